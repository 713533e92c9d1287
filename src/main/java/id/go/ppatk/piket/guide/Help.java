package id.go.ppatk.piket.guide;

/**
 * Where "?" leads to from a page.
 *
 * @param url of the chapter, or of the whole guide
 * @param title of the chapter, empty for the whole guide
 */
public record Help(String url, String title) {

	/** The whole guide. */
	static final Help WHOLE = new Help("/panduan", "");

}

package id.go.ppatk.piket.web;

/**
 * A line of the main menu. The module whose page it opens declares it as a bean; who may
 * send a request to the address sees it ({@link Navigation}).
 *
 * @param place where it stands among the lines of all modules, the lowest first
 * @param url where it leads
 * @param messageKey its label
 * @param icon the Bootstrap icon
 * @param setting whether it stands under "Pengaturan"
 */
public record MenuEntry(int place, String url, String messageKey, String icon, boolean setting) {

	/** A line of the menu itself. */
	public static MenuEntry page(int place, String url, String messageKey, String icon) {
		return new MenuEntry(place, url, messageKey, icon, false);
	}

	/** A line under "Pengaturan". */
	public static MenuEntry setting(int place, String url, String messageKey, String icon) {
		return new MenuEntry(place, url, messageKey, icon, true);
	}

	/** Whether the page at that path belongs to it. */
	boolean leadsTo(String path) {
		return path.equals(this.url) || path.startsWith(this.url + "/");
	}

}

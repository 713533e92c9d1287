package id.go.ppatk.piket.workdays;

/**
 * The three greetings of clause 5.c.ii and 5.c.v ("Selamat Pagi", "Selamat Siang",
 * "Selamat Sore").
 */
public enum Greeting {

	PAGI, SIANG, SORE;

	/** The message that holds the word. */
	public String messageKey() {
		return "greeting." + name();
	}

}

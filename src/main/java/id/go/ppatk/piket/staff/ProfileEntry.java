package id.go.ppatk.piket.staff;

/**
 * Something of a person's own that the profile shows and another page keeps.
 *
 * @param titleKey the message that names it
 * @param text where it stands, as it is read
 * @param url where it is kept
 * @param actionKey the message that names what is done there
 */
public record ProfileEntry(String titleKey, String text, String url, String actionKey) {
}

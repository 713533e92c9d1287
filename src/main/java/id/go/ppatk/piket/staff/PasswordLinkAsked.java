package id.go.ppatk.piket.staff;

/**
 * Somebody is to get a letter with a link to choose a password. The link itself is made
 * when the letter leaves ({@link PasswordLinks#ofLetter}).
 *
 * @param staffId who
 * @param purpose what the link is for
 */
public record PasswordLinkAsked(Long staffId, PasswordLinks.Purpose purpose) {
}

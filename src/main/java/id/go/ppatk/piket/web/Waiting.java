package id.go.ppatk.piket.web;

/**
 * Something that waits for the person on their first page, with the act beside it: "Rekap
 * Senin belum disampaikan · Sampaikan rekap".
 *
 * @param text the sentence, as it is read
 * @param url where the act is done
 * @param actionKey the message that names the act
 * @param urgent whether it is late or stops the service
 */
public record Waiting(String text, String url, String actionKey, boolean urgent) {
}

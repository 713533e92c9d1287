package id.go.ppatk.piket.web;

import org.jspecify.annotations.Nullable;

/**
 * Something that waits for the person on their first page, with the act beside it: "Rekap
 * Senin belum disampaikan · Sampaikan rekap".
 *
 * @param text the sentence, as it is read
 * @param url where the act is done
 * @param actionKey the message that names the act
 * @param urgent whether it is late or stops the service
 * @param count how much work it is; 0 where other lines count it already
 * @param dial whom to call first, or {@code null}
 */
public record Waiting(String text, String url, String actionKey, boolean urgent, int count, @Nullable Dial dial) {

	/** So much work, and nobody is to be called. */
	public Waiting(String text, String url, String actionKey, boolean urgent, int count) {
		this(text, url, actionKey, urgent, count, null);
	}

	/** One piece of work, and nobody is to be called. */
	public Waiting(String text, String url, String actionKey, boolean urgent) {
		this(text, url, actionKey, urgent, 1);
	}

	/**
	 * Somebody to call.
	 *
	 * @param number the number as it is read
	 * @param address the address under which a telephone dials it, or {@code null}
	 */
	public record Dial(String number, @Nullable String address) {

		/** Keeps the caller out of logs. */
		@Override
		public String toString() {
			return "Dial";
		}

	}

}

package id.go.ppatk.piket.calls;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import id.go.ppatk.piket.web.Marked;
import org.jspecify.annotations.Nullable;

/**
 * A page of hits.
 *
 * @param hits the calls, in the order asked for
 * @param next where the next page begins, or {@code null} on the last
 * @param capped whether more calls fit than were ranked: only the latest
 * {@link CallSearch#MOST_RANKED} were
 * @param alike whether no call has the words as typed: these have words that are spelled
 * almost like them
 */
public record FoundCalls(List<Hit> hits, @Nullable PageKey next, boolean capped, boolean alike) {

	/**
	 * A call that fits.
	 *
	 * @param call the call, whole
	 * @param identityVisible whether the person may see who called
	 * @param name the caller's name, or {@code null} when withheld or not visible
	 * @param institution the institution, or {@code null} likewise
	 * @param contacts the numbers and addresses of the caller that were looked for
	 * @param problems the problems in turn
	 * @param passedOn to whom the person's unit passed the call, of which nothing else is
	 * for the person; {@code null} for a call that is
	 */
	public record Hit(Call call, boolean identityVisible, @Nullable Marked name, @Nullable Marked institution,
			List<Marked> contacts, List<Marked> problems, Call.@Nullable PassedOn passedOn) {

		static Hit passedOn(Call call, Call.PassedOn passedOn) {
			return new Hit(call, false, null, null, List.of(), List.of(), passedOn);
		}

	}

	/** The calls of the hits, without those that were passed on. */
	public List<Call> calls() {
		return own().stream().map(Hit::call).toList();
	}

	/** The hits without those that were passed on. */
	List<Hit> own() {
		return this.hits.stream().filter((hit) -> hit.passedOn() == null).toList();
	}

	/**
	 * The key of a page in the order of the hits: it begins after the call that has
	 * these.
	 *
	 * @param rank how well it fits, in millionths; 0 in the order of time
	 * @param receivedAt when it was received
	 * @param id its id
	 */
	public record PageKey(long rank, Instant receivedAt, long id) {

		private static final Pattern FORM = Pattern.compile("(\\d{1,12})-(\\d{1,17})-(\\d{1,18})");

		/** As an address carries it. */
		@Override
		public String toString() {
			return this.rank + "-" + (this.receivedAt.getEpochSecond() * 1_000_000 + this.receivedAt.getNano() / 1000)
					+ "-" + this.id;
		}

		/** Empty when the text is no key. */
		public static Optional<PageKey> parse(@Nullable String text) {
			Matcher matcher = FORM.matcher((text != null) ? text : "");
			if (!matcher.matches()) {
				return Optional.empty();
			}
			long micros = Long.parseLong(matcher.group(2));
			return Optional.of(new PageKey(Long.parseLong(matcher.group(1)),
					Instant.ofEpochSecond(micros / 1_000_000, micros % 1_000_000 * 1000),
					Long.parseLong(matcher.group(3))));
		}

	}

}

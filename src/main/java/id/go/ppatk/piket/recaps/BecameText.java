package id.go.ppatk.piket.recaps;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

import id.go.ppatk.piket.handoffs.HandoffKind;
import id.go.ppatk.piket.handoffs.HandoffsOfDays;
import id.go.ppatk.piket.web.Indonesian;
import org.jspecify.annotations.Nullable;

import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.stereotype.Component;

/**
 * What "Keterangan" says of what became of what a call handed on: "dijawab pukul 10.15,
 * penelepon sudah diberi tahu". What still waits says nothing. Clauses 5.c.viii to 5.c.x.
 */
@Component
public class BecameText {

	private final HandoffsOfDays handoffs;

	private final MessageSourceAccessor messages;

	private final Indonesian indonesian;

	BecameText(HandoffsOfDays handoffs, MessageSourceAccessor messages, Indonesian indonesian) {
		this.handoffs = handoffs;
		this.messages = messages;
		this.indonesian = indonesian;
	}

	/**
	 * What became of what the calls of some days handed on.
	 *
	 * @param byCall by the number of the call and the place of the problem, from 1
	 */
	public record Became(Map<String, Map<Integer, Handed>> byCall) {

		/** Nothing is told of any call. */
		public static final Became NOTHING = new Became(Map.of());

		/**
		 * What became of a problem that was handed on.
		 *
		 * @param kind why it was handed on
		 * @param text what became of it
		 */
		record Handed(HandoffKind kind, String text) {
		}

		/** The row with what became of its problems, as of the moment of these. */
		public RecapRow of(RecapRow row) {
			Map<Integer, Handed> handed = this.byCall.get(row.number());
			return (handed != null) ? row.become((place, problem) -> text(handed.get(place), problem, row)) : row;
		}

		/** Only where the outcome says that it was handed on so. */
		private static @Nullable String text(@Nullable Handed handed, RecapRow.Problem problem, RecapRow row) {
			return (handed != null && HandoffKind.of(problem.outcome(), row.unitCode())
				.filter((kind) -> kind == handed.kind())
				.isPresent()) ? handed.text() : problem.became();
		}

	}

	/** As of now; of a problem that was handed on twice, what became of it last. */
	public Became of(LocalDate first, LocalDate last) {
		Map<String, Map<Integer, Became.Handed>> byCall = new HashMap<>();
		for (HandoffsOfDays.Told told : this.handoffs.between(first, last)) {
			String text = text(told);
			if (text != null) {
				byCall.computeIfAbsent(told.callNumber(), (number) -> new HashMap<>())
					.put(told.place(), new Became.Handed(told.kind(), text));
			}
		}
		return new Became(byCall);
	}

	private @Nullable String text(HandoffsOfDays.Told told) {
		return switch (told.kind()) {
			case DIHUBUNGI_KEMBALI, ESKALASI, UNIT_LAIN, DAT_DPR -> switch (told.state()) {
				case OPEN, ACCEPTED -> null;
				case ANSWERED -> message("answered", told, told.answeredAt());
				case RETURNED -> message("returned", told, told.returnedAt());
				case WITHDRAWN -> message("withdrawn", told, told.closedAt());
				case CLOSED -> ended(told);
			};
			case SALAH_MENU, OPERATOR, SARANA_LAIN -> null;
		};
	}

	private String ended(HandoffsOfDays.Told told) {
		String caller = told.callerTold() ? "told" : "not-told";
		if (told.answeredAt() != null) {
			return message("answered-" + caller, told, told.answeredAt());
		}
		if (told.returnedAt() != null) {
			return message("returned-" + caller, told, told.returnedAt());
		}
		return message("called-back-" + caller, told, told.closedAt());
	}

	/** On the day of the call only the time is told. */
	private String message(String key, HandoffsOfDays.Told told, Instant at) {
		boolean sameDay = Indonesian.dateOf(at).equals(Indonesian.dateOf(told.openedAt()));
		String moment = sameDay ? this.messages.getMessage("recap.became.at", new Object[] { this.indonesian.time(at) })
				: this.indonesian.shortMoment(at);
		return this.messages.getMessage("recap.became." + key, new Object[] { moment });
	}

}

package id.go.ppatk.piket.recaps;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

import id.go.ppatk.piket.calls.CallerKind;
import id.go.ppatk.piket.calls.Contact;
import id.go.ppatk.piket.calls.Diversion;
import id.go.ppatk.piket.calls.Outcome;
import id.go.ppatk.piket.duties.ServedDuty;
import id.go.ppatk.piket.web.Indonesian;
import org.jspecify.annotations.Nullable;

/**
 * One call as a row of Lampiran 1. Frozen with the recap: what it names (topics, people)
 * reads as it did then.
 *
 * @param number {@code CC-20261124-0007}
 * @param unitCode the unit of the person who answered
 * @param postCode the duty's post, {@code DP-1}, or {@code null} without a duty
 * @param answeredBy the name of the person who answered
 * @param answerer whether that is the duty's officer
 * @param receivedAt when the call was received
 * @param finishedAt when it ended
 * @param callerName {@code null} when the caller would not say
 * @param callerKind whom the caller speaks for
 * @param institution {@code null} for Masyarakat
 * @param contacts how the caller can be reached, in the order given
 * @param problems in the order in which they came up
 * @param addedLater whether it was recorded after the recap had been handed in
 * @param answeredById the id of the person who answered
 * @param callerProtected whether who called is not for everybody
 * @param masked whether who called was left out of this copy
 */
public record RecapRow(String number, String unitCode, @Nullable String postCode, String answeredBy, Answerer answerer,
		Instant receivedAt, Instant finishedAt, @Nullable String callerName, CallerKind callerKind,
		@Nullable String institution, List<Contact> contacts, List<Problem> problems, boolean addedLater,
		@Nullable Long answeredById, @Nullable Boolean callerProtected, @Nullable Boolean masked) {

	/** Who answered a call of the duty. */
	public enum Answerer {

		OFFICER, SUBSTITUTE, SOMEBODY_ELSE;

		/** As what that person answered a call of the duty, or a call without one. */
		public static Answerer of(Long answeredBy, @Nullable ServedDuty served) {
			if (served == null || served.isHeldBy(answeredBy)) {
				return OFFICER;
			}
			return served.people().contains(answeredBy) ? SUBSTITUTE : SOMEBODY_ELSE;
		}

	}

	/**
	 * One problem of the call.
	 *
	 * @param topic the topic's full name
	 * @param text what was asked
	 * @param outcome how it ended
	 * @param remark more about the outcome, if any
	 * @param diversion to which other channel, where the outcome says so
	 * @param whyNotPassedOn why it was not passed on, where another unit answers for it
	 * @param became what became of it where it was handed on, or {@code null}
	 */
	public record Problem(String topic, String text, Outcome outcome, @Nullable String remark,
			@Nullable Diversion diversion, @Nullable String whyNotPassedOn, @Nullable String became) {
	}

	/** Whether who called is not for everybody. */
	public boolean protectsCaller() {
		return Boolean.TRUE.equals(this.callerProtected);
	}

	/** Whether who called was left out of this copy. */
	public boolean hidesCaller() {
		return Boolean.TRUE.equals(this.masked);
	}

	/** The same call with who took it and whether its caller is for everybody. */
	RecapRow marked(Long answeredById, boolean callerProtected) {
		return new RecapRow(this.number, this.unitCode, this.postCode, this.answeredBy, this.answerer, this.receivedAt,
				this.finishedAt, this.callerName, this.callerKind, this.institution, this.contacts, this.problems,
				this.addedLater, answeredById, callerProtected, this.masked);
	}

	/**
	 * The same call with what became of its problems.
	 * @param became what became of a problem, by its place, from 1
	 */
	RecapRow become(BiFunction<Integer, Problem, @Nullable String> became) {
		List<Problem> told = new ArrayList<>();
		for (Problem problem : this.problems) {
			told.add(new Problem(problem.topic(), problem.text(), problem.outcome(), problem.remark(),
					problem.diversion(), problem.whyNotPassedOn(), became.apply(told.size() + 1, problem)));
		}
		return new RecapRow(this.number, this.unitCode, this.postCode, this.answeredBy, this.answerer, this.receivedAt,
				this.finishedAt, this.callerName, this.callerKind, this.institution, this.contacts, told,
				this.addedLater, this.answeredById, this.callerProtected, this.masked);
	}

	/** The same call without who made it. */
	public RecapRow withoutCaller() {
		return new RecapRow(this.number, this.unitCode, this.postCode, this.answeredBy, this.answerer, this.receivedAt,
				this.finishedAt, null, this.callerKind, null, List.of(), this.problems, this.addedLater,
				this.answeredById, true, true);
	}

	/** Keeps the caller out of logs. */
	@Override
	public String toString() {
		return "RecapRow " + this.number;
	}

	/** The WIB date on which the call was received. */
	public LocalDate day() {
		return Indonesian.dateOf(this.receivedAt);
	}

	/** How long the call took, in whole minutes. */
	public long minutes() {
		return Duration.between(this.receivedAt, this.finishedAt).toMinutes();
	}

}

package id.go.ppatk.piket.proposals;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import id.go.ppatk.piket.units.Unit;
import id.go.ppatk.piket.workdays.Week;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSourceResolvable;

/**
 * A proposal beside what stands, as the coordinator of the unit and the supervisor see
 * it.
 *
 * @param unit the unit
 * @param head what it is and how far it has come
 * @param parts the weeks, none while it is worked on
 * @param shares how even it is, person by person, none while it is worked on
 * @param rules what a proposal keeps to, the strictest first
 */
record ProposalPage(Unit unit, Head head, List<Part> parts, List<Share> shares, List<PlanRule> rules) {

	/**
	 * What a proposal is and how far it has come.
	 *
	 * @param id its id
	 * @param unitCode the unit
	 * @param first its first week
	 * @param last its last week
	 * @param weeks how many they are
	 * @param moving whether names that somebody has filled in may be moved too
	 * @param state how far it has come
	 * @param seconds how long was worked on it
	 * @param proposedBy the name of who asked for it
	 * @param proposedAt when that was, as it is read
	 * @param settledBy the name of who applied or discarded it, or {@code null}
	 * @param settledAt when that was, as it is read, or {@code null}
	 * @param brokenRules rules that are broken, or {@code null} before the first plan
	 * @param openSeats seats that nobody takes, or {@code null} before the first plan
	 * @param unevenness what is left of unevenness, or {@code null} before the first plan
	 */
	record Head(Long id, String unitCode, Week first, Week last, int weeks, boolean moving, Proposal.State state,
			long seconds, String proposedBy, String proposedAt, @Nullable String settledBy, @Nullable String settledAt,
			@Nullable Integer brokenRules, @Nullable Integer openSeats, @Nullable Long unevenness) {

		public boolean isRunning() {
			return this.state == Proposal.State.RUNNING;
		}

		/** Whether it may be applied. */
		public boolean isReady() {
			return this.state == Proposal.State.FINISHED || this.state == Proposal.State.STOPPED;
		}

		/** Whether it was worked on to the end. */
		public boolean isComplete() {
			return this.state == Proposal.State.FINISHED || this.state == Proposal.State.APPLIED;
		}

		/** Whether a plan was found at all. */
		public boolean isFound() {
			return this.brokenRules != null;
		}

	}

	/**
	 * A week of the proposal.
	 *
	 * @param week the week
	 * @param days Monday to Friday
	 * @param rows its posts; none where the week is not part of the proposal, because it
	 * was handed in or has no service day left
	 */
	record Part(Week week, List<Day> days, List<Row> rows) {
	}

	/**
	 * A column.
	 *
	 * @param date the WIB date
	 * @param holiday the name of the holiday, or {@code null}
	 */
	record Day(LocalDate date, @Nullable String holiday) {
	}

	/**
	 * A post through the week.
	 *
	 * @param post its number
	 * @param cells one for each day, {@code null} on a day that takes no names
	 */
	record Row(int post, List<@Nullable Cell> cells) {
	}

	/**
	 * A place.
	 *
	 * @param officer the officer
	 * @param substitute the substitute
	 */
	record Cell(Name officer, Name substitute) {
	}

	/**
	 * One of the two names of a place.
	 *
	 * @param proposed who is proposed, or {@code null} where nobody is
	 * @param stands who stands on the roster now, or {@code null}
	 * @param added whether the proposal is to change something here
	 * @param why why this name, in words
	 */
	record Name(@Nullable String proposed, @Nullable String stands, boolean added, List<MessageSourceResolvable> why) {

		/** Whether it is planned only: the roster does not say so yet. */
		public boolean isOutlined() {
			return this.added && !Objects.equals(this.proposed, this.stands);
		}

		/** Whether the roster says something else now. */
		public boolean isDifferent() {
			return this.added && this.stands != null && !this.stands.equals(this.proposed);
		}

	}

	/**
	 * How often somebody serves.
	 *
	 * @param name the person
	 * @param before in the weeks before the proposal
	 * @param after with what is proposed and what stands
	 */
	record Share(String name, Tally before, Tally after) {
	}

}

package id.go.ppatk.piket.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import id.go.ppatk.piket.duties.OnDuty;
import id.go.ppatk.piket.intake.TransferDesk;
import id.go.ppatk.piket.units.Unit;
import org.jspecify.annotations.Nullable;

/**
 * The Operator's desk: to whom a caller is connected now, unit by unit, and today's calls
 * of the Operator. Clause 5.c.xii.
 *
 * @param today the WIB date
 * @param now the moment
 * @param holiday the name of today's holiday, or {@code null}
 * @param serviceDay whether phones are served today
 * @param formId the id of the form of the next call
 * @param lines the units, in the order of the menu that callers hear
 * @param day today's calls
 * @param incoming the calls that wait to be picked up
 * @param given the transfers that the person gave today
 * @param shift the calls still to be written down
 */
public record OperatorPage(LocalDate today, Instant now, @Nullable String holiday, boolean serviceDay, UUID formId,
		List<Line> lines, DeskCalls.Day day, TransferDesk.IncomingCalls incoming, List<TransferDesk.Transfer> given,
		DeskShifts.Shift shift) {

	/**
	 * A unit that takes calls, as the Operator sees it.
	 *
	 * @param unit the unit
	 * @param posts its posts today; none on a day without service
	 * @param coordinators whom to try last
	 */
	public record Line(Unit unit, List<OnDuty.Post> posts, List<String> coordinators) {

		/** Whether some phone of the unit is served now. */
		public boolean isServed() {
			return this.posts.stream().anyMatch((post) -> post.answering() != null);
		}

		/** Whether its phones are not served at this time of day, or not at all today. */
		public boolean isOutsideHours() {
			return this.posts.stream().noneMatch(OnDuty.Post::isOpen);
		}

		/**
		 * Whom to try where nobody answers, one after the other: substitute and officer
		 * while they are there, then the coordinator.
		 */
		public List<String> instead() {
			return Stream
				.concat(this.posts.stream().flatMap((post) -> post.present().stream()), this.coordinators.stream())
				.distinct()
				.toList();
		}

		/** To whom a caller is connected now: "Petugas DP 1 (pesawat 101)", or nobody. */
		List<OnDuty.Post> answering() {
			return this.posts.stream().filter((post) -> post.answering() != null).toList();
		}

	}

}

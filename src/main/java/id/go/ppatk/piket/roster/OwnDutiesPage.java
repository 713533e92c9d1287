package id.go.ppatk.piket.roster;

import java.time.LocalDate;
import java.util.List;

import id.go.ppatk.piket.duties.DutyRole;
import id.go.ppatk.piket.workdays.Week;
import org.jspecify.annotations.Nullable;

/**
 * "Jadwal saya": when one person serves, from today on.
 *
 * @param lines the duties that are not over, by day and post
 */
record OwnDutiesPage(List<Line> lines) {

	/**
	 * A duty of the person.
	 *
	 * @param day the WIB date
	 * @param today whether it is today
	 * @param postCode the post, {@code DP-1}
	 * @param role whether the person holds it, or only answers in the break
	 * @param hours when the person answers: "07.00–12.00 dan 13.00–17.00"
	 * @param partner who answers in the break, or whose break it is; {@code null} while
	 * there is nobody
	 * @param replaced who was named in the person's place, or {@code null}
	 * @param tradable whether it can still be offered for another one
	 */
	record Line(LocalDate day, boolean today, String postCode, DutyRole role, String hours, @Nullable String partner,
			@Nullable String replaced, boolean tradable) {

		/** As the page of replacements names it. */
		public String address() {
			return this.day + "/" + this.postCode;
		}

		public Week week() {
			return Week.of(this.day);
		}

		public boolean asOfficer() {
			return this.role == DutyRole.OFFICER;
		}

	}

}

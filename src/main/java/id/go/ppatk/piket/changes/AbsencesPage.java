package id.go.ppatk.piket.changes;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import id.go.ppatk.piket.duties.ChangeReason;
import id.go.ppatk.piket.duties.DutyRole;
import id.go.ppatk.piket.staff.StaffMember;
import id.go.ppatk.piket.web.Touched;
import org.jspecify.annotations.Nullable;

/**
 * "Ketidakhadiran": who cannot serve, and what that leaves open; of one's own unit, or of
 * all.
 *
 * @param absences those that are not over, the next first
 * @param people who may be named on the form
 * @param reasons the reasons that may be given
 */
record AbsencesPage(List<Line> absences, List<StaffMember> people, List<ChangeReason> reasons) {

	/**
	 * An absence in words.
	 *
	 * @param begun whether it has begun, so that it can only be ended
	 * @param duties the person's duties in that time
	 */
	record Line(Long id, String name, String unitCode, ChangeReason reason, Instant startsAt, Instant endsAt,
			@Nullable String note, String filedBy, boolean begun, List<Touched> duties) {
	}

	/**
	 * A duty of the absent person.
	 *
	 * @param address as addresses have it, {@code 2026-11-25/DP-1}
	 * @param role as what the person was to serve
	 * @param gapHours when nobody answers, "12.00–13.00", empty where somebody always
	 * does
	 * @param holder who holds the duty instead, or {@code null} where nobody does
	 */
	record Touched(String address, LocalDate day, String postCode, DutyRole role, String gapHours,
			@Nullable String holder) {
	}

}

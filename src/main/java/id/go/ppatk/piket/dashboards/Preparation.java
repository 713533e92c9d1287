package id.go.ppatk.piket.dashboards;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

import id.go.ppatk.piket.duties.DutyRole;
import id.go.ppatk.piket.duties.OnDuty;
import id.go.ppatk.piket.knowledge.FaqChange;
import id.go.ppatk.piket.knowledge.ScriptBook;
import id.go.ppatk.piket.workdays.Greeting;
import org.jspecify.annotations.Nullable;

/**
 * What an officer wants to know on the eve of a duty. Clauses 3, 4 and 5.c.i.
 *
 * @param day the WIB date of the duty
 * @param daysAhead how many days from today; 0 is today
 * @param postCode the post, {@code DP-1}
 * @param role whether the person holds the duty, or only answers in the break
 * @param replaced the named officer in whose place the person holds it, if any
 * @param partner who answers in the officer's break, or for whom the person answers;
 * {@code null} while there is nobody
 * @param hours when the person answers, by time (WIB)
 * @param opens when the service begins (WIB)
 * @param closes when it ends
 * @param breakStarts when the break begins
 * @param breakEnds when it ends
 * @param posts all posts of that day
 * @param greeting the greeting of the person's first hour
 * @param script what is said on the telephone
 * @param lastDuty the day of the person's last duty, or {@code null} when none is known
 * @param changes what the unit's FAQ has become since then
 */
record Preparation(LocalDate day, long daysAhead, String postCode, DutyRole role, @Nullable String replaced,
		@Nullable String partner, List<Hours> hours, LocalTime opens, LocalTime closes, LocalTime breakStarts,
		LocalTime breakEnds, List<OnDuty.Post> posts, Greeting greeting, ScriptBook script,
		@Nullable LocalDate lastDuty, List<FaqChange> changes) {

	public boolean asOfficer() {
		return this.role == DutyRole.OFFICER;
	}

	/** A stretch of the day in WIB, without its end. */
	record Hours(LocalTime from, LocalTime until) {
	}

}

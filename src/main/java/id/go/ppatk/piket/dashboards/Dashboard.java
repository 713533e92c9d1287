package id.go.ppatk.piket.dashboards;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import id.go.ppatk.piket.duties.OnDuty;
import id.go.ppatk.piket.duties.RosterStatus;
import id.go.ppatk.piket.duties.WeekChange;
import id.go.ppatk.piket.handoffs.UnitHandoffs;
import id.go.ppatk.piket.recaps.DutyState;
import id.go.ppatk.piket.recaps.LateRecap;
import id.go.ppatk.piket.telephony.ReceptionOfUnits;
import id.go.ppatk.piket.web.Waiting;
import id.go.ppatk.piket.workdays.Week;
import org.jspecify.annotations.Nullable;

/**
 * What the supervisor sees first.
 *
 * @param day today, in WIB
 * @param week this week
 * @param places the posts of today, empty on a day without service
 * @param open whether the telephones are served now
 * @param breakStarts when today's break starts, or {@code null} on a day without service
 * @param breakEnds when it ends, or {@code null}
 * @param inBreak whether it is the break now
 * @param until when the break starts or ends next, or the service day ends, or
 * {@code null}
 * @param rosters the rosters of this week and the next, by unit
 * @param recaps where the recaps of this week stand
 * @param late the recaps of all days that are late, the oldest first
 * @param posts the posts of the week's recaps, {@code DP-1}
 * @param units what happens in each unit
 * @param receptions how callers were received today, as the exchange tells
 * @param pace the calls of this week beside earlier ones
 * @param handoffs what was handed on and has not ended, by the unit for which it waits
 * @param changes what happened to this week's rosters, the newest first
 * @param keptWarnings how many texts were saved this week in spite of a warning
 * @param waiting what waits for the person
 * @param madeAt the moment of which all this holds
 */
public record Dashboard(LocalDate day, Week week, List<OnDuty.Post> places, boolean open,
		@Nullable LocalTime breakStarts, @Nullable LocalTime breakEnds, boolean inBreak, @Nullable LocalTime until,
		Map<String, List<RosterStatus>> rosters, List<DutyState> recaps, List<LateRecap> late, List<String> posts,
		List<UnitNow> units, ReceptionOfUnits receptions, Pace pace, List<UnitHandoffs> handoffs,
		List<WeekChange> changes, long keptWarnings, List<Waiting> waiting, Instant madeAt) {

	/** So many late recaps are shown. */
	private static final int LATE_SHOWN = 5;

	/** The oldest of the recaps that are late. */
	public List<LateRecap> oldestLate() {
		return this.late.stream().limit(LATE_SHOWN).toList();
	}

	/** The days of the week that have a duty. */
	public List<LocalDate> days() {
		return this.recaps.stream().map((recap) -> recap.duty().getDutyDate()).distinct().toList();
	}

	/** The recap of a post on a day, or {@code null} without a duty. */
	@Nullable public DutyState recap(LocalDate day, String post) {
		Optional<DutyState> found = this.recaps.stream()
			.filter((recap) -> recap.duty().getDutyDate().equals(day) && recap.duty().getPostCode().equals(post))
			.findFirst();
		return found.orElse(null);
	}

	public long ringing() {
		return this.units.stream().mapToLong(UnitNow::ringing).sum();
	}

	public long recorded() {
		return this.units.stream().mapToLong(UnitNow::recorded).sum();
	}

	public long handoffsOpen() {
		return this.handoffs.stream().mapToLong(UnitHandoffs::open).sum();
	}

	public long handoffsOverdue() {
		return this.handoffs.stream().mapToLong(UnitHandoffs::overdue).sum();
	}

	public long unfinished() {
		return this.units.stream().mapToLong(UnitNow::open).sum();
	}

}

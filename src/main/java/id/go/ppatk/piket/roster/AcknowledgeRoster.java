package id.go.ppatk.piket.roster;

import java.time.Clock;

import id.go.ppatk.piket.duties.WeekRoster;
import id.go.ppatk.piket.duties.WeekRosters;
import id.go.ppatk.piket.roster.RosterRefused.Reason;
import id.go.ppatk.piket.workdays.Week;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The supervisor confirms having received a roster, and its unit is told. Clause 5.a.
 */
@Component
class AcknowledgeRoster {

	private final WeekRosters rosters;

	private final Clock clock;

	AcknowledgeRoster(WeekRosters rosters, Clock clock) {
		this.rosters = rosters;
		this.clock = clock;
	}

	/**
	 * Confirms it; a second time changes nothing and tells nobody.
	 * @param by the id of the supervisor
	 * @throws RosterRefused when it has not been handed in
	 */
	@Transactional
	public void acknowledge(Week week, String unitCode, Long by) {
		WeekRoster roster = this.rosters.of(week, unitCode)
			.filter(WeekRoster::isSubmitted)
			.orElseThrow(() -> RosterRefused.because(Reason.NOT_SUBMITTED));
		roster.acknowledge(by, this.clock.instant());
		this.rosters.save(roster);
	}

}

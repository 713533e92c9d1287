package id.go.ppatk.piket.roster;

import java.time.Clock;
import java.time.Instant;

import id.go.ppatk.piket.duties.RosterVersions;
import id.go.ppatk.piket.duties.WeekRoster;
import id.go.ppatk.piket.duties.WeekRosters;
import id.go.ppatk.piket.roster.RosterRefused.Reason;
import id.go.ppatk.piket.workdays.ServiceCalendars;
import id.go.ppatk.piket.workdays.Week;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes back a roster that was handed in, so that its unit can name others. Clause 5.a.
 */
@Component
class TakeBackRoster {

	private final WeekRosters rosters;

	private final RosterVersions versions;

	private final ServiceCalendars calendars;

	private final TransactionTemplate transaction;

	private final Clock clock;

	TakeBackRoster(WeekRosters rosters, RosterVersions versions, ServiceCalendars calendars,
			TransactionTemplate transaction, Clock clock) {
		this.rosters = rosters;
		this.versions = versions;
		this.calendars = calendars;
		this.transaction = transaction;
		this.clock = clock;
	}

	/**
	 * Takes it back until its deadline, while nothing of it has begun.
	 * @param by the id of the person who takes it back
	 * @throws RosterRefused when it has not been handed in, it is too late, or somebody
	 * else changed it at the same moment
	 */
	void takeBack(Week week, String unitCode, Long by) {
		try {
			this.transaction.executeWithoutResult((status) -> {
				WeekRoster roster = this.rosters.of(week, unitCode)
					.filter(WeekRoster::isSubmitted)
					.orElseThrow(() -> RosterRefused.because(Reason.ALREADY_OPEN));
				Instant now = this.clock.instant();
				if (!this.calendars.around(week).mayRosterBeTakenBack(week, now)) {
					throw RosterRefused.because(Reason.STANDS);
				}
				this.versions.raise(roster);
				roster.takeBack(by, now, this.calendars.around(week));
				this.rosters.saveAndFlush(roster);
			});
		}
		catch (OptimisticLockingFailureException ex) {
			throw RosterRefused.because(Reason.CHANGED_MEANWHILE);
		}
	}

}

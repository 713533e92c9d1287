package id.go.ppatk.piket.duties;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import id.go.ppatk.piket.web.Indonesian;
import id.go.ppatk.piket.workdays.ServiceCalendar;
import id.go.ppatk.piket.workdays.ServiceCalendars;
import id.go.ppatk.piket.workdays.ServiceEdition;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which duty a call belongs to. It is asked for every call that is saved, while rosters
 * change a few times a week: what it has read of a day it uses again until the
 * {@link ServiceEdition} is another one.
 */
@Component
public class CallDuties {

	private final ServiceEdition edition;

	private final ServiceCalendars calendars;

	private final ServedDuties duties;

	private volatile Kept kept = new Kept("");

	CallDuties(ServiceEdition edition, ServiceCalendars calendars, ServedDuties duties) {
		this.edition = edition;
		this.calendars = calendars;
		this.duties = duties;
	}

	/**
	 * The duty of a call that the person answered at that moment, as
	 * {@link ServedDuties#of(Instant, Long, ServiceCalendar)} finds it among what has
	 * been committed. Ask before the transaction of the call begins, not inside it: each
	 * would hold a connection.
	 */
	@Transactional(propagation = Propagation.NOT_SUPPORTED)
	public Optional<Long> of(Instant moment, Long staffId) {
		String current = this.edition.current();
		Kept days = this.kept;
		if (!days.edition.equals(current)) {
			days = new Kept(current);
			this.kept = days;
		}
		Day day = days.days.computeIfAbsent(Indonesian.dateOf(moment), this::read);
		return ServedDuties.of(moment, staffId, day.duties(), day.calendar()).map(Duty::getId);
	}

	private Day read(LocalDate day) {
		ServiceCalendar calendar = this.calendars.around(day);
		return new Day(calendar, this.duties.on(day, calendar));
	}

	private record Day(ServiceCalendar calendar, List<ServedDuty> duties) {
	}

	/** What was read of one edition. */
	private static final class Kept {

		private final String edition;

		private final Map<LocalDate, Day> days = new ConcurrentHashMap<>();

		Kept(String edition) {
			this.edition = edition;
		}

	}

}

package id.go.ppatk.piket.duties;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import id.go.ppatk.piket.web.Indonesian;
import id.go.ppatk.piket.web.SharedReads;
import id.go.ppatk.piket.workdays.PiketBegin;
import id.go.ppatk.piket.workdays.ServiceCalendar;
import id.go.ppatk.piket.workdays.ServiceCalendars;
import id.go.ppatk.piket.workdays.ServicePolicy;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads the {@link ChangedDuties} of some days, with one statement; once for a page,
 * whose parts ask for days near each other.
 */
@Component
public class ReadDuties {

	/** So much more is read at once for a page, because others may ask too. */
	private static final int SHARED_DAYS = 14;

	private final Duties duties;

	private final ServiceCalendars calendars;

	ReadDuties(Duties duties, ServiceCalendars calendars) {
		this.duties = duties;
		this.calendars = calendars;
	}

	@Transactional(readOnly = true)
	public ChangedDuties between(LocalDate first, LocalDate last) {
		return SharedReads.ofDays(this, first, last, SHARED_DAYS, this::read).between(first, last);
	}

	private ChangedDuties read(LocalDate first, LocalDate last) {
		return ChangedDuties.of(this.duties.withChanges(first, last, begin(first), begin(last.plusDays(1))));
	}

	/**
	 * The duties of a day.
	 *
	 * @param duties the duties
	 * @param calendar knows that day, and no other
	 */
	record OfDay(ChangedDuties duties, ServiceCalendar calendar) {
	}

	/**
	 * Those of one day as they stand now, with the policy and the holiday of the day in
	 * the same statement; empty on a day without any.
	 */
	@Transactional(readOnly = true)
	public Optional<OfDay> of(LocalDate day) {
		List<Object[]> rows = this.duties.withChangesAndPolicy(day, begin(day), begin(day.plusDays(1)));
		return rows.stream()
			.findFirst()
			.map((row) -> new OfDay(ChangedDuties.of(rows),
					this.calendars.of(day, (ServicePolicy) row[4], (String) row[5], (PiketBegin) row[6])));
	}

	private static Instant begin(LocalDate day) {
		return day.atStartOfDay(Indonesian.WIB).toInstant();
	}

}

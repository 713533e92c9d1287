package id.go.ppatk.piket.workdays;

import java.time.LocalDate;

import id.go.ppatk.piket.web.SharedReads;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads the {@link ServiceCalendar} that stands now, with two queries; once in a
 * transaction that only reads.
 */
@Component
public class ServiceCalendars {

	/**
	 * Wider than any run of days without service, so that a neighbouring service day is
	 * always within.
	 */
	private static final int MARGIN_DAYS = 45;

	/** So much more is read at once, because others may ask too. */
	private static final int SHARED_DAYS = 400;

	private final Holidays holidays;

	private final ServicePolicies policies;

	private final PiketPeriod period;

	ServiceCalendars(Holidays holidays, ServicePolicies policies, PiketPeriod period) {
		this.holidays = holidays;
		this.policies = policies;
		this.period = period;
	}

	/** The calendar for these days and the service days next to them. */
	@Transactional(readOnly = true)
	public ServiceCalendar around(LocalDate first, LocalDate last) {
		if (!SharedReads.areKept()) {
			return read(first, last);
		}
		Shared shared = SharedReads.of(this, Shared::new);
		if (!shared.holds(first, last)) {
			shared.keep(this, first.minusDays(SHARED_DAYS), last.plusDays(SHARED_DAYS));
		}
		return shared.calendar;
	}

	private ServiceCalendar read(LocalDate first, LocalDate last) {
		return new ServiceCalendar(this.holidays.between(first.minusDays(MARGIN_DAYS), last.plusDays(MARGIN_DAYS)),
				this.policies.allWithPosts(), this.period);
	}

	public ServiceCalendar around(LocalDate day) {
		return around(day, day);
	}

	public ServiceCalendar around(Week week) {
		return around(week.monday(), week.friday());
	}

	/** The calendar of a transaction, and for which days it was read. */
	private static final class Shared {

		private ServiceCalendar calendar;

		private LocalDate first;

		private LocalDate last;

		boolean holds(LocalDate first, LocalDate last) {
			return this.calendar != null && !first.isBefore(this.first) && !last.isAfter(this.last);
		}

		void keep(ServiceCalendars calendars, LocalDate first, LocalDate last) {
			this.first = (this.first != null && this.first.isBefore(first)) ? this.first : first;
			this.last = (this.last != null && this.last.isAfter(last)) ? this.last : last;
			this.calendar = calendars.read(this.first, this.last);
		}

	}

}

package id.go.ppatk.piket.workdays;

import java.time.LocalDate;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads the {@link ServiceCalendar} that stands now, with two queries.
 */
@Component
public class ServiceCalendars {

	/**
	 * Wider than any run of days without service, so that a neighbouring service day is
	 * always within.
	 */
	private static final int MARGIN_DAYS = 45;

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
		return new ServiceCalendar(this.holidays.between(first.minusDays(MARGIN_DAYS), last.plusDays(MARGIN_DAYS)),
				this.policies.allWithPosts(), this.period);
	}

	public ServiceCalendar around(LocalDate day) {
		return around(day, day);
	}

	public ServiceCalendar around(Week week) {
		return around(week.monday(), week.friday());
	}

}

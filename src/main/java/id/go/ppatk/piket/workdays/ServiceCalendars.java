package id.go.ppatk.piket.workdays;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import id.go.ppatk.piket.web.SharedReads;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads the {@link ServiceCalendar} that stands now, with one statement; once for a page.
 */
@Component
public class ServiceCalendars {

	/**
	 * Wider than any run of days without service, so that a neighbouring service day is
	 * always within.
	 */
	private static final int MARGIN_DAYS = 45;

	/** So much more is read at once for a page, because others may ask too. */
	private static final int SHARED_DAYS = 500;

	private final ServicePolicies policies;

	private final Beginning beginning;

	private final Clock clock;

	ServiceCalendars(ServicePolicies policies, Beginning beginning, Clock clock) {
		this.policies = policies;
		this.beginning = beginning;
		this.clock = clock;
	}

	/**
	 * The day to which pages of today lead; before the piket its first one, and after it
	 * the last.
	 */
	public LocalDate today() {
		LocalDate today = LocalDate.now(this.clock);
		return around(today).nearest(today);
	}

	/** The first day of the piket. */
	public LocalDate firstDay() {
		return around(LocalDate.now(this.clock)).firstDay();
	}

	/** The first day that counts: what lies before is nowhere late, unserved or zero. */
	public LocalDate countedFrom() {
		return around(LocalDate.now(this.clock)).countedFrom();
	}

	/** The week to which pages of this week lead. */
	public Week thisWeek() {
		return Week.of(today());
	}

	/** The calendar for these days and the service days next to them. */
	@Transactional(readOnly = true)
	public ServiceCalendar around(LocalDate first, LocalDate last) {
		return SharedReads.ofDays(this, first, last, SHARED_DAYS, this::read);
	}

	/**
	 * The calendar of one day of which all has been read; it knows no other day.
	 * @param policy the policy of that day
	 * @param holiday the name of the holiday that stands on it, or {@code null}
	 * @param begin the begin of the piket
	 */
	public ServiceCalendar of(LocalDate day, ServicePolicy policy, @Nullable String holiday, PiketBegin begin) {
		return new ServiceCalendar((holiday != null) ? List.of(new DayOff(day, holiday)) : List.of(), List.of(policy),
				this.beginning.period(begin));
	}

	private ServiceCalendar read(LocalDate first, LocalDate last) {
		Set<ServicePolicy> all = new LinkedHashSet<>();
		List<DayOff> daysOff = new ArrayList<>();
		PiketBegin begin = null;
		for (Object[] row : this.policies.besideDaysOff(first.minusDays(MARGIN_DAYS), last.plusDays(MARGIN_DAYS))) {
			begin = (PiketBegin) row[3];
			if (row[0] instanceof ServicePolicy policy) {
				all.add(policy);
			}
			else {
				daysOff.add(new DayOff((LocalDate) row[1], (String) row[2]));
			}
		}
		return new ServiceCalendar(daysOff, List.copyOf(all), this.beginning.period(begin));
	}

	public ServiceCalendar around(LocalDate day) {
		return around(day, day);
	}

	public ServiceCalendar around(Week week) {
		return around(week.monday(), week.friday());
	}

}

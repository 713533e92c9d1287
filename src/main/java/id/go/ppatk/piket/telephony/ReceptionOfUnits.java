package id.go.ppatk.piket.telephony;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Map;

import id.go.ppatk.piket.web.Indonesian;
import id.go.ppatk.piket.workdays.Period;
import id.go.ppatk.piket.workdays.ServiceCalendar;
import id.go.ppatk.piket.workdays.ServicePolicy;

/**
 * How the callers of some days were received, unit by unit.
 *
 * @param byUnit those of each unit at whose menu something rang, and of all together
 * @param within the time within which a call should be picked up
 * @param serviceHours the hours of service that have begun in these days
 */
public record ReceptionOfUnits(Map<String, Reception> byUnit, Duration within, long serviceHours) {

	private static final String ALL_UNITS = "";

	/** Those of that unit. */
	public Reception of(String unitCode) {
		return this.byUnit.getOrDefault(unitCode, Reception.UNTOLD);
	}

	/** Those of all units together. */
	public Reception all() {
		return of(ALL_UNITS);
	}

	/** How many hours of service have begun. */
	static long hoursBegun(Period period, ServiceCalendar calendar, Instant now) {
		return period.days()
			.takeWhile((day) -> !day.isAfter(Indonesian.dateOf(now)))
			.filter(calendar::isServiceDay)
			.mapToLong((day) -> {
				ServicePolicy policy = calendar.policy(day);
				boolean today = day.equals(Indonesian.dateOf(now));
				LocalTime end = (today && Indonesian.timeOf(now).isBefore(policy.getCloses())) ? Indonesian.timeOf(now)
						: policy.getCloses();
				return end.isBefore(policy.getOpens()) ? 0 : hours(policy.getOpens(), end);
			})
			.sum();
	}

	/** The hours of the clock into which that time falls. */
	private static long hours(LocalTime from, LocalTime until) {
		return until.minusNanos(1).getHour() - from.getHour() + 1;
	}

}

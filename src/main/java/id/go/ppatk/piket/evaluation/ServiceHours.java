package id.go.ppatk.piket.evaluation;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import id.go.ppatk.piket.workdays.Period;
import id.go.ppatk.piket.workdays.ServiceCalendar;

/**
 * The service days of a period with their hours, as SQL takes them: so that the database
 * and the calendar never differ about what a service day is.
 *
 * @param days the service days
 * @param parameters the arrays {@code days}, {@code opens} and {@code closes}
 */
record ServiceHours(List<LocalDate> days, Map<String, Object> parameters) {

	/** True of a {@code call} that was received within the hours of a service day. */
	static final String SERVED = """
			exists (select 1 from unnest(:days::date[], :opens::time[], :closes::time[]) as served (day, opens, closes)
			    where served.day = call.call_date and (call.received_at at time zone interval '7 hours')::time >= served.opens
			    and (call.received_at at time zone interval '7 hours')::time < served.closes)""";

	static ServiceHours of(Period period, ServiceCalendar calendar) {
		List<LocalDate> days = period.first()
			.datesUntil(period.last().plusDays(1))
			.filter(calendar::isServiceDay)
			.toList();
		Map<String, Object> parameters = new HashMap<>();
		parameters.put("days", days.stream().map(LocalDate::toString).toArray(String[]::new));
		parameters.put("opens",
				days.stream().map((day) -> calendar.policy(day).getOpens().toString()).toArray(String[]::new));
		parameters.put("closes",
				days.stream().map((day) -> calendar.policy(day).getCloses().toString()).toArray(String[]::new));
		return new ServiceHours(days, parameters);
	}

}

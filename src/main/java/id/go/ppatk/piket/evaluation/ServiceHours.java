package id.go.ppatk.piket.evaluation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

import id.go.ppatk.piket.workdays.Period;
import id.go.ppatk.piket.workdays.ServiceCalendar;
import id.go.ppatk.piket.workdays.ServicePolicy;

/**
 * The service days of a period with their hours, also as SQL takes them: so that the
 * database and the calendar never differ about what a service day is.
 */
final class ServiceHours {

	/** The service days with their hours, as a table {@code served}. */
	static final String DAYS = "unnest(:days::date[], :opens::time[], :closes::time[]) as served (day, opens, closes)";

	/**
	 * Whether a {@code call} was received within the hours of the {@code served} day that
	 * is its own.
	 */
	static final String WITHIN = """
			served.day = call.call_date and (call.received_at at time zone interval '7 hours')::time >= served.opens
			and (call.received_at at time zone interval '7 hours')::time < served.closes""";

	/** True of a {@code call} that was received within the hours of a service day. */
	static final String SERVED = "exists (select 1 from " + DAYS + " where " + WITHIN + ")";

	private final SortedMap<LocalDate, ServicePolicy> policies = new TreeMap<>();

	private ServiceHours() {
	}

	static ServiceHours of(Period period, ServiceCalendar calendar) {
		ServiceHours hours = new ServiceHours();
		period.days()
			.filter(calendar::isServiceDay)
			.filter(calendar::counts)
			.forEach((day) -> hours.policies.put(day, calendar.policy(day)));
		return hours;
	}

	/** The service days, in their order. */
	List<LocalDate> days() {
		return List.copyOf(this.policies.keySet());
	}

	/** The arrays {@code days}, {@code opens} and {@code closes}. */
	Map<String, Object> parameters() {
		return Map.of("days", array(this.policies.keySet(), LocalDate::toString), "opens",
				array(this.policies.values(), (policy) -> policy.getOpens().toString()), "closes",
				array(this.policies.values(), (policy) -> policy.getCloses().toString()));
	}

	private static <T> String[] array(Collection<T> all, Function<T, String> text) {
		return all.stream().map(text).toArray(String[]::new);
	}

}

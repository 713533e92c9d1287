package id.go.ppatk.piket.workdays;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/**
 * The policy and the holidays that the migrations bring, for tests without a database;
 * {@code MigratedWorkdaysApplicationTests} compares them with those in one.
 */
public final class MigratedWorkdays {

	private static final ServicePolicy POLICY = new ServicePolicy(LocalDate.parse("2017-08-21"), null,
			terms(LocalTime.of(23, 59), LocalTime.of(23, 59)));

	private static final ServiceCalendar CALENDAR = calendar(List.of(POLICY));

	private MigratedWorkdays() {
	}

	/** The policy of the procedure, which applies from the first day on. */
	public static ServicePolicy policy() {
		return POLICY;
	}

	/** All days of 2017 to 2027. */
	public static ServiceCalendar calendar() {
		return CALENDAR;
	}

	/** All days of 2017 to 2027, deadlines of duties from that day on at other times. */
	static ServiceCalendar calendarWithDeadlines(LocalDate from, LocalTime roster, LocalTime recap) {
		ServicePolicy before = new ServicePolicy(POLICY.getValidFrom(), from.minusDays(1), PolicyForm.Terms.of(POLICY));
		return calendar(List.of(before, new ServicePolicy(from, null, terms(roster, recap))));
	}

	/** All days of 2017 to 2027, of a piket that begins at that moment. */
	static ServiceCalendar calendarFrom(String firstMoment) {
		return calendar(List.of(POLICY), firstMoment);
	}

	private static ServiceCalendar calendar(List<ServicePolicy> policies) {
		return calendar(policies, "2017-08-21T07:00+07:00");
	}

	private static ServiceCalendar calendar(List<ServicePolicy> policies, String firstMoment) {
		return new ServiceCalendar(daysOff(), policies, new PiketPeriod(OffsetDateTime.parse(firstMoment), null,
				PiketPeriod.day(OffsetDateTime.parse(firstMoment))));
	}

	private static PolicyForm.Terms terms(LocalTime rosterDeadline, LocalTime recapDeadline) {
		Map<String, List<String>> extensions = new LinkedHashMap<>();
		extensions.put("DKH", List.of(PolicyForm.NO_EXTENSION));
		extensions.put("DP", List.of(PolicyForm.NO_EXTENSION, PolicyForm.NO_EXTENSION));
		extensions.put("PTI", List.of(PolicyForm.NO_EXTENSION));
		return new PolicyForm.Terms(LocalTime.of(7, 0), LocalTime.of(17, 0), LocalTime.of(12, 0), LocalTime.of(13, 0),
				LocalTime.of(11, 30), LocalTime.of(13, 30), LocalTime.of(11, 0), LocalTime.of(15, 0),
				ServicePolicy.RosterDeadline.LAST_SERVICE_DAY, rosterDeadline,
				ServicePolicy.RecapDeadline.NEXT_SERVICE_DAY, recapDeadline, new HandoffDueTimes(5, 5, 10, 30, 5),
				extensions, null);
	}

	private static List<DayOff> daysOff() {
		CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
		try (CSVParser csv = CSVParser.parse(MigratedWorkdays.class.getResourceAsStream("/db/data/holidays.csv"),
				StandardCharsets.UTF_8, format)) {
			return csv.stream().map((row) -> new DayOff(LocalDate.parse(row.get("date")), row.get("name"))).toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}

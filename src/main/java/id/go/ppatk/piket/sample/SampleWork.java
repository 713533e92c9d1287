package id.go.ppatk.piket.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import id.go.ppatk.piket.calls.Call;
import id.go.ppatk.piket.calls.CallDetails;
import id.go.ppatk.piket.calls.CallNumbers;
import id.go.ppatk.piket.calls.CallSheets;
import id.go.ppatk.piket.calls.CallerKind;
import id.go.ppatk.piket.calls.Calls;
import id.go.ppatk.piket.calls.Contact;
import id.go.ppatk.piket.calls.Outcome;
import id.go.ppatk.piket.knowledge.Topic;
import id.go.ppatk.piket.knowledge.Topics;
import id.go.ppatk.piket.recaps.HandInRecap;
import id.go.ppatk.piket.roster.Duties;
import id.go.ppatk.piket.roster.Duty;
import id.go.ppatk.piket.roster.WeekRoster;
import id.go.ppatk.piket.roster.WeekRosters;
import id.go.ppatk.piket.staff.StaffMember;
import id.go.ppatk.piket.staff.StaffMembers;
import id.go.ppatk.piket.web.Indonesian;
import id.go.ppatk.piket.workdays.ServiceCalendar;
import id.go.ppatk.piket.workdays.ServiceCalendars;
import id.go.ppatk.piket.workdays.ServicePolicy;
import id.go.ppatk.piket.workdays.ServicePost;
import id.go.ppatk.piket.workdays.Week;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Two weeks of sample work and the week of today, made before the first request is
 * answered. A later start adds what has become the past since; what stands is left alone.
 */
@Component
@DemoMode
class SampleWork implements SmartInitializingSingleton {

	private static final int WEEKS_BEFORE = 2;

	private static final Duration BEFORE_DEADLINE = Duration.ofHours(9);

	/**
	 * Officer and substitute of each post in the week of today, as numbers of the unit's
	 * officers.
	 */
	private static final Map<String, int[]> THIS_WEEK = Map.of("DKH-1", new int[] { 1, 2 }, "DP-1", new int[] { 1, 3 },
			"DP-2", new int[] { 2, 4 }, "PTI-1", new int[] { 1, 2 });

	private final SamplePeople samplePeople;

	private final StaffMembers people;

	private final WeekRosters rosters;

	private final Duties duties;

	private final Topics topics;

	private final Calls calls;

	private final CallNumbers numbers;

	private final CallSheets sheets;

	private final HandInRecap handInRecap;

	private final ServiceCalendars calendars;

	private final Clock clock;

	private final TransactionTemplate transaction;

	SampleWork(SamplePeople samplePeople, StaffMembers people, WeekRosters rosters, Duties duties, Topics topics,
			Calls calls, CallNumbers numbers, CallSheets sheets, HandInRecap handInRecap, ServiceCalendars calendars,
			Clock clock, TransactionTemplate transaction) {
		this.samplePeople = samplePeople;
		this.people = people;
		this.rosters = rosters;
		this.duties = duties;
		this.topics = topics;
		this.calls = calls;
		this.numbers = numbers;
		this.sheets = sheets;
		this.handInRecap = handInRecap;
		this.calendars = calendars;
		this.clock = clock;
		this.transaction = transaction;
	}

	@Override
	public void afterSingletonsInstantiated() {
		this.transaction.executeWithoutResult((status) -> this.samplePeople.add());
		Week today = Week.of(LocalDate.ofInstant(this.clock.instant(), Indonesian.WIB));
		Week first = new Week(today.monday().minusWeeks(WEEKS_BEFORE));
		ServiceCalendar calendar = this.calendars.around(first.monday(), today.friday());
		for (Week week = first; week.compareTo(today) <= 0; week = week.next()) {
			addRosters(week, week.equals(today), calendar);
			addCalls(week, calendar);
		}
		handInRecaps(first.monday(), calendar);
	}

	private void addRosters(Week week, boolean thisWeek, ServiceCalendar calendar) {
		if (calendar.serviceDays(week).isEmpty()) {
			return;
		}
		for (String unit : List.of("DKH", "DP", "PTI")) {
			this.transaction.executeWithoutResult((status) -> {
				if (this.rosters.of(week, unit).isEmpty()) {
					this.rosters.save(roster(week, unit, thisWeek, calendar));
				}
			});
		}
	}

	private WeekRoster roster(Week week, String unit, boolean thisWeek, ServiceCalendar calendar) {
		WeekRoster roster = new WeekRoster(unit, week);
		List<StaffMember> officers = Stream.iterate(1, (number) -> number + 1)
			.map((number) -> this.people.findByUsername(SamplePeople.officer(unit, number)))
			.takeWhile((person) -> person.isPresent())
			.map((person) -> person.get())
			.toList();
		for (LocalDate day : calendar.serviceDays(week)) {
			List<ServicePost> posts = calendar.policy(day).posts(unit);
			for (ServicePost post : posts) {
				int[] pair = thisWeek ? THIS_WEEK.get(unit + "-" + post.getNumber())
						: rotated(day, post.getNumber(), posts.size(), officers.size());
				roster.name(day, post.getNumber(), officers.get(pair[0] - 1).getId(), officers.get(pair[1] - 1).getId(),
						false);
			}
		}
		Instant due = calendar.rosterDeadline(week)
			.orElseGet(() -> week.monday().atStartOfDay(Indonesian.WIB).toInstant());
		boolean late = unit.equals("PTI") && !thisWeek && week.monday().getDayOfMonth() % 2 == 1;
		Long coordinator = this.people.findByUsername("koordinator." + unit.toLowerCase(Locale.ROOT))
			.orElseThrow()
			.getId();
		roster.submit(coordinator, late ? due.plus(Duration.ofMinutes(46)) : due.minus(BEFORE_DEADLINE), false);
		return roster;
	}

	private static int[] rotated(LocalDate day, int post, int posts, int officers) {
		int first = (int) ((day.toEpochDay() * posts * 2 + (post - 1) * 2L) % officers);
		return new int[] { first + 1, (first + 1) % officers + 1 };
	}

	private void addCalls(Week week, ServiceCalendar calendar) {
		Instant now = this.clock.instant();
		LocalDate today = LocalDate.ofInstant(now, Indonesian.WIB);
		List<Duty> named = this.duties.between(week.monday(), week.friday())
			.stream()
			.filter((duty) -> !duty.getDutyDate().isAfter(today) && duty.getOfficerId() != null)
			.toList();
		Set<LocalDate> withCalls = this.calls.daysWithCalls(week.monday(), week.friday());
		List<Duty> empty = named.stream().filter((duty) -> !withCalls.contains(duty.getDutyDate())).toList();
		if (empty.isEmpty()) {
			return;
		}
		Map<String, Topic> topics = this.topics.all()
			.stream()
			.collect(Collectors.toMap(Topic::getFullName, Function.identity()));
		List<CSVRecord> templates = templates();
		for (Duty duty : empty) {
			this.transaction.executeWithoutResult(
					(status) -> addCalls(duty, templates, topics, calendar.policy(duty.getDutyDate()), now));
		}
	}

	/**
	 * Hands in what is due, on the morning after the duty: one of PTI too late, and the
	 * last one of DP's first post is left to its officer.
	 */
	private void handInRecaps(LocalDate first, ServiceCalendar calendar) {
		Instant now = this.clock.instant();
		LocalDate today = LocalDate.ofInstant(now, Indonesian.WIB);
		Set<Long> open = this.sheets.open(first, today.minusDays(1));
		for (Duty duty : this.duties.between(first, today.minusDays(1))) {
			Instant deadline = calendar.recapDeadline(duty.getDutyDate());
			boolean late = duty.getUnitCode().equals("PTI") && duty.getDutyDate().getDayOfWeek() == DayOfWeek.THURSDAY;
			Instant at = late ? deadline.plus(Duration.ofHours(9))
					: deadline.minus(Duration.ofHours(15).plusMinutes(20));
			boolean leftToTheOfficer = duty.getPostCode().equals("DP-1") && deadline.isAfter(now);
			if (open.contains(duty.getId()) && at.isBefore(now) && !leftToTheOfficer) {
				this.handInRecap.handIn(duty, duty.getOfficerId(), at);
			}
		}
	}

	private static List<CSVRecord> templates() {
		CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).setNullString("").get();
		try (CSVParser csv = CSVParser.parse(SampleWork.class.getResourceAsStream("/sample/calls.csv"),
				StandardCharsets.UTF_8, format)) {
			return csv.getRecords();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void addCalls(Duty duty, List<CSVRecord> templates, Map<String, Topic> topics, ServicePolicy policy,
			Instant now) {
		LocalDate day = duty.getDutyDate();
		Random random = new Random(day.toEpochDay() * 31 + duty.getPostCode().hashCode());
		List<CSVRecord> own = templates.stream()
			.filter((template) -> template.get("unit").equals(duty.getUnitCode()))
			.filter((template) -> topics.get(template.get("topic")).isValidOn(day))
			.toList();
		this.sheets.lock(duty.getId());
		LocalTime received = policy.getOpens().plusMinutes(5 + random.nextInt(40));
		while (received.isBefore(policy.getCloses().minusMinutes(20))) {
			Instant receivedAt = day.atTime(received).atZone(Indonesian.WIB).toInstant();
			Instant finishedAt = receivedAt.plusSeconds(60L * (2 + random.nextInt(12)));
			if (finishedAt.isAfter(now)) {
				return;
			}
			Long answering = policy.isBreak(day, received) ? duty.getSubstituteId() : duty.getOfficerId();
			Call call = new Call(UUID.randomUUID(), this.numbers.next(day), answering, duty.getUnitCode(), duty.getId(),
					receivedAt);
			call.record(details(own.get(random.nextInt(own.size())), topics, receivedAt, finishedAt), duty.getId(),
					false, finishedAt, false);
			this.calls.save(call);
			received = received.plusMinutes(35 + random.nextInt(90));
		}
	}

	private static CallDetails details(CSVRecord template, Map<String, Topic> topics, Instant receivedAt,
			Instant finishedAt) {
		Stream<Contact> phones = Stream.ofNullable(template.get("contact"))
			.flatMap((numbers) -> Stream.of(numbers.split(" / ")))
			.map(Contact::phone);
		Stream<Contact> email = Stream.ofNullable(template.get("email")).map(Contact::email);
		return new CallDetails(receivedAt, finishedAt, template.get("caller"), CallerKind.valueOf(template.get("kind")),
				template.get("institution"), Stream.concat(phones, email).toList(),
				List.of(new CallDetails.Problem(topics.get(template.get("topic")).getId(), template.get("problem"),
						Outcome.valueOf(template.get("outcome")), template.get("remark"))));
	}

}

package id.go.ppatk.piket;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import id.go.ppatk.piket.calls.Call;
import id.go.ppatk.piket.calls.CallDetails;
import id.go.ppatk.piket.calls.CallNumbers;
import id.go.ppatk.piket.calls.CallSheets;
import id.go.ppatk.piket.calls.CallerKind;
import id.go.ppatk.piket.calls.Calls;
import id.go.ppatk.piket.calls.Contact;
import id.go.ppatk.piket.calls.Outcome;
import id.go.ppatk.piket.changes.FileAbsence;
import id.go.ppatk.piket.duties.Absence;
import id.go.ppatk.piket.duties.ChangeReason;
import id.go.ppatk.piket.duties.Duty;
import id.go.ppatk.piket.duties.WeekRoster;
import id.go.ppatk.piket.duties.WeekRosters;
import id.go.ppatk.piket.staff.Role;
import id.go.ppatk.piket.staff.SignedIn;
import id.go.ppatk.piket.staff.StaffMember;
import id.go.ppatk.piket.staff.StaffMembers;
import id.go.ppatk.piket.topics.Topics;
import id.go.ppatk.piket.web.Indonesian;
import id.go.ppatk.piket.workdays.Week;

import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings an {@link ApplicationTest} to a state by the moves that people make.
 */
public class Fixtures {

	private final StaffMembers people;

	private final WeekRosters rosters;

	private final Calls calls;

	private final CallNumbers numbers;

	private final CallSheets sheets;

	private final Topics topics;

	private final FileAbsence fileAbsence;

	private final Clock clock;

	private final TransactionTemplate transaction;

	Fixtures(StaffMembers people, WeekRosters rosters, Calls calls, CallNumbers numbers, CallSheets sheets,
			Topics topics, FileAbsence fileAbsence, Clock clock, TransactionTemplate transaction) {
		this.people = people;
		this.rosters = rosters;
		this.calls = calls;
		this.numbers = numbers;
		this.sheets = sheets;
		this.topics = topics;
		this.fileAbsence = fileAbsence;
		this.clock = clock;
		this.transaction = transaction;
	}

	/** The person with that user name, made when there is none yet. */
	public StaffMember person(String username, String name, String unitCode, Role... roles) {
		return this.people.findByUsername(username)
			.orElseGet(() -> this.people.save(new StaffMember(username, name, unitCode, null, Set.of(roles))));
	}

	/** An officer of a unit, {@code petugas.dp.1}, "Petugas DP 1". */
	public StaffMember officer(String unitCode, int number) {
		return person("petugas." + unitCode.toLowerCase() + "." + number, "Petugas " + unitCode + " " + number,
				unitCode, Role.PETUGAS);
	}

	/** As many officers of a unit, from number 1. */
	public StaffMember[] officers(String unitCode, int count) {
		return IntStream.rangeClosed(1, count)
			.mapToObj((number) -> officer(unitCode, number))
			.toArray(StaffMember[]::new);
	}

	/** The coordinator of a unit. */
	public StaffMember coordinator(String unitCode) {
		return person("koordinator." + unitCode.toLowerCase(), "Koordinator " + unitCode, unitCode, Role.KOORDINATOR);
	}

	/** Ayu Utami. */
	public StaffMember supervisor() {
		return person("supervisor", "Ayu Utami", "DKH", Role.SUPERVISOR);
	}

	/** Sends a request as that person. */
	public RequestPostProcessor as(StaffMember person) {
		return SecurityMockMvcRequestPostProcessors.user(new SignedIn(person));
	}

	/** Names officer and substitute of a post on a day. */
	public Duty duty(LocalDate day, int post, StaffMember officer, StaffMember substitute) {
		return this.transaction.execute((status) -> {
			WeekRoster roster = this.rosters.of(Week.of(day), officer.getUnitCode())
				.orElseGet(() -> new WeekRoster(officer.getUnitCode(), Week.of(day)));
			roster.name(day, post, officer.getId(), substitute.getId(), false);
			WeekRoster saved = this.rosters.save(roster);
			this.rosters.flush();
			return saved.duty(day, post).orElseThrow();
		});
	}

	/** Files that the person is absent from one WIB moment to another, for leave. */
	public Absence absence(StaffMember person, String from, String until) {
		return this.fileAbsence.file(UUID.randomUUID(), person, ChangeReason.CUTI,
				LocalDateTime.parse(from).atZone(Indonesian.WIB).toInstant(),
				LocalDateTime.parse(until).atZone(Indonesian.WIB).toInstant(), null, person.getId());
	}

	/** A roster of the first week of the piket is handed in, so that all weeks count. */
	public void firstRoster() {
		Week first = Week.parse("2017-W34");
		StaffMember coordinator = coordinator("DP");
		this.transaction
			.executeWithoutResult((status) -> this.rosters.save(new WeekRoster(coordinator.getUnitCode(), first)));
		submitRoster(first, coordinator);
	}

	/** Hands the roster in at the clock's now. */
	public void submitRoster(Week week, StaffMember coordinator) {
		this.transaction.executeWithoutResult((status) -> this.rosters.of(week, coordinator.getUnitCode())
			.orElseThrow()
			.submit(coordinator.getId(), this.clock.instant(), true));
	}

	/**
	 * A call of a duty that was taken and written down: from the caller, five minutes
	 * long, about a topic of the unit that answers, "Tuntas".
	 */
	public Call call(Duty duty, StaffMember answeredBy, LocalTime received, String callerName, String... problems) {
		var receivedAt = duty.getDutyDate().atTime(received).atZone(Indonesian.WIB).toInstant();
		String number = this.numbers.next(duty.getDutyDate());
		return this.transaction.execute((status) -> {
			boolean open = this.sheets.lock(duty.getId());
			Call call = new Call(UUID.randomUUID(), number, answeredBy.getId(), answeredBy.getUnitCode(), duty.getId(),
					receivedAt);
			Long topicId = this.topics.validOn(duty.getDutyDate())
				.stream()
				.filter((topic) -> topic.getUnitCode().equals(answeredBy.getUnitCode()))
				.findFirst()
				.orElseThrow()
				.getId();
			call.record(new CallDetails(receivedAt, receivedAt.plusSeconds(300), callerName, CallerKind.PIHAK_PELAPOR,
					"PJK DEF", List.of(Contact.phone("0812 3456 7890"), Contact.email("abcemail@def.com")),
					Stream.of(problems)
						.map((problem) -> new CallDetails.Problem(topicId, problem, Outcome.TUNTAS, null))
						.toList()),
					duty.getId(), false, receivedAt.plusSeconds(300), !open);
			return this.calls.save(call);
		});
	}

}

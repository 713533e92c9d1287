package id.go.ppatk.piket.recaps;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import id.go.ppatk.piket.calls.Call;
import id.go.ppatk.piket.calls.CallDetails;
import id.go.ppatk.piket.calls.Calls;
import id.go.ppatk.piket.knowledge.Topic;
import id.go.ppatk.piket.knowledge.Topics;
import id.go.ppatk.piket.recaps.RecapRow.Answerer;
import id.go.ppatk.piket.roster.Duties;
import id.go.ppatk.piket.roster.Duty;
import id.go.ppatk.piket.staff.StaffMember;
import id.go.ppatk.piket.staff.StaffMembers;
import id.go.ppatk.piket.units.Unit;
import id.go.ppatk.piket.units.Units;
import id.go.ppatk.piket.workdays.ServiceCalendar;
import id.go.ppatk.piket.workdays.ServiceCalendars;
import id.go.ppatk.piket.workdays.Week;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads the recaps of duties and weeks. What was handed in comes as it was frozen, the
 * rest from the calls.
 */
@Component
public class Recaps {

	private final Duties duties;

	private final DailyRecaps dailyRecaps;

	private final Calls calls;

	private final StaffMembers people;

	private final Units units;

	private final Topics topics;

	private final ServiceCalendars calendars;

	private final Clock clock;

	Recaps(Duties duties, DailyRecaps dailyRecaps, Calls calls, StaffMembers people, Units units, Topics topics,
			ServiceCalendars calendars, Clock clock) {
		this.duties = duties;
		this.dailyRecaps = dailyRecaps;
		this.calls = calls;
		this.people = people;
		this.units = units;
		this.topics = topics;
		this.calendars = calendars;
		this.clock = clock;
	}

	/**
	 * Where the recaps of all duties in that period stand, by day, unit and post.
	 */
	@Transactional(readOnly = true)
	public List<DutyState> states(LocalDate first, LocalDate last) {
		ServiceCalendar calendar = this.calendars.around(first, last);
		Map<Long, Instant> submissions = this.dailyRecaps.submissions(first, last);
		return this.duties.between(first, last)
			.stream()
			.map((duty) -> new DutyState(duty, status(duty.getDutyDate(), submissions.get(duty.getId()), calendar)))
			.toList();
	}

	private RecapStatus status(LocalDate day, @Nullable Instant submittedAt, ServiceCalendar calendar) {
		return RecapStatus.of(submittedAt, calendar.endOfService(day), calendar.recapDeadline(day),
				this.clock.instant());
	}

	/** The names of the officers of these duties, by id. */
	@Transactional(readOnly = true)
	public Map<Long, String> officers(List<DutyState> duties) {
		Set<Long> ids = duties.stream()
			.map((state) -> state.duty().getOfficerId())
			.filter((id) -> id != null)
			.collect(Collectors.toSet());
		return this.people.findByIdIn(ids).stream().collect(Collectors.toMap(StaffMember::getId, StaffMember::getName));
	}

	/** The recap of one duty. */
	@Transactional(readOnly = true)
	DutyRecap of(Duty duty) {
		Optional<HandIn> handIn = this.dailyRecaps.of(duty.getId());
		List<Call> recorded = this.calls.recordedOf(duty.getId());
		if (handIn.isPresent()) {
			recorded = recorded.stream().filter(Call::isAddedAfterRecap).toList();
		}
		Words words = words(List.of(duty), recorded);
		return dutyRecap(duty, handIn.orElse(null), rows(recorded, duty, words), words,
				this.calendars.around(duty.getDutyDate()));
	}

	private DutyRecap dutyRecap(Duty duty, @Nullable HandIn handIn, List<RecapRow> rows, Words words,
			ServiceCalendar calendar) {
		LocalDate day = duty.getDutyDate();
		Instant ends = calendar.endOfService(day);
		Instant deadline = calendar.recapDeadline(day);
		if (handIn != null) {
			return new DutyRecap(handIn.content(), handIn.submittedBy(), rows, ends, deadline,
					status(day, handIn.submittedAt(), calendar));
		}
		DailyRecap form = new DailyRecap(duty.getId(), day, duty.getUnitCode(), words.unit(duty.getUnitCode()),
				duty.getPost(), duty.getOfficerId(), words.person(duty.getOfficerId()), rows, false, null);
		return new DutyRecap(form, null, List.of(), ends, deadline, status(day, null, calendar));
	}

	private static List<RecapRow> rows(List<Call> calls, @Nullable Duty duty, Words words) {
		return calls.stream().map((call) -> row(call, duty, words)).toList();
	}

	private static RecapRow row(Call call, @Nullable Duty duty, Words words) {
		CallDetails details = call.getDetails();
		return new RecapRow(call.getNumber(), call.getUnitCode(), (duty != null) ? duty.getPostCode() : null,
				words.people().getOrDefault(call.getAnsweredBy(), ""), answerer(call, duty), details.receivedAt(),
				details.finishedAt(), details.callerName(), details.callerKind(), details.institution(),
				details.contacts(),
				details.problems()
					.stream()
					.map((problem) -> new RecapRow.Problem(words.topics().getOrDefault(problem.topicId(), ""),
							problem.text(), problem.outcome(), problem.remark()))
					.toList(),
				call.isAddedAfterRecap());
	}

	private static Answerer answerer(Call call, @Nullable Duty duty) {
		if (duty == null || call.getAnsweredBy().equals(duty.getOfficerId())) {
			return Answerer.OFFICER;
		}
		return call.getAnsweredBy().equals(duty.getSubstituteId()) ? Answerer.SUBSTITUTE : Answerer.SOMEBODY_ELSE;
	}

	/**
	 * The recap of a week: of one unit, or of all units and the Operator.
	 * @param unitCode the unit, or {@code null} for all
	 */
	@Transactional(readOnly = true)
	WeeklyRecap week(Week week, @Nullable String unitCode) {
		LocalDate first = week.monday();
		LocalDate last = first.plusDays(6);
		ServiceCalendar calendar = this.calendars.around(week);
		List<Duty> duties = this.duties.between(first, last)
			.stream()
			.filter((duty) -> unitCode == null || duty.getUnitCode().equals(unitCode))
			.toList();
		Map<Long, HandIn> handIns = (unitCode == null) ? this.dailyRecaps.between(first, last)
				: this.dailyRecaps.between(first, last, unitCode);
		List<Call> recorded = (unitCode == null) ? this.calls.recordedOutside(first, last, handIns.keySet())
				: this.calls.recordedOutside(first, last, handIns.keySet(), unitCode);
		Words words = words(duties, recorded);
		Map<Long, List<Call>> byDuty = recorded.stream()
			.filter((call) -> call.getDutyId() != null)
			.collect(Collectors.groupingBy(Call::getDutyId));
		List<DutyRecap> recaps = duties.stream()
			.map((duty) -> dutyRecap(duty, handIns.get(duty.getId()),
					rows(byDuty.getOrDefault(duty.getId(), List.of()), duty, words), words, calendar))
			.toList();
		Set<Long> dutyIds = duties.stream().map(Duty::getId).collect(Collectors.toSet());
		List<Call> others = recorded.stream()
			.filter((call) -> call.getDutyId() == null || !dutyIds.contains(call.getDutyId()))
			.toList();
		List<LocalDate> days = new ArrayList<>(calendar.serviceDays(week));
		Optional<Instant> lastDeadline = days.stream().map(calendar::recapDeadline).max(Instant::compareTo);
		return new WeeklyRecap(week, unitCode, unitNames(words.units(), unitCode), days, recaps,
				rows(others, null, words), lastDeadline.orElse(null), this.clock.instant());
	}

	private static Map<String, String> unitNames(List<Unit> units, @Nullable String unitCode) {
		Map<String, String> names = new LinkedHashMap<>();
		for (Unit unit : units) {
			boolean takesCalls = unit.takesDuty() || unit.getCode().equals(Unit.OPERATOR);
			if ((unitCode != null) ? unit.getCode().equals(unitCode) : takesCalls) {
				names.put(unit.getCode(), unit.getName());
			}
		}
		return names;
	}

	/** The names that rows need, each kind with one statement. */
	private Words words(List<Duty> duties, List<Call> calls) {
		Set<Long> ids = new HashSet<>();
		duties.stream().map(Duty::getOfficerId).filter((id) -> id != null).forEach(ids::add);
		calls.stream().map(Call::getAnsweredBy).forEach(ids::add);
		return new Words(
				this.people.findByIdIn(ids)
					.stream()
					.collect(Collectors.toMap(StaffMember::getId, StaffMember::getName)),
				this.units.all(),
				this.topics.all().stream().collect(Collectors.toMap(Topic::getId, Topic::getFullName)));
	}

	private record Words(Map<Long, String> people, List<Unit> units, Map<Long, String> topics) {

		@Nullable String person(@Nullable Long id) {
			return (id != null) ? this.people.get(id) : null;
		}

		String unit(String code) {
			return this.units.stream()
				.filter((unit) -> unit.getCode().equals(code))
				.map(Unit::getName)
				.findFirst()
				.orElse(code);
		}

	}

}

package id.go.ppatk.piket.recaps;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import id.go.ppatk.piket.calls.Call;
import id.go.ppatk.piket.calls.CallAddenda;
import id.go.ppatk.piket.calls.CallDetails;
import id.go.ppatk.piket.calls.CallerIdentity;
import id.go.ppatk.piket.calls.Calls;
import id.go.ppatk.piket.calls.NoMatters;
import id.go.ppatk.piket.duties.Duty;
import id.go.ppatk.piket.duties.ServedDuties;
import id.go.ppatk.piket.duties.ServedDuty;
import id.go.ppatk.piket.recaps.BecameText.Became;
import id.go.ppatk.piket.staff.StaffMembers;
import id.go.ppatk.piket.topics.Topic;
import id.go.ppatk.piket.topics.Topics;
import id.go.ppatk.piket.units.Unit;
import id.go.ppatk.piket.units.Units;
import id.go.ppatk.piket.web.Indonesian;
import id.go.ppatk.piket.web.SharedReads;
import id.go.ppatk.piket.workdays.Period;
import id.go.ppatk.piket.workdays.ServiceCalendar;
import id.go.ppatk.piket.workdays.ServiceCalendars;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads the recaps of duties and weeks. What was handed in comes as it was frozen, the
 * rest from the calls.
 */
@Component
public class Recaps {

	/** So much more is read at once for a page, because others may ask too. */
	private static final int SHARED_DAYS = 14;

	/** Older recaps are read only as far as they are late. */
	static final int LATELY_DAYS = 14;

	private final ServedDuties duties;

	private final DailyRecaps dailyRecaps;

	private final RecapReviews reviews;

	private final Calls calls;

	private final StaffMembers people;

	private final Units units;

	private final Topics topics;

	private final CallAddenda addenda;

	private final BecameText became;

	private final ServiceCalendars calendars;

	private final Clock clock;

	Recaps(ServedDuties duties, DailyRecaps dailyRecaps, RecapReviews reviews, Calls calls, StaffMembers people,
			Units units, Topics topics, CallAddenda addenda, BecameText became, ServiceCalendars calendars,
			Clock clock) {
		this.duties = duties;
		this.dailyRecaps = dailyRecaps;
		this.reviews = reviews;
		this.calls = calls;
		this.people = people;
		this.units = units;
		this.topics = topics;
		this.addenda = addenda;
		this.became = became;
		this.calendars = calendars;
		this.clock = clock;
	}

	/**
	 * Where the recaps of all duties in that period stand, by day, unit and post.
	 */
	@Transactional(readOnly = true)
	public List<DutyState> states(LocalDate first, LocalDate last) {
		ServiceCalendar calendar = this.calendars.around(first, last);
		Map<Long, RecapReviews.HandedIn> handedIn = standing(first, last,
				(from, until) -> new RecapReviews.Standing(this.reviews.handedIn(from, until), null))
			.handedIn();
		return this.duties.between(first, last, calendar)
			.stream()
			.map((served) -> state(served, handedIn.get(served.duty().getId()), calendar))
			.toList();
	}

	private RecapReviews.Standing standing(LocalDate first, LocalDate last,
			BiFunction<LocalDate, LocalDate, RecapReviews.Standing> read) {
		return SharedReads.ofDays(this, first, last, SHARED_DAYS, read);
	}

	/**
	 * The recaps of all days until now that are late, the oldest first. Read before other
	 * recaps of a page it costs no statement more than these.
	 */
	@Transactional(readOnly = true)
	public List<LateRecap> late() {
		return SharedReads.of(List.of(this, LateRecap.class), this::readLate);
	}

	private List<LateRecap> readLate() {
		Instant now = this.clock.instant();
		LocalDate today = Indonesian.dateOf(now);
		LocalDate lately = today.minusDays(LATELY_DAYS);
		ServiceCalendar calendar = this.calendars.around(lately, today);
		LocalDate since = calendar.firstDay();
		RecapReviews.Standing standing = standing(lately, today,
				(from, until) -> this.reviews.standing(from, until, since, lately));
		List<RecapReviews.Missing> before = (standing.missing() != null) ? standing.missing()
				: this.reviews.standing(today, lately, since, lately).missing();
		Stream<LateRecap> earlier = before.stream()
			.filter((duty) -> calendar.counts(duty.day())
					&& calendar.isServed(duty.day(), duty.unitCode(), duty.post()))
			.map((duty) -> new LateRecap(duty.day(), duty.unitCode(), duty.post(),
					Duration.between(calendar.recapDeadline(duty.day()), now)))
			.filter((late) -> !late.lateness().isNegative());
		return Stream
			.concat(earlier,
					states(lately, today).stream()
						.filter((state) -> state.status().state() == RecapStatus.State.MISSING)
						.map(LateRecap::of))
			.toList();
	}

	private DutyState state(ServedDuty served, RecapReviews.@Nullable HandedIn handedIn, ServiceCalendar calendar) {
		return new DutyState(served,
				status(served.duty(), (handedIn != null) ? handedIn.submittedAt() : null, calendar),
				(handedIn != null) ? handedIn.review() : null);
	}

	private RecapStatus status(Duty duty, @Nullable Instant submittedAt, ServiceCalendar calendar) {
		LocalDate day = duty.getDutyDate();
		if (!calendar.counts(day) || !calendar.isServed(day, duty.getUnitCode(), duty.getPost())) {
			return RecapStatus.withoutDeadline(submittedAt);
		}
		return RecapStatus.of(submittedAt, calendar.endOfService(day), calendar.recapDeadline(day),
				this.clock.instant());
	}

	/** The names of those who hand in for these duties, by id. */
	@Transactional(readOnly = true)
	public Map<Long, String> officers(List<DutyState> duties) {
		Set<Long> ids = duties.stream()
			.map((state) -> state.served().responsibleId())
			.filter((id) -> id != null)
			.collect(Collectors.toSet());
		return this.people.names(ids);
	}

	/** The recap of one duty. */
	@Transactional(readOnly = true)
	public DutyRecap of(Duty duty) {
		Optional<HandIn> handIn = this.dailyRecaps.of(duty.getId());
		List<Call> recorded = this.calls.writtenDownOf(duty.getId());
		if (handIn.isPresent()) {
			recorded = recorded.stream().filter(Call::isAddedAfterRecap).toList();
		}
		ServiceCalendar calendar = this.calendars.around(duty.getDutyDate());
		ServedDuty served = this.duties.of(duty, calendar);
		Words words = words(List.of(served), recorded,
				recorded.isEmpty() ? Became.NOTHING : this.became.of(duty.getDutyDate(), duty.getDutyDate()));
		return dutyRecap(served, handIn.orElse(null), recorded, words, calendar);
	}

	private DutyRecap dutyRecap(ServedDuty served, @Nullable HandIn handIn, List<Call> calls, Words words,
			ServiceCalendar calendar) {
		List<RecapRow> rows = rows(calls, served, words);
		NoMatters noMatters = NoMatters.of(calls);
		Duty duty = served.duty();
		LocalDate day = duty.getDutyDate();
		Instant ends = calendar.endOfService(day);
		Instant deadline = calendar.recapDeadline(day);
		if (handIn != null) {
			return new DutyRecap(handIn.content(), handIn.submittedBy(), rows, noMatters,
					words.corrections(duty.getId()), ends, deadline, status(duty, handIn.submittedAt(), calendar));
		}
		DailyRecap form = new DailyRecap(duty.getId(), day, duty.getUnitCode(), words.unit(duty.getUnitCode()),
				duty.getPost(), served.responsibleId(), words.person(served.responsibleId()), holders(served, words),
				rows, false, null, null, noMatters);
		return new DutyRecap(form, null, List.of(), NoMatters.NONE, words.corrections(duty.getId()), ends, deadline,
				status(duty, null, calendar));
	}

	private static List<DailyRecap.Holder> holders(ServedDuty served, Words words) {
		return !served.isShared() ? List.of()
				: served.stints()
					.stream()
					.map((stint) -> new DailyRecap.Holder(words.person(stint.staffId()), stint.from(), stint.until()))
					.toList();
	}

	private static List<RecapRow> rows(List<Call> calls, @Nullable ServedDuty served, Words words) {
		return calls.stream()
			.filter((call) -> call.getNoMatter() == null)
			.map((call) -> row(call, served, words))
			.toList();
	}

	private static RecapRow row(Call call, @Nullable ServedDuty served, Words words) {
		CallDetails details = call.getDetails();
		return words.became()
			.of(new RecapRow(call.getNumber(), call.getUnitCode(),
					(served != null) ? served.duty().getPostCode() : null,
					words.people().getOrDefault(call.getAnsweredBy(), ""),
					RecapRow.Answerer.of(call.getAnsweredBy(), served), details.receivedAt(), details.finishedAt(),
					details.callerName(), details.callerKind(), details.institution(), details.contacts(),
					details.problems()
						.stream()
						.map((problem) -> new RecapRow.Problem(words.topics().getOrDefault(problem.topicId(), ""),
								problem.text(), problem.outcome(), problem.remark(), problem.diversion(),
								problem.whyNotPassedOn(), null))
						.toList(),
					call.isAddedAfterRecap(), call.getAnsweredBy(), words.protectsCaller(details), null));
	}

	/**
	 * The recaps of the duties of a period and the calls that belong to none.
	 *
	 * @param duties by day, unit and post
	 * @param otherCalls in the order received
	 * @param otherNoMatters how many of these had no matter
	 * @param became what became until now of what the calls handed on
	 */
	public record Duties(List<DutyRecap> duties, List<RecapRow> otherCalls, NoMatters otherNoMatters, Became became) {

		/**
		 * All calls, in the order received, with what became of them until now: what a
		 * recap tells of that stands as it was handed in.
		 */
		public List<RecapRow> calls() {
			return DutyRecap.calls(this.duties, this.otherCalls).stream().map(this.became::of).toList();
		}

		/** How many calls of the period had no matter. */
		public NoMatters noMatters() {
			return this.duties.stream().map(DutyRecap::noMatters).reduce(this.otherNoMatters, NoMatters::plus);
		}

	}

	/**
	 * Every recap of a period: of one unit, or of all units and the Operator.
	 * @param unitCode the unit, or {@code null} for all
	 */
	@Transactional(readOnly = true)
	public Duties between(Period period, @Nullable String unitCode, ServiceCalendar calendar) {
		return between(List.of(period), unitCode, calendar).get(0);
	}

	/**
	 * The same of periods that follow each other, read at once.
	 * @return one for each period
	 */
	@Transactional(readOnly = true)
	public List<Duties> between(List<Period> periods, @Nullable String unitCode, ServiceCalendar calendar) {
		LocalDate first = periods.get(0).first();
		LocalDate last = periods.get(periods.size() - 1).last();
		List<ServedDuty> duties = this.duties.between(first, last, calendar)
			.stream()
			.filter((served) -> unitCode == null || served.duty().getUnitCode().equals(unitCode))
			.toList();
		Map<Long, HandIn> handIns = (unitCode == null) ? this.dailyRecaps.between(first, last)
				: this.dailyRecaps.between(first, last, unitCode);
		List<Call> recorded = (unitCode == null) ? this.calls.recordedOutside(first, last, handIns.keySet())
				: this.calls.recordedOutside(first, last, handIns.keySet(), unitCode);
		Became became = this.became.of(first, last);
		Words words = words(duties, recorded, became);
		Map<Long, List<Call>> byDuty = recorded.stream()
			.filter((call) -> call.getDutyId() != null)
			.collect(Collectors.groupingBy(Call::getDutyId));
		List<DutyRecap> recaps = duties.stream()
			.map((served) -> dutyRecap(served, handIns.get(served.duty().getId()),
					byDuty.getOrDefault(served.duty().getId(), List.of()), words, calendar))
			.toList();
		Set<Long> dutyIds = duties.stream().map((served) -> served.duty().getId()).collect(Collectors.toSet());
		List<Call> others = recorded.stream()
			.filter((call) -> call.getDutyId() == null || !dutyIds.contains(call.getDutyId()))
			.toList();
		return periods.stream().map((period) -> within(period, recaps, others, words)).toList();
	}

	private static Duties within(Period period, List<DutyRecap> recaps, List<Call> others, Words words) {
		List<Call> calls = others.stream().filter((call) -> period.contains(call.getCallDate())).toList();
		return new Duties(recaps.stream().filter((recap) -> period.contains(recap.form().day())).toList(),
				rows(calls, null, words), NoMatters.of(calls), words.became());
	}

	/** The names that rows need, each kind with one statement. */
	private Words words(List<ServedDuty> duties, List<Call> calls, Became became) {
		Set<Long> ids = new HashSet<>();
		duties.forEach((served) -> ids.addAll(served.people()));
		calls.stream().map(Call::getAnsweredBy).forEach(ids::add);
		List<Topic> topics = this.topics.all();
		return new Words(this.people.names(ids), units(duties),
				topics.stream().collect(Collectors.toMap(Topic::getId, Topic::getFullName)),
				CallerIdentity.protectedAmong(topics),
				this.addenda.ofDuties(duties.stream().map((served) -> served.duty().getId()).toList()), became);
	}

	/** As they were on the days of these duties. */
	private List<Unit> units(List<ServedDuty> duties) {
		List<LocalDate> days = duties.stream().map((served) -> served.duty().getDutyDate()).sorted().toList();
		return days.isEmpty() ? this.units.all() : this.units.between(days.get(0), days.get(days.size() - 1));
	}

	private record Words(Map<Long, String> people, List<Unit> units, Map<Long, String> topics, Set<Long> secret,
			List<CallAddenda.Addendum> addenda, Became became) {

		boolean protectsCaller(CallDetails details) {
			return details.problems().stream().map(CallDetails.Problem::topicId).anyMatch(this.secret::contains);
		}

		List<CallAddenda.Addendum> corrections(Long dutyId) {
			return this.addenda.stream().filter((addendum) -> dutyId.equals(addendum.dutyId())).toList();
		}

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

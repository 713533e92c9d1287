package id.go.ppatk.piket.changes;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import id.go.ppatk.piket.duties.Assignment;
import id.go.ppatk.piket.duties.ChangeReason;
import id.go.ppatk.piket.duties.Changes;
import id.go.ppatk.piket.duties.Coverage;
import id.go.ppatk.piket.duties.Duty;
import id.go.ppatk.piket.duties.DutyRole;
import id.go.ppatk.piket.duties.Gap;
import id.go.ppatk.piket.duties.Place;
import id.go.ppatk.piket.duties.Replacement;
import id.go.ppatk.piket.duties.ReplacementPlan;
import id.go.ppatk.piket.duties.Violation;
import id.go.ppatk.piket.units.Unit;
import id.go.ppatk.piket.web.Indonesian;
import id.go.ppatk.piket.workdays.ServicePolicy;
import org.jspecify.annotations.Nullable;

/**
 * What a replacement may be. Clause 5.a of the procedure, and the rule of the house that
 * nobody serves two phones in the same minute. Each method is one rule and answers with
 * one sentence.
 */
public final class ReplacementRules {

	private final Unit unit;

	private final Duty duty;

	private final ServicePolicy policy;

	private final LocalDateTime now;

	private final Set<Long> officers;

	private final Map<Long, String> names;

	private final List<Assignment> ofTheDay;

	private final Changes changes;

	private final Indonesian indonesian = new Indonesian();

	/**
	 * The rules for one duty.
	 * @param officers the active officers of the unit
	 * @param names everybody that a sentence may name, by id
	 * @param ofTheDay who is named for the posts of that day, of all units
	 * @param changes what has become of that day
	 */
	ReplacementRules(Unit unit, Duty duty, ServicePolicy policy, Instant now, Set<Long> officers,
			Map<Long, String> names, List<Assignment> ofTheDay, Changes changes) {
		this.unit = unit;
		this.duty = duty;
		this.policy = policy;
		this.now = LocalDateTime.ofInstant(now, Indonesian.WIB);
		this.officers = Set.copyOf(officers);
		this.names = Map.copyOf(names);
		this.ofTheDay = List.copyOf(ofTheDay);
		this.changes = changes;
	}

	/**
	 * All that is wrong with a replacement.
	 * @param givenAway what the replacing person gives away by the same act, or
	 * {@code null}
	 */
	List<Violation> violations(ReplacementPlan plan, @Nullable Place givenAway) {
		return Stream
			.of(notOver(plan), withinTheDuty(plan), correctsTheWholeDuty(plan), correctsAName(plan),
					obstacle(plan, givenAway).map((why) -> refusal(plan.replacingId(), why)))
			.flatMap(Optional::stream)
			.toList();
	}

	/** All that is wrong with the replacements of one act. */
	List<Violation> violations(List<ReplacementPlan> plans) {
		return Stream
			.concat(plans.stream().flatMap((plan) -> violations(plan, null).stream()), twoPeople(plans).stream())
			.distinct()
			.toList();
	}

	/** Who takes the duty does not cover its breaks as well. */
	Optional<Violation> twoPeople(List<ReplacementPlan> plans) {
		boolean two = plans.stream().map(ReplacementPlan::replacingId).distinct().count() == plans.size();
		return two ? Optional.empty() : violation("replacement.rule.two-people", name(plans.get(0).replacingId()));
	}

	/** A slip is the name of the whole duty; hours are for changes. */
	Optional<Violation> correctsTheWholeDuty(ReplacementPlan plan) {
		boolean whole = plan.starts().equals(this.policy.getOpens()) && plan.ends().equals(this.policy.getCloses());
		return (plan.reason().isCorrection() && !whole) ? violation("replacement.rule.correction-whole",
				this.indonesian.time(this.policy.getOpens()), this.indonesian.time(this.policy.getCloses()))
				: Optional.empty();
	}

	/** Where nobody was named, no name was written wrongly. */
	Optional<Violation> correctsAName(ReplacementPlan plan) {
		return (plan.reason().isCorrection() && plan.replacedId() == null)
				? violation("replacement.rule.correction-name", this.indonesian.day(day()), this.duty.getPost())
				: Optional.empty();
	}

	Optional<Violation> notOver(ReplacementPlan plan) {
		boolean over = !this.now.isBefore(day().atTime(plan.ends()));
		return over ? violation("replacement.rule.over", this.indonesian.day(day()), this.indonesian.time(plan.ends()))
				: Optional.empty();
	}

	Optional<Violation> withinTheDuty(ReplacementPlan plan) {
		boolean within = plan.starts().isBefore(plan.ends()) && !plan.starts().isBefore(this.policy.getOpens())
				&& !plan.ends().isAfter(this.policy.getCloses());
		return within ? Optional.empty() : violation("replacement.rule.outside",
				this.indonesian.time(this.policy.getOpens()), this.indonesian.time(this.policy.getCloses()));
	}

	/** What keeps the person from taking over, the first of it; empty for who can. */
	Optional<Violation> obstacle(ReplacementPlan plan, @Nullable Place givenAway) {
		return Stream
			.of(officerOfTheUnit(plan), somebodyElse(plan), notInACircle(plan), present(plan),
					notNamedElsewhere(plan, givenAway), notReplacingElsewhere(plan))
			.flatMap(Optional::stream)
			.findFirst();
	}

	Optional<Violation> officerOfTheUnit(ReplacementPlan plan) {
		return this.officers.contains(plan.replacingId()) ? Optional.empty()
				: violation("replacement.why.unit", this.unit.getName());
	}

	Optional<Violation> somebodyElse(ReplacementPlan plan) {
		return plan.replacingId().equals(plan.replacedId()) ? violation("replacement.why.same") : Optional.empty();
	}

	/** Who was replaced does not come back as a replacement: that one is undone. */
	Optional<Violation> notInACircle(ReplacementPlan plan) {
		boolean circle = this.changes.of(this.duty.getUnitCode(), day(), this.duty.getPost())
			.stream()
			.anyMatch((replacement) -> replacement.getDutyRole() == plan.role()
					&& replacement.overlaps(plan.starts(), plan.ends())
					&& plan.replacingId().equals(replacement.getReplacedId()));
		return circle ? violation("replacement.why.circle") : Optional.empty();
	}

	Optional<Violation> present(ReplacementPlan plan) {
		return this.changes.absence(plan.replacingId(), day(), plan.starts(), plan.ends())
			.flatMap((absence) -> violation("replacement.why.absent",
					this.indonesian.days(absence.getStartsAt(), absence.getEndsAt())));
	}

	/** The own substitute may take the duty; who has another post may not. */
	Optional<Violation> notNamedElsewhere(ReplacementPlan plan, @Nullable Place givenAway) {
		return this.ofTheDay.stream()
			.filter((other) -> other.names(plan.replacingId()) && !isThisDuty(other)
					&& !(other.unitCode().equals(this.unit.getCode()) && other.place().equals(givenAway))
					&& !isGivenAway(other, plan))
			.findFirst()
			.flatMap((other) -> violation("replacement.why.named", other.unitCode(), other.place().post()));
	}

	private boolean isThisDuty(Assignment other) {
		return other.unitCode().equals(this.duty.getUnitCode()) && other.place().post() == this.duty.getPost();
	}

	/** Whether somebody else has that whole time of the person's other place. */
	private boolean isGivenAway(Assignment other, ReplacementPlan plan) {
		return this.changes.of(other.unitCode(), day(), other.place().post())
			.stream()
			.anyMatch((replacement) -> plan.replacingId().equals(replacement.getReplacedId())
					&& !replacement.getStarts().isAfter(plan.starts()) && !replacement.getEnds().isBefore(plan.ends()));
	}

	Optional<Violation> notReplacingElsewhere(ReplacementPlan plan) {
		return this.changes.replacements()
			.stream()
			.filter((replacement) -> replacement.getReplacingId().equals(plan.replacingId())
					&& replacement.getDutyDate().equals(day()) && replacement.overlaps(plan.starts(), plan.ends()))
			.findFirst()
			.flatMap((replacement) -> violation("replacement.why.replacing", replacement.getUnitCode(),
					replacement.getPost(), this.indonesian.time(replacement.getStarts()),
					this.indonesian.time(replacement.getEnds())));
	}

	/**
	 * What keeps the person who was replaced from coming back when a replacement is
	 * undone: by now they replace somebody else. The other half of an exchange does not,
	 * since it is undone by the same act.
	 */
	Optional<Violation> freeToComeBack(Replacement undone) {
		return this.changes.replacements()
			.stream()
			.filter((other) -> other != undone && !isOtherHalf(other, undone)
					&& other.getReplacingId().equals(undone.getReplacedId()) && other.getDutyDate().equals(day())
					&& other.overlaps(undone.getStarts(), undone.getEnds())
					&& !other.getPostCode().equals(undone.getPostCode()))
			.findFirst()
			.flatMap((other) -> violation("replacement.rule.busy", name(undone.getReplacedId()), other.getUnitCode(),
					other.getPost(), this.indonesian.time(other.getStarts()), this.indonesian.time(other.getEnds())));
	}

	private static boolean isOtherHalf(Replacement other, Replacement undone) {
		return undone.getExchangeId() != null && undone.getExchangeId().equals(other.getExchangeId());
	}

	/** Who serves that role of the duty at that time now. */
	@Nullable Long named(DutyRole role, LocalTime time) {
		return new Coverage(day(), this.policy, this.ofTheDay, this.changes).named(this.duty.getUnitCode(),
				this.duty.getPost(), role, time);
	}

	/** Who answers the duty's phone in the course of its day. */
	List<Coverage.Interval> intervals() {
		return intervals(this.changes);
	}

	private List<Coverage.Interval> intervals(Changes changes) {
		return new Coverage(day(), this.policy, this.ofTheDay, changes).intervals()
			.stream()
			.filter((interval) -> interval.post().getUnitCode().equals(this.duty.getUnitCode())
					&& interval.post().getNumber() == this.duty.getPost())
			.toList();
	}

	/**
	 * What of the duty's hours to come nobody answers when these replacements hold as
	 * well; empty where somebody always does.
	 */
	Optional<Gap> gap(List<ReplacementPlan> plans) {
		List<Replacement> filed = plans.stream()
			.map((plan) -> new Replacement(null, this.duty, plan, null, null, null))
			.toList();
		List<Coverage.Interval> uncovered = intervals(this.changes.asIfFiled(filed)).stream()
			.filter((interval) -> interval.isGap() && this.now.isBefore(day().atTime(interval.until())))
			.toList();
		return uncovered.isEmpty() ? Optional.empty()
				: Optional.of(new Gap(this.duty.getPlace(), false, false, DutyRole.OFFICER, uncovered));
	}

	/** A request with its hours filled in, and with who serves at its beginning. */
	ReplacementPlan plan(FileReplacement.Request request) {
		LocalTime starts = (request.starts() != null) ? request.starts() : this.policy.getOpens();
		LocalTime ends = (request.ends() != null) ? request.ends() : this.policy.getCloses();
		return new ReplacementPlan(request.role(), starts, ends, named(request.role(), starts), request.replacingId(),
				request.reason(), request.note());
	}

	/**
	 * An exchange trades whole duties: one of which somebody else has a part already is
	 * none.
	 */
	Optional<Violation> stillWhole() {
		boolean changed = this.changes.of(this.duty.getUnitCode(), day(), this.duty.getPost())
			.stream()
			.anyMatch((replacement) -> replacement.getDutyRole() == DutyRole.OFFICER);
		boolean begun = !this.now.isBefore(day().atTime(this.policy.getOpens()));
		return (changed || begun) ? violation("exchange.rule.whole", this.indonesian.day(day()), this.duty.getPost())
				: Optional.empty();
	}

	/** The whole hours of the duty. */
	ReplacementPlan wholeDay(DutyRole role, Long replacing, ChangeReason reason, @Nullable String note) {
		return new ReplacementPlan(role, this.policy.getOpens(), this.policy.getCloses(),
				named(role, this.policy.getOpens()), replacing, reason, note);
	}

	private Violation refusal(Long person, Violation why) {
		return new Violation(this.duty.getPlace(), "replacement.rule.person", name(person), why);
	}

	private Optional<Violation> violation(String key, Object... arguments) {
		return Optional.of(new Violation(this.duty.getPlace(), key, arguments));
	}

	private LocalDate day() {
		return this.duty.getDutyDate();
	}

	private String name(@Nullable Long person) {
		return this.names.getOrDefault(person, "#" + person);
	}

}

package id.go.ppatk.piket.changes;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import id.go.ppatk.piket.duties.ChangeReason;
import id.go.ppatk.piket.duties.Coverage;
import id.go.ppatk.piket.duties.Duties;
import id.go.ppatk.piket.duties.Duty;
import id.go.ppatk.piket.duties.DutyRole;
import id.go.ppatk.piket.duties.ReplacementPlan;
import id.go.ppatk.piket.duties.Replacements;
import id.go.ppatk.piket.staff.SignedIn;
import id.go.ppatk.piket.staff.StaffMember;
import id.go.ppatk.piket.staff.StaffMembers;
import id.go.ppatk.piket.web.TypedTime;
import id.go.ppatk.piket.web.Unreadable;
import id.go.ppatk.piket.workdays.ServiceCalendar;
import id.go.ppatk.piket.workdays.ServiceCalendars;
import id.go.ppatk.piket.workdays.ServicePolicy;
import id.go.ppatk.piket.workdays.Week;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads {@link ReplacementPage}s.
 */
@Component
class ReplacementPages {

	private final Duties duties;

	private final Replacements replacements;

	private final ReadReplacementRules rules;

	private final StaffMembers people;

	private final ServiceCalendars calendars;

	private final Clock clock;

	ReplacementPages(Duties duties, Replacements replacements, ReadReplacementRules rules, StaffMembers people,
			ServiceCalendars calendars, Clock clock) {
		this.duties = duties;
		this.replacements = replacements;
		this.rules = rules;
		this.people = people;
		this.calendars = calendars;
		this.clock = clock;
	}

	/**
	 * The screen of a duty with what was typed: the best solution stands in it until
	 * somebody else is chosen.
	 * @param form what was typed; hours that cannot be read are those of the whole duty
	 */
	@Transactional(readOnly = true)
	public ReplacementPage of(Duty duty, ReplacementForm form, SignedIn me) {
		List<StaffMember> officers = this.people.officers(duty.getUnitCode());
		ReplacementRules rules = this.rules.of(duty, officers);
		LocalDate day = duty.getDutyDate();
		ServiceCalendar calendar = this.calendars.around(day);
		ServicePolicy policy = calendar.policy(day);
		LocalTime from = readable(form.starts(), policy.getOpens());
		LocalTime typedEnd = readable(form.ends(), policy.getCloses());
		LocalTime until = typedEnd.isAfter(from) ? typedEnd : policy.getCloses();
		Long replaced = rules.named(form.role(), from);
		BiFunction<DutyRole, Long, ReplacementPlan> plan = (role, person) -> new ReplacementPlan(role, from, until,
				rules.named(role, from), person, ChangeReason.KEPERLUAN_MENDESAK, null);
		Map<Long, LocalDate> lastDuty = lastDuties(duty);
		List<ReplacementCandidate> candidates = candidates(duty, officers, rules, lastDuty,
				(person) -> plan.apply(form.role(), person));
		Long chosen = chosen(candidates, form.replacing(), null);
		List<ReplacementPlan> plans = new ArrayList<>();
		if (chosen != null) {
			plans.add(plan.apply(form.role(), chosen));
		}
		boolean movesUp = form.role() == DutyRole.OFFICER && chosen != null
				&& chosen.equals(rules.named(DutyRole.SUBSTITUTE, from));
		List<ReplacementCandidate> substitutes = (movesUp && rules.gap(plans).isPresent())
				? candidates(duty, officers, rules, lastDuty, (person) -> plan.apply(DutyRole.SUBSTITUTE, person))
					.stream()
					.filter((candidate) -> !candidate.id().equals(chosen))
					.sorted(Comparator.comparing((candidate) -> candidate.id().equals(replaced)))
					.toList()
				: List.of();
		Long chosenSubstitute = (form.substitute() == null) ? chosen(substitutes, null, replaced)
				: (form.newSubstitute() != null) ? chosen(substitutes, form.newSubstitute(), replaced) : null;
		if (chosenSubstitute != null) {
			plans.add(plan.apply(DutyRole.SUBSTITUTE, chosenSubstitute));
		}
		List<Coverage.Interval> intervals = rules.intervals();
		Map<Long, String> names = names(officers, intervals, replaced);
		return new ReplacementPage(duty, day + "/" + duty.getPostCode(), form.role(),
				(replaced != null) ? names.get(replaced) : null, intervals, names, policy, candidates, chosen,
				substitutes, chosenSubstitute, rules.gap(plans).orElse(null), reasons(duty, calendar, me));
	}

	private static LocalTime readable(@Nullable String typed, LocalTime otherwise) {
		try {
			return (typed == null || typed.isBlank()) ? otherwise : TypedTime.read(typed);
		}
		catch (Unreadable ex) {
			return otherwise;
		}
	}

	/** Who was chosen and can, else the first in line who can. */
	@Nullable private static Long chosen(List<ReplacementCandidate> candidates, @Nullable Long asked, @Nullable Long leftOut) {
		List<Long> available = candidates.stream()
			.filter(ReplacementCandidate::isAvailable)
			.map(ReplacementCandidate::id)
			.toList();
		return available.contains(asked) ? asked
				: available.stream().filter((person) -> !person.equals(leftOut)).findFirst().orElse(null);
	}

	/** A slip is corrected where the roster can no longer be taken back. */
	private List<ChangeReason> reasons(Duty duty, ServiceCalendar calendar, SignedIn me) {
		boolean correctable = ChangesAccess.mayCorrect(duty.getUnitCode(), me)
				&& !calendar.mayRosterBeTakenBack(Week.of(duty.getDutyDate()), this.clock.instant());
		return Arrays.stream(ChangeReason.values())
			.filter((reason) -> reason.isAbsence() || (reason.isCorrection() && correctable))
			.toList();
	}

	private Map<Long, LocalDate> lastDuties(Duty duty) {
		LocalDate day = duty.getDutyDate();
		Map<Long, LocalDate> lastDuty = new HashMap<>();
		Stream
			.concat(this.duties.lastServed(duty.getUnitCode(), day).stream(),
					this.replacements.lastServed(duty.getUnitCode(), day).stream())
			.forEach((last) -> lastDuty.merge(last.staffId(), last.day(),
					(one, other) -> one.isAfter(other) ? one : other));
		return lastDuty;
	}

	private static List<ReplacementCandidate> candidates(Duty duty, List<StaffMember> officers, ReplacementRules rules,
			Map<Long, LocalDate> lastDuty, Function<Long, ReplacementPlan> plan) {
		return officers.stream()
			.map((person) -> ReplacementCandidate.of(person.getId(), person.getName(),
					rules.obstacle(plan.apply(person.getId()), null).orElse(null),
					person.getId().equals(duty.getSubstituteId()), lastDuty.get(person.getId()), duty.getDutyDate()))
			.sorted(ReplacementCandidate.FIRST_IN_LINE)
			.toList();
	}

	private Map<Long, String> names(List<StaffMember> officers, List<Coverage.Interval> intervals,
			@Nullable Long replaced) {
		Map<Long, String> names = new HashMap<>(
				officers.stream().collect(Collectors.toMap(StaffMember::getId, StaffMember::getName)));
		List<Long> others = Stream
			.concat(intervals.stream().map(Coverage.Interval::staffId), Stream.of((Long) replaced))
			.filter((person) -> person != null && !names.containsKey(person))
			.distinct()
			.toList();
		if (!others.isEmpty()) {
			this.people.findByIdIn(others).forEach((person) -> names.put(person.getId(), person.getName()));
		}
		return names;
	}

}

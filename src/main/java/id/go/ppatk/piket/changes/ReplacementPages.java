package id.go.ppatk.piket.changes;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
import id.go.ppatk.piket.staff.StaffMember;
import id.go.ppatk.piket.staff.StaffMembers;
import id.go.ppatk.piket.workdays.ServiceCalendars;
import id.go.ppatk.piket.workdays.ServicePolicy;
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

	ReplacementPages(Duties duties, Replacements replacements, ReadReplacementRules rules, StaffMembers people,
			ServiceCalendars calendars) {
		this.duties = duties;
		this.replacements = replacements;
		this.rules = rules;
		this.people = people;
		this.calendars = calendars;
	}

	/**
	 * The screen of a duty.
	 * @param starts the beginning that the candidates are judged for, or {@code null} for
	 * the opening
	 * @param ends the end, or {@code null} for the closing
	 */
	@Transactional(readOnly = true)
	public ReplacementPage of(Duty duty, DutyRole role, @Nullable LocalTime starts, @Nullable LocalTime ends) {
		List<StaffMember> officers = this.people.officers(duty.getUnitCode());
		ReplacementRules rules = this.rules.of(duty, officers);
		ServicePolicy policy = this.calendars.around(duty.getDutyDate()).policy(duty.getDutyDate());
		LocalTime from = (starts != null) ? starts : policy.getOpens();
		LocalTime until = (ends != null && ends.isAfter(from)) ? ends : policy.getCloses();
		Long replaced = rules.named(role, from);
		List<ReplacementCandidate> candidates = candidates(duty, officers, rules, (person) -> new ReplacementPlan(role,
				from, until, replaced, person, ChangeReason.KEPERLUAN_MENDESAK, null));
		List<Coverage.Interval> intervals = rules.intervals();
		Map<Long, String> names = names(officers, intervals, replaced);
		return new ReplacementPage(duty, duty.getDutyDate() + "/" + duty.getPostCode(), role,
				(replaced != null) ? names.get(replaced) : null, intervals, names, policy, candidates,
				ChangeReason.ofAbsence());
	}

	private List<ReplacementCandidate> candidates(Duty duty, List<StaffMember> officers, ReplacementRules rules,
			Function<Long, ReplacementPlan> plan) {
		LocalDate day = duty.getDutyDate();
		Map<Long, LocalDate> lastDuty = new HashMap<>();
		Stream
			.concat(this.duties.lastServed(duty.getUnitCode(), day).stream(),
					this.replacements.lastServed(duty.getUnitCode(), day).stream())
			.forEach((last) -> lastDuty.merge(last.staffId(), last.day(),
					(one, other) -> one.isAfter(other) ? one : other));
		return officers.stream()
			.map((person) -> ReplacementCandidate.of(person.getId(), person.getName(),
					rules.obstacle(plan.apply(person.getId()), null).orElse(null),
					person.getId().equals(duty.getSubstituteId()), lastDuty.get(person.getId()), day))
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

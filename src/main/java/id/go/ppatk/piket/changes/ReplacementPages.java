package id.go.ppatk.piket.changes;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import id.go.ppatk.piket.duties.ChangeReason;
import id.go.ppatk.piket.duties.Coverage;
import id.go.ppatk.piket.duties.Duties;
import id.go.ppatk.piket.duties.Duty;
import id.go.ppatk.piket.duties.DutyRole;
import id.go.ppatk.piket.duties.ReplacementPlan;
import id.go.ppatk.piket.duties.Replacements;
import id.go.ppatk.piket.duties.WeekRosters;
import id.go.ppatk.piket.staff.SignedIn;
import id.go.ppatk.piket.staff.StaffMember;
import id.go.ppatk.piket.staff.StaffMembers;
import id.go.ppatk.piket.workdays.ServiceCalendar;
import id.go.ppatk.piket.workdays.ServiceCalendars;
import id.go.ppatk.piket.workdays.ServicePolicy;
import id.go.ppatk.piket.workdays.Week;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.server.ResponseStatusException;

/**
 * Reads {@link ReplacementPage}s.
 */
@Component
class ReplacementPages {

	private static final Pattern ADDRESS = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})/([A-Z]{2,3})-([1-9])");

	private final Duties duties;

	private final WeekRosters rosters;

	private final Replacements replacements;

	private final ReadReplacementRules rules;

	private final StaffMembers people;

	private final ServiceCalendars calendars;

	ReplacementPages(Duties duties, WeekRosters rosters, Replacements replacements, ReadReplacementRules rules,
			StaffMembers people, ServiceCalendars calendars) {
		this.duties = duties;
		this.rosters = rosters;
		this.replacements = replacements;
		this.rules = rules;
		this.people = people;
		this.calendars = calendars;
	}

	/**
	 * The duty of an address, for those who may file a change of it; one without names
	 * where the roster was handed in with the place open.
	 * @throws ResponseStatusException 404 when there is no such duty in a roster that was
	 * handed in
	 * @throws AccessDeniedException when it is another unit's
	 */
	@Transactional(readOnly = true)
	public Duty duty(String address, SignedIn me) {
		Matcher matcher = ADDRESS.matcher(address);
		if (!matcher.matches()) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		String unitCode = matcher.group(2);
		int post = Integer.parseInt(matcher.group(3));
		LocalDate day = day(matcher.group(1));
		Duty duty = this.duties.of(day, unitCode, post).orElseGet(() -> open(day, unitCode, post));
		if (!me.worksFor(unitCode)) {
			throw new AccessDeniedException("the duty of another unit");
		}
		return duty;
	}

	private static LocalDate day(String text) {
		try {
			return LocalDate.parse(text);
		}
		catch (DateTimeException ex) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND, "no such day", ex);
		}
	}

	private Duty open(LocalDate day, String unitCode, int post) {
		ServiceCalendar calendar = this.calendars.around(day);
		return this.rosters.of(Week.of(day), unitCode)
			.filter((roster) -> roster.isSubmitted() && calendar.isServiceDay(day)
					&& calendar.policy(day).posts(unitCode).stream().anyMatch((known) -> known.getNumber() == post))
			.map((roster) -> new Duty(roster, day, post))
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
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
				(replaced != null) ? names.get(replaced) : null, intervals, names, policy, candidates);
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

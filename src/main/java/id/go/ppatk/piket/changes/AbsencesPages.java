package id.go.ppatk.piket.changes;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import id.go.ppatk.piket.duties.Absence;
import id.go.ppatk.piket.duties.Absences;
import id.go.ppatk.piket.duties.ChangeReason;
import id.go.ppatk.piket.duties.Coverage;
import id.go.ppatk.piket.duties.Duty;
import id.go.ppatk.piket.duties.DutyRole;
import id.go.ppatk.piket.duties.ServedDuties;
import id.go.ppatk.piket.duties.ServedDuty;
import id.go.ppatk.piket.staff.SignedIn;
import id.go.ppatk.piket.staff.StaffMember;
import id.go.ppatk.piket.staff.StaffMembers;
import id.go.ppatk.piket.web.Indonesian;
import id.go.ppatk.piket.web.Touched;
import id.go.ppatk.piket.workdays.ServiceCalendar;
import id.go.ppatk.piket.workdays.ServiceCalendars;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads {@link AbsencesPage}s, each with a fixed number of queries.
 */
@Component
class AbsencesPages {

	/** How far ahead the duties of an absence are shown. */
	private static final int WEEKS_AHEAD = 9;

	private final Absences absences;

	private final ServedDuties servedDuties;

	private final StaffMembers people;

	private final ChangesAccess access;

	private final ServiceCalendars calendars;

	private final Indonesian indonesian;

	private final Clock clock;

	AbsencesPages(Absences absences, ServedDuties servedDuties, StaffMembers people, ChangesAccess access,
			ServiceCalendars calendars, Indonesian indonesian, Clock clock) {
		this.absences = absences;
		this.servedDuties = servedDuties;
		this.people = people;
		this.access = access;
		this.calendars = calendars;
		this.indonesian = indonesian;
		this.clock = clock;
	}

	@Transactional(readOnly = true)
	public AbsencesPage of(SignedIn me) {
		Instant now = this.clock.instant();
		LocalDate today = Indonesian.dateOf(now);
		LocalDate last = today.plusWeeks(WEEKS_AHEAD);
		List<Absence> absences = this.absences.open(now)
			.stream()
			.filter((absence) -> ChangesAccess.mayFile(absence.getUnitCode(), me))
			.toList();
		ServiceCalendar calendar = this.calendars.around(today, last);
		List<ServedDuty> duties = absences.isEmpty() ? List.of() : this.servedDuties.between(today, last, calendar);
		Map<Long, String> names = names(absences, duties);
		return new AbsencesPage(
				absences.stream().map((absence) -> line(absence, duties, names, calendar, now)).toList(), staff(me),
				ChangeReason.ofAbsence());
	}

	/** Those who may be named: the active officers of the units that one works for. */
	private List<StaffMember> staff(SignedIn me) {
		return this.access.units(me).stream().flatMap((unitCode) -> this.people.officers(unitCode).stream()).toList();
	}

	private Map<Long, String> names(List<Absence> absences, List<ServedDuty> duties) {
		Set<Long> ids = new HashSet<>();
		absences.forEach((absence) -> ids.addAll(List.of(absence.getStaffId(), absence.getFiledBy())));
		duties.forEach((served) -> ids.addAll(served.people()));
		return this.people.names(ids);
	}

	private AbsencesPage.Line line(Absence absence, List<ServedDuty> duties, Map<Long, String> names,
			ServiceCalendar calendar, Instant now) {
		return new AbsencesPage.Line(absence.getId(), names.get(absence.getStaffId()), absence.getUnitCode(),
				absence.getReason(), absence.getStartsAt(), absence.getEndsAt(), absence.getNote(),
				names.get(absence.getFiledBy()), absence.hasBegun(now),
				duties.stream()
					.filter((served) -> isNamed(absence.getStaffId(), served)
							&& overlaps(absence, served.duty().getDutyDate(), calendar))
					.map((served) -> duty(absence, served, names))
					.toList());
	}

	private static boolean isNamed(Long person, ServedDuty served) {
		return person.equals(served.duty().getOfficerId()) || person.equals(served.duty().getSubstituteId());
	}

	private static boolean overlaps(Absence absence, LocalDate day, ServiceCalendar calendar) {
		return calendar.isServiceDay(day)
				&& absence.overlaps(day.atTime(calendar.policy(day).getOpens()).atZone(Indonesian.WIB).toInstant(),
						calendar.endOfService(day));
	}

	private AbsencesPage.Touched duty(Absence absence, ServedDuty served, Map<Long, String> names) {
		Duty duty = served.duty();
		DutyRole role = absence.getStaffId().equals(duty.getOfficerId()) ? DutyRole.OFFICER : DutyRole.SUBSTITUTE;
		String hours = served.intervals()
			.stream()
			.filter(Coverage.Interval::isGap)
			.map((gap) -> this.indonesian.time(gap.from()) + "–" + this.indonesian.time(gap.until()))
			.collect(Collectors.joining(" dan "));
		String holder = served.stints()
			.stream()
			.map(ServedDuty.Stint::staffId)
			.filter((person) -> !person.equals(absence.getStaffId()))
			.findFirst()
			.map(names::get)
			.orElse(null);
		return new AbsencesPage.Touched(duty.getDutyDate() + "/" + duty.getPostCode(), duty.getDutyDate(),
				duty.getPostCode(), role, hours, holder);
	}

}

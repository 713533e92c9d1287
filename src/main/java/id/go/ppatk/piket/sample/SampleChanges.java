package id.go.ppatk.piket.sample;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.IntStream;

import id.go.ppatk.piket.changes.FileAbsence;
import id.go.ppatk.piket.duties.ChangeReason;
import id.go.ppatk.piket.staff.StaffMember;
import id.go.ppatk.piket.staff.StaffMembers;
import id.go.ppatk.piket.web.Indonesian;
import id.go.ppatk.piket.workdays.Week;

import org.springframework.stereotype.Component;

/**
 * An absence of this week and one of the next, of officers whom no sample roster names on
 * those days: who is on duty stays as it is. Made at the very first start only.
 */
@Component
@DemoMode
class SampleChanges {

	/** How many officers DP has; the week of today names neither of the last two. */
	private static final int OFFICERS = 6;

	private final FileAbsence fileAbsence;

	private final StaffMembers people;

	private final Clock clock;

	SampleChanges(FileAbsence fileAbsence, StaffMembers people, Clock clock) {
		this.fileAbsence = fileAbsence;
		this.people = people;
		this.clock = clock;
	}

	void add() {
		LocalDate today = LocalDate.now(this.clock);
		Week week = Week.of(today);
		if (today.isBefore(week.friday())) {
			file(OFFICERS, ChangeReason.PERJALANAN_DINAS, today.plusDays(1), week.friday());
		}
		week.next()
			.weekdays()
			.stream()
			.filter((day) -> IntStream.of(1, 2)
				.flatMap((post) -> IntStream.of(SampleWork.rotated(day, post, 2, OFFICERS)))
				.noneMatch((officer) -> officer == OFFICERS - 1))
			.findFirst()
			.ifPresent((day) -> file(OFFICERS - 1, ChangeReason.CUTI, day, day));
	}

	private void file(int number, ChangeReason reason, LocalDate first, LocalDate last) {
		StaffMember officer = this.people.findByUsername(SamplePeople.officer("DP", number)).orElseThrow();
		this.fileAbsence.file(UUID.randomUUID(), officer, reason, first.atStartOfDay(Indonesian.WIB).toInstant(),
				last.plusDays(1).atStartOfDay(Indonesian.WIB).toInstant(), null, officer.getId());
	}

}

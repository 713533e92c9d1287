package id.go.ppatk.piket.notices;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import id.go.ppatk.piket.handoffs.Handoff;
import id.go.ppatk.piket.staff.StaffMember;
import id.go.ppatk.piket.staff.StaffMembers;
import id.go.ppatk.piket.units.Offices;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Finds who gets letters. Who is no longer active gets none.
 */
@Component
class Recipients {

	private final StaffMembers people;

	private final MailSettings settings;

	private final PracticeAddress practice;

	private final Offices offices;

	private final Clock clock;

	Recipients(StaffMembers people, MailSettings settings, PracticeAddress practice, Offices offices, Clock clock) {
		this.people = people;
		this.settings = settings;
		this.practice = practice;
		this.offices = offices;
		this.clock = clock;
	}

	/** The supervisor's mailbox, and everybody to whom the role is lent today. */
	List<Recipient> supervisor() {
		Recipient mailbox = new Recipient(null, this.offices.now().getSupervisor(),
				this.practice.of(this.settings.supervisor(), "supervisor"));
		return Stream
			.concat(Stream.of(mailbox),
					this.people.actingSupervisors(LocalDate.now(this.clock)).stream().map(this::recipient))
			.toList();
	}

	List<Recipient> coordinators(String unitCode) {
		return this.people.coordinators()
			.stream()
			.filter((person) -> person.getUnitCode().equals(unitCode))
			.map(this::recipient)
			.toList();
	}

	/** Those of these people who are active; {@code null} stands for nobody. */
	List<Recipient> people(Collection<@Nullable Long> ids) {
		return this.people.findByIdIn(ids.stream().filter(Objects::nonNull).toList())
			.stream()
			.filter(StaffMember::isActive)
			.map(this::recipient)
			.toList();
	}

	/** Who handed it on; when they have left the unit, its coordinators. */
	List<Recipient> sender(Handoff handoff) {
		return handoff.hasSenderLeft() ? coordinators(handoff.getFromUnit()) : people(List.of(handoff.getFromStaff()));
	}

	private Recipient recipient(StaffMember person) {
		return new Recipient(person.getId(), person.getName(),
				this.practice.of(person.getEmail(), person.getUsername()));
	}

}

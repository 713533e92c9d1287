package id.go.ppatk.piket.notices;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import id.go.ppatk.piket.duties.LeftDuties;
import id.go.ppatk.piket.staff.Role;
import id.go.ppatk.piket.staff.StaffChange;
import id.go.ppatk.piket.staff.StaffMemberChanged;
import id.go.ppatk.piket.web.Touched;
import id.go.ppatk.piket.workdays.Week;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Letters about somebody who left a unit or its service, one to each reader: to the
 * supervisor and the unit's coordinators with all that it touches, to the substitutes who
 * hold duties now with these, which count as told ({@link Draft#tells}). Clauses 3 and
 * 5.a.
 */
@Component
class StaffLetters {

	private final Outbox outbox;

	private final Recipients recipients;

	private final Wording wording;

	private final LeftDuties leftDuties;

	private final ReadServedDays served;

	StaffLetters(Outbox outbox, Recipients recipients, Wording wording, LeftDuties leftDuties, ReadServedDays served) {
		this.outbox = outbox;
		this.recipients = recipients;
		this.wording = wording;
		this.leftDuties = leftDuties;
		this.served = served;
	}

	@EventListener
	void on(StaffMemberChanged event) {
		StaffChange change = event.change();
		if (!change.leavesUnit() && !change.leavesService() && !change.loses(Set.of(Role.PIC))) {
			return;
		}
		List<LeftDuties.LeftDuty> left = this.leftDuties.of(change);
		Set<Recipient> whole = Stream
			.concat(this.recipients.supervisor().stream(), this.recipients.coordinators(change.unitCode()).stream())
			.filter((recipient) -> !change.staffId().equals(recipient.staffId()))
			.collect(Collectors.toSet());
		List<Recipient> standIns = this.recipients
			.people(left.stream().flatMap((duty) -> duty.standIns().stream()).distinct().toList());
		Stream.concat(whole.stream(), standIns.stream()).distinct().forEach((reader) -> {
			List<LeftDuties.LeftDuty> own = left.stream()
				.filter((duty) -> reader.staffId() != null && duty.standIns().contains(reader.staffId()))
				.toList();
			Draft draft = draft(change, left, own, whole.contains(reader) ? event.touched() : List.of());
			tellDays(draft, reader, own);
			this.outbox.write(draft, List.of(reader));
		});
	}

	/** A roster that was not handed in tells nobody of a duty. */
	private void tellDays(Draft draft, Recipient reader, List<LeftDuties.LeftDuty> own) {
		List<LocalDate> days = own.stream()
			.filter((duty) -> duty.duty().getSubmittedAt() != null)
			.map((duty) -> duty.duty().getDutyDate())
			.distinct()
			.sorted()
			.toList();
		if (!days.isEmpty()) {
			ServedDays served = this.served.between(days.get(0), days.get(days.size() - 1));
			days.forEach((day) -> draft.tells(served.of(reader.staffId(), day)));
		}
	}

	private Draft draft(StaffChange change, List<LeftDuties.LeftDuty> left, List<LeftDuties.LeftDuty> own,
			List<Touched> touched) {
		Draft draft = this.wording.draft(LetterKind.STAFF_CHANGED,
				LetterKind.STAFF_CHANGED + ":" + change.staffId() + ":" + change.at().toEpochMilli(), change.name(),
				change.unitCode(), this.wording.text(how(change), change.name(), change.unitCode()),
				this.wording.indonesian().moment(change.at()));
		own.forEach((duty) -> draft.say(this.wording.text("staff-left.yours", duty.duty().getPostCode(),
				this.wording.indonesian().day(duty.duty().getDutyDate()))));
		touched.forEach((thing) -> draft.say(thing.sentence()));
		return left.isEmpty() ? draft.leadTo("/piket", this.wording.text("letter.see-roster"))
				: draft.leadTo("/piket/" + Week.of((own.isEmpty() ? left : own).get(0).duty().getDutyDate()),
						this.wording.text("letter.see-roster"));
	}

	private static String how(StaffChange change) {
		if (change.leavesUnit()) {
			return "staff-left.unit";
		}
		return change.leavesService() ? "staff-left.service" : "staff-left.pic";
	}

}

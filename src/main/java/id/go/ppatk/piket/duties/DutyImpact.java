package id.go.ppatk.piket.duties;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import id.go.ppatk.piket.staff.StaffChange;
import id.go.ppatk.piket.staff.StaffImpact;
import id.go.ppatk.piket.staff.StaffMembers;
import id.go.ppatk.piket.web.Indonesian;
import id.go.ppatk.piket.web.Touched;

import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.stereotype.Component;

/**
 * The duties to come that somebody leaves: who holds them then, and what is not served.
 */
@Component
class DutyImpact implements StaffImpact {

	private final LeftDuties leftDuties;

	private final StaffMembers people;

	private final MessageSourceAccessor messages;

	private final Indonesian indonesian;

	DutyImpact(LeftDuties leftDuties, StaffMembers people, MessageSourceAccessor messages, Indonesian indonesian) {
		this.leftDuties = leftDuties;
		this.people = people;
		this.messages = messages;
		this.indonesian = indonesian;
	}

	@Override
	public List<Touched> touchedBy(StaffChange change) {
		List<LeftDuties.LeftDuty> left = this.leftDuties.of(change);
		Map<Long, String> names = this.people
			.names(left.stream().flatMap((duty) -> duty.standIns().stream()).distinct().toList());
		return left.stream()
			.map((duty) -> new Touched(duty.duty().getDutyDate(), sentence(change, duty, names)))
			.toList();
	}

	private String sentence(StaffChange change, LeftDuties.LeftDuty left, Map<Long, String> names) {
		StringBuilder sentence = new StringBuilder(text("left-duty." + left.role(), change.name(),
				left.duty().getPostCode(), this.indonesian.day(left.duty().getDutyDate())));
		if (!left.standIns().isEmpty()) {
			sentence.append(' ')
				.append(text("left-duty.stand-in",
						left.standIns().stream().map(names::get).sorted().collect(Collectors.joining(", "))));
		}
		if (!left.uncovered().isEmpty()) {
			sentence.append(' ').append(text("left-duty.uncovered", Gap.hours(left.uncovered())));
		}
		return sentence.toString();
	}

	private String text(String key, Object... arguments) {
		return this.messages.getMessage(key, arguments);
	}

}

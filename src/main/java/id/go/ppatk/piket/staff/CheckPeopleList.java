package id.go.ppatk.piket.staff;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.validation.Validator;

import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.stereotype.Component;

/**
 * Finds what is wrong in a list of people, line by line. Who is known by the user name is
 * changed by the list, but not brought back by it.
 */
@Component
class CheckPeopleList {

	private final StaffMembers people;

	private final Validator validator;

	private final MessageSourceAccessor messages;

	CheckPeopleList(StaffMembers people, Validator validator, MessageSourceAccessor messages) {
		this.people = people;
		this.validator = validator;
		this.messages = messages;
	}

	/** One sentence for each mistake; empty when the list can be taken. */
	List<String> mistakes(List<PeopleList.Line> lines) {
		Set<String> inactive = this.people.all()
			.stream()
			.filter((person) -> !person.isActive())
			.map(StaffMember::getUsername)
			.collect(Collectors.toSet());
		Set<String> listed = new HashSet<>();
		List<String> mistakes = new ArrayList<>();
		for (PeopleList.Line line : lines) {
			PersonForm form = line.form();
			this.validator.validate(form)
				.stream()
				.filter((wrong) -> line.unknownUnit().isEmpty()
						|| !wrong.getPropertyPath().toString().equals("unitCode"))
				.map((wrong) -> wrong.getMessage())
				.sorted()
				.forEach((why) -> mistakes.add(text("import.line", line.number(), why)));
			line.unknownRole()
				.ifPresent((role) -> mistakes.add(text("import.line", line.number(), text("import.role", role))));
			line.unknownUnit()
				.ifPresent((unit) -> mistakes.add(text("import.line", line.number(), text("import.unit", unit))));
			if (inactive.contains(form.username())) {
				mistakes.add(text("import.line", line.number(), text("import.inactive")));
			}
			if (!listed.add(form.username())) {
				mistakes.add(text("import.line", line.number(), text("person.username-taken")));
			}
		}
		return mistakes;
	}

	private String text(String key, Object... arguments) {
		return this.messages.getMessage(key, arguments);
	}

}

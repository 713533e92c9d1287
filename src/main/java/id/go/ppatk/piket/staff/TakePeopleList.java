package id.go.ppatk.piket.staff;

import java.util.List;

import id.go.ppatk.piket.units.Units;
import id.go.ppatk.piket.web.Unconfirmed;

import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/**
 * Takes a list of people from a spreadsheet: all of it, or nothing.
 */
@Component
class TakePeopleList {

	private final People people;

	private final CheckPeopleList check;

	private final Units units;

	private final MessageSourceAccessor messages;

	TakePeopleList(People people, CheckPeopleList check, Units units, MessageSourceAccessor messages) {
		this.people = people;
		this.check = check;
		this.units = units;
		this.messages = messages;
	}

	/**
	 * What came of it.
	 *
	 * @param lines how many people were on the list
	 * @param invitations how many letters were written
	 */
	record Taken(int lines, int invitations) {
	}

	/** Nothing was taken: why, line by line. */
	static class Refused extends RuntimeException {

		private final List<String> mistakes;

		Refused(List<String> mistakes) {
			super(mistakes.get(0));
			this.mistakes = mistakes;
		}

		List<String> getMistakes() {
			return this.mistakes;
		}

	}

	/**
	 * Takes it.
	 * @param understood the fingerprint of what the person has confirmed
	 * @throws Unconfirmed when the list touches something else than what was confirmed
	 * @throws Refused when nothing can be taken
	 */
	Taken take(ImportPage.Kept list, String understood, boolean invited, Long by) {
		try {
			List<PeopleList.Line> lines = PeopleList.read(list.filename(), list.bytes(),
					new UnitNames(this.units.offered()));
			List<String> mistakes = lines.isEmpty() ? List.of(text("import.empty")) : this.check.mistakes(lines);
			if (!mistakes.isEmpty()) {
				throw new Refused(mistakes);
			}
			return new Taken(lines.size(),
					this.people.take(lines.stream().map(PeopleList.Line::form).toList(), understood, invited, by));
		}
		catch (People.LastAdministrator ex) {
			throw new Refused(List.of(text("person.last-administrator")));
		}
		catch (DataIntegrityViolationException | ObjectOptimisticLockingFailureException ex) {
			throw new Refused(List.of(text("import.meanwhile")));
		}
		catch (PeopleList.UnreadableList ex) {
			throw new Refused(ex.reasons().stream().map((why) -> text(why.messageKey(), why.argument())).toList());
		}
		catch (IllegalArgumentException ex) {
			throw new Refused(List.of(text("import.unreadable", PeopleList.MOST_LINES)));
		}
	}

	private String text(String key, Object... arguments) {
		return this.messages.getMessage(key, arguments);
	}

}

package id.go.ppatk.piket.roster;

import id.go.ppatk.piket.staff.SignedIn;
import id.go.ppatk.piket.staff.StaffMember;
import id.go.ppatk.piket.workdays.Week;

import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The list of names of a week as a file that goes with a letter. Clause 5.a.
 */
@Component
public class RosterFile {

	private final RosterPages pages;

	private final RosterWorkbook workbook;

	private final MessageSourceAccessor messages;

	RosterFile(RosterPages pages, RosterWorkbook workbook, MessageSourceAccessor messages) {
		this.pages = pages;
		this.workbook = workbook;
		this.messages = messages;
	}

	/** The name that the file is saved under. */
	public String name(Week week) {
		return this.messages.getMessage("roster.file", new Object[] { week.toString() });
	}

	/**
	 * The workbook of the week as it stands now, as this person may read it.
	 * @throws org.springframework.web.server.ResponseStatusException (404) for a week
	 * that has no page
	 */
	@Transactional(readOnly = true)
	public byte[] of(Week week, StaffMember reader) {
		return this.workbook.of(this.pages.of(week, new SignedIn(reader)));
	}

}

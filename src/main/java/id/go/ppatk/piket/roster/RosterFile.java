package id.go.ppatk.piket.roster;

import id.go.ppatk.piket.documents.NamedFile;
import id.go.ppatk.piket.staff.SignedIn;
import id.go.ppatk.piket.staff.StaffMember;
import id.go.ppatk.piket.workdays.Week;

import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The list of names of a unit's week as a file that goes with a letter. Clause 5.a.
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

	/**
	 * The workbook of the unit's week as it stands now, as this person may read it.
	 * @throws org.springframework.web.server.ResponseStatusException (404) for a week
	 * that has no page
	 */
	@Transactional(readOnly = true)
	public NamedFile of(Week week, String unitCode, StaffMember reader) {
		return NamedFile.excel(
				this.messages.getMessage("roster.file-of-unit", new Object[] { week.toString(), unitCode }),
				this.workbook.of(this.pages.of(week, new SignedIn(reader)).only(unitCode)));
	}

}

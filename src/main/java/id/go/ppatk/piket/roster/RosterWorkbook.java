package id.go.ppatk.piket.roster;

import id.go.ppatk.piket.documents.ExcelFile;
import id.go.ppatk.piket.documents.ExcelSheet;
import id.go.ppatk.piket.documents.Look;
import id.go.ppatk.piket.web.Indonesian;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.stereotype.Component;

/**
 * The list of names of a week as the supervisor gets it: made from the page, so the two
 * cannot disagree. Clause 5.a.
 */
@Component
class RosterWorkbook {

	private final MessageSourceAccessor messages;

	private final Indonesian indonesian;

	RosterWorkbook(MessageSource messages, Indonesian indonesian) {
		this.messages = new MessageSourceAccessor(messages, Indonesian.LOCALE);
		this.indonesian = indonesian;
	}

	byte[] of(RosterPage page) {
		String title = text("roster.title") + " " + this.indonesian.week(page.week().monday());
		try (ExcelFile file = new ExcelFile(title)) {
			ExcelSheet sheet = file.sheet(text("roster.title"));
			sheet.widths(12, 14, 38, 8, 28, 28, 44);
			sheet.row(Look.TITLE, title);
			sheet.row(Look.PLAIN, text("roster.place"));
			handIns(sheet.gap(), page);
			names(sheet.gap(), page);
			return file.toBytes();
		}
	}

	private void handIns(ExcelSheet sheet, RosterPage page) {
		for (RosterPage.Part part : page.parts()) {
			RosterStatus status = part.status();
			String state = text(status.state().messageKey(), this.indonesian.duration(status.lateness()));
			sheet.labelled(part.unit().getName(), (status.submittedAt() != null) ? state + " – "
					+ text("roster.submitted-by", this.indonesian.moment(status.submittedAt()), part.submittedBy())
					: state);
		}
	}

	private void names(ExcelSheet sheet, RosterPage page) {
		sheet
			.row(Look.HEADER, text("roster.sheet.weekday"), text("roster.sheet.date"), text("roster.sheet.unit"),
					text("roster.post-column"), text("roster.officer"), text("roster.substitute"),
					text("roster.sheet.note"))
			.head(1);
		for (int at = 0; at < page.days().size(); at++) {
			RosterPage.Day day = page.days().get(at);
			for (RosterPage.Part part : page.parts()) {
				for (RosterPage.Row row : part.rows()) {
					RosterPage.Cell cell = row.cells().get(at);
					sheet.row(Look.CELL, this.indonesian.weekday(day.date()), day.date(), part.unit().getName(),
							row.post(), cell.officer().storedName(), cell.substitute().storedName(), note(cell));
				}
			}
		}
	}

	@Nullable private String note(RosterPage.Cell cell) {
		if (cell.served()) {
			return cell.recordedLater() ? text("roster.recorded-later") : null;
		}
		if (cell.day().holiday() != null) {
			return text("roster.holiday", cell.day().holiday());
		}
		return text(cell.day().served() ? "roster.no-post" : "roster.outside");
	}

	private String text(String key, @Nullable Object... arguments) {
		return this.messages.getMessage(key, arguments);
	}

}

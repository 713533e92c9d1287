package id.go.ppatk.piket.roster;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import id.go.ppatk.piket.documents.ExcelFile;
import id.go.ppatk.piket.documents.ExcelSheet;
import id.go.ppatk.piket.documents.Look;
import id.go.ppatk.piket.duties.Gap;
import id.go.ppatk.piket.duties.RosterStatus;
import id.go.ppatk.piket.units.Offices;
import id.go.ppatk.piket.web.Indonesian;
import org.jspecify.annotations.Nullable;

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

	private final Offices offices;

	RosterWorkbook(MessageSourceAccessor messages, Indonesian indonesian, Offices offices) {
		this.messages = messages;
		this.indonesian = indonesian;
		this.offices = offices;
	}

	byte[] of(RosterPage page) {
		String title = text("roster.title") + " " + this.indonesian.week(page.week().monday());
		try (ExcelFile file = new ExcelFile(title)) {
			ExcelSheet sheet = file.sheet(text("roster.title"));
			sheet.widths(12, 14, 38, 8, 28, 28, 44);
			sheet.row(Look.TITLE, title);
			sheet.row(Look.PLAIN, text("roster.place", this.offices.now().getRoom()));
			handIns(sheet.gap(), page);
			names(sheet.gap(), page);
			return file.toBytes();
		}
	}

	private void handIns(ExcelSheet sheet, RosterPage page) {
		for (RosterPage.Part part : page.parts()) {
			RosterStatus status = part.status();
			String state = text(status.state().messageKey(), this.indonesian.duration(status.lateness()));
			List<String> states = new ArrayList<>(List.of((status.submittedAt() != null) ? state + " – "
					+ text("roster.submitted-by", this.indonesian.moment(status.submittedAt()), part.submittedBy())
					: state));
			if (status.acknowledgedAt() != null) {
				states.add(text("roster.acknowledged", part.acknowledgedBy(),
						this.indonesian.moment(status.acknowledgedAt())));
			}
			if (part.changes() > 0) {
				states.add(text("roster.changes", part.changes()));
			}
			sheet.labelled(part.unit().getName(), String.join("; ", states));
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
							row.post(), holders(cell.officer()), holders(cell.substitute()), note(part, row, cell));
				}
			}
		}
	}

	@Nullable private static List<String> holders(RosterPage.Slot slot) {
		List<String> holders = slot.holders()
			.stream()
			.map((holder) -> (holder.hours() != null) ? holder.name() + " (" + holder.hours() + ")" : holder.name())
			.toList();
		return holders.isEmpty() ? null : holders;
	}

	private List<String> note(RosterPage.Part part, RosterPage.Row row, RosterPage.Cell cell) {
		if (!cell.served()) {
			return List.of((cell.day().holiday() != null) ? text("roster.holiday", cell.day().holiday())
					: text(cell.day().served() ? "roster.no-post" : "roster.outside"));
		}
		List<String> notes = new ArrayList<>(Stream.of(cell.officer(), cell.substitute())
			.flatMap((slot) -> slot.notes().stream())
			.map(this.messages::getMessage)
			.toList());
		Gap gap = part.gap(row, cell);
		if (gap != null) {
			notes.add(text("roster.gap-minutes", gap.minutes()));
		}
		if (cell.recordedLater()) {
			notes.add(text("roster.recorded-later"));
		}
		return notes;
	}

	private String text(String key, @Nullable Object... arguments) {
		return this.messages.getMessage(key, arguments);
	}

}

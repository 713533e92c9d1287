package id.go.ppatk.piket.calls;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import id.go.ppatk.piket.documents.ExcelFile;
import id.go.ppatk.piket.documents.ExcelSheet;
import id.go.ppatk.piket.documents.Look;
import id.go.ppatk.piket.web.Indonesian;
import org.jspecify.annotations.Nullable;

import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.stereotype.Component;

/**
 * What a search found, as a workbook: the latest calls first, masked as on the page.
 */
@Component
class SearchWorkbook {

	/** A file holds no more; it says so. */
	static final int MOST_CALLS = 5000;

	private final MessageSourceAccessor messages;

	SearchWorkbook(MessageSourceAccessor messages) {
		this.messages = messages;
	}

	String fileName(LocalDate day) {
		return text("search.file", day.toString());
	}

	byte[] toBytes(FoundCalls found, Map<Long, String> topics, Map<Long, String> answerers) {
		try (ExcelFile file = new ExcelFile(text("search.title"))) {
			ExcelSheet sheet = file.sheet(text("search.title"));
			sheet.widths(20, 12, 8, 10, 10, 28, 18, 30, 24, 28, 30, 60, 28, 40, 24).wide();
			if (found.next() != null) {
				sheet.row(Look.LABEL, text("search.file-capped", MOST_CALLS));
			}
			Object[] head = List
				.of("desk.number", "call.date", "search.unit", "call.received", "call.finished", "call.name",
						"call.kind", "call.institution", "call.contact", "call.email", "call.topic", "call.problem",
						"call.outcome", "call.remark", "desk.answered-by")
				.stream()
				.map(this::text)
				.toArray();
			sheet.row(Look.HEADER, head).head(1).filter(head.length);
			found.own().forEach((hit) -> row(sheet, hit, topics, answerers));
			return file.toBytes();
		}
	}

	private void row(ExcelSheet sheet, FoundCalls.Hit hit, Map<Long, String> topics, Map<Long, String> answerers) {
		Call call = hit.call();
		if (call.getNoMatter() != null) {
			sheet.row(Look.CELL, call.getNumber(), call.getCallDate(), call.getUnitCode(), time(call.getReceivedAt()),
					time(call.getFinishedAt()), null, null, null, null, null, null, null,
					text("no-matter.of", text(call.getNoMatter().messageKey())), null,
					answerers.get(call.getAnsweredBy()));
			return;
		}
		CallDetails details = call.getDetails();
		String masked = hit.identityVisible() ? null : text("call.masked");
		List<Object> again = List.of(call.getNumber(), call.getCallDate(), call.getUnitCode(),
				time(details.receivedAt()), time(details.finishedAt()));
		sheet.whole(Look.CELL, again, call.getNumber(), call.getCallDate(), call.getUnitCode(),
				time(details.receivedAt()), time(details.finishedAt()), or(masked, orWithheld(details.callerName())),
				text(details.callerKind().messageKey()), or(masked, details.institution()),
				or(masked, details.contacts(Contact.Kind.PHONE)), or(masked, details.contacts(Contact.Kind.EMAIL)),
				lines(details, (problem) -> topics.getOrDefault(problem.topicId(), "")),
				lines(details, CallDetails.Problem::text),
				lines(details, (problem) -> text(problem.outcome().messageKey())),
				lines(details, (problem) -> (problem.remark() != null) ? problem.remark() : ""),
				answerers.get(call.getAnsweredBy()));
	}

	private String orWithheld(@Nullable String name) {
		return (name != null) ? name : text("call.withheld");
	}

	private static @Nullable String or(@Nullable String masked, @Nullable String text) {
		return (masked != null) ? masked : text;
	}

	private static List<String> lines(CallDetails details, Function<CallDetails.Problem, String> line) {
		return details.problems().stream().map(line).toList();
	}

	private static LocalTime time(Instant moment) {
		return Indonesian.timeOf(moment);
	}

	private String text(String key, Object... arguments) {
		return this.messages.getMessage(key, arguments);
	}

}

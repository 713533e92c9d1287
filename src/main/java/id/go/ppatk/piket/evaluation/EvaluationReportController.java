package id.go.ppatk.piket.evaluation;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Function;

import id.go.ppatk.piket.documents.PdfDocuments;
import id.go.ppatk.piket.documents.PdfDownload;
import id.go.ppatk.piket.workdays.ServiceCalendars;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.server.ResponseStatusException;

/**
 * "Laporan Evaluasi", as the files that the page offers.
 */
@Controller
class EvaluationReportController {

	private static final MediaType DOCX = MediaType
		.parseMediaType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

	private final EvaluationReports reports;

	private final PdfDocuments pdf;

	private final EvaluationWords words;

	private final ServiceCalendars calendars;

	private final Clock clock;

	EvaluationReportController(EvaluationReports reports, PdfDocuments pdf, EvaluationWords words,
			ServiceCalendars calendars, Clock clock) {
		this.reports = reports;
		this.pdf = pdf;
		this.words = words;
		this.calendars = calendars;
		this.clock = clock;
	}

	@GetMapping("/evaluasi/laporan.docx")
	ResponseEntity<byte[]> document(@ModelAttribute("form") EvaluationForm form) {
		return file(form,
				(report) -> ResponseEntity.ok()
					.contentType(DOCX)
					.header(HttpHeaders.CONTENT_DISPOSITION,
							ContentDisposition.attachment()
								.filename(name("evaluation.file-docx", report), StandardCharsets.UTF_8)
								.build()
								.toString())
					.body(ReportDocument.write(report, this.words)));
	}

	@GetMapping("/evaluasi/laporan.pdf")
	ResponseEntity<byte[]> pdf(@ModelAttribute("form") EvaluationForm form) {
		return file(form,
				(report) -> PdfDownload.of(name("evaluation.file-pdf", report), this.pdf.of(PdfDocuments.Paper.PORTRAIT,
						"evaluation/report", Map.of("report", report, "pictures", ReportCharts.pictures(report)))));
	}

	/**
	 * The page refuses a period before it offers files; nobody else has such an address.
	 */
	private ResponseEntity<byte[]> file(EvaluationForm form,
			Function<EvaluationReport, ResponseEntity<byte[]>> writing) {
		LocalDate today = LocalDate.now(this.clock);
		if (form.refusal(today, this.calendars.countedFrom()).isPresent()) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
		}
		return writing.apply(this.reports.of(form.periods(today, this.calendars.countedFrom())));
	}

	private String name(String key, EvaluationReport report) {
		return this.words.message(key, report.period());
	}

}

package id.go.ppatk.piket.workdays;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;

import id.go.ppatk.piket.web.Typed;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/**
 * Takes a list of holidays, CSV or iCalendar, as a proposal: all of it can be read, or
 * nothing is taken.
 */
@Controller
class HolidayImportController {

	private final HolidayProposals proposals;

	private final HolidayPages pages;

	private final Clock clock;

	HolidayImportController(HolidayProposals proposals, HolidayPages pages, Clock clock) {
		this.proposals = proposals;
		this.pages = pages;
		this.clock = clock;
	}

	@GetMapping("/pengaturan/libur/impor")
	String form(Model model) {
		model.addAttribute("page", this.pages.lists());
		return "workdays/import";
	}

	@GetMapping("/pengaturan/libur/impor.csv")
	ResponseEntity<String> example() {
		return ResponseEntity.ok()
			.contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename("hari-libur.csv").build().toString())
			.body(String.join(",", CsvHolidays.COLUMNS) + "\r\n"
					+ "2027-03-10,Hari Raya Idul Fitri,Libur nasional,SKB 1/2026,Pasti\r\n");
	}

	@PostMapping("/pengaturan/libur/impor")
	ModelAndView take(@RequestParam(name = "berkas", required = false) @Nullable MultipartFile file,
			@RequestParam(name = "dasar", defaultValue = "") String decree,
			@RequestParam(name = "sementara", defaultValue = "false") boolean provisional) throws IOException {
		try {
			Long id = this.proposals.add(Typed.fileName(file), this.clock.instant(),
					HolidayFile.read(content(file), decree, provisional, LocalDate.now(this.clock)));
			return new ModelAndView("redirect:/pengaturan/libur/impor/" + id);
		}
		catch (ListRefused refused) {
			return new ModelAndView("workdays/import", Map.of("page", this.pages.lists(refused, decree, provisional)),
					HttpStatus.UNPROCESSABLE_CONTENT);
		}
	}

	private static byte[] content(@Nullable MultipartFile file) throws IOException {
		if (file == null || file.isEmpty()) {
			throw new ListRefused(1, "holiday-import.empty");
		}
		if (file.getSize() > TextFile.MOST_BYTES) {
			throw new ListRefused(1, "holiday-import.too-large", TextFile.MOST_BYTES / 1024);
		}
		return file.getBytes();
	}

}

package id.go.ppatk.piket.recaps;

import java.time.LocalDate;

import id.go.ppatk.piket.staff.SignedIn;

import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * The recap of a duty as a workbook and as a PDF.
 */
@Controller
@RequestMapping("/rekap/harian")
class DutyRecapFilesController {

	private final DutyRecapPages pages;

	private final RecapDownloads downloads;

	DutyRecapFilesController(DutyRecapPages pages, RecapDownloads downloads) {
		this.pages = pages;
		this.downloads = downloads;
	}

	@GetMapping("/{day}/{post}.xlsx")
	ResponseEntity<byte[]> workbook(@PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day,
			@PathVariable String post, @AuthenticationPrincipal SignedIn me) {
		return this.downloads.workbook(this.pages.duty(day, post, me), me);
	}

	@GetMapping("/{day}/{post}.pdf")
	ResponseEntity<byte[]> pdf(@PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day,
			@PathVariable String post, @AuthenticationPrincipal SignedIn me) {
		return this.downloads.pdf(this.pages.duty(day, post, me), me);
	}

}

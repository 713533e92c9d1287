package id.go.ppatk.piket.knowledge;

import id.go.ppatk.piket.staff.SignedIn;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * "Ketentuan" as they are read: the list, one of them, its file.
 */
@Controller
class RegulationController {

	private static final int LONGEST_SEARCH = 100;

	private final Regulations regulations;

	private final RegulationPages pages;

	RegulationController(Regulations regulations, RegulationPages pages) {
		this.regulations = regulations;
		this.pages = pages;
	}

	@GetMapping("/faq/ketentuan")
	String list(@RequestParam(name = "cari", defaultValue = "") String text, @AuthenticationPrincipal SignedIn me,
			Model model) {
		String searched = text.strip().substring(0, Math.min(text.strip().length(), LONGEST_SEARCH));
		model.addAttribute("page", this.pages.listed(searched, me));
		return "knowledge/regulations";
	}

	@GetMapping("/faq/ketentuan/{id:\\d+}")
	String regulation(@PathVariable Long id, @AuthenticationPrincipal SignedIn me, Model model) {
		model.addAttribute("page", this.pages.of(this.pages.existing(id), me));
		return "knowledge/regulation";
	}

	/** Always a download: nothing in it runs as part of this application. */
	@GetMapping("/faq/ketentuan/{id:\\d+}/berkas")
	ResponseEntity<byte[]> file(@PathVariable Long id) {
		Regulation regulation = this.pages.existing(id);
		byte[] content = this.regulations.file(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		return ResponseEntity.ok()
			.contentType(MediaType.APPLICATION_PDF)
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename(regulation.getFileName(), UTF_8).build().toString())
			.header("Content-Security-Policy", "default-src 'none'; sandbox")
			.body(content);
	}

}

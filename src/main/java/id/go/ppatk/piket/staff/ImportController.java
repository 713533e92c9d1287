package id.go.ppatk.piket.staff;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import id.go.ppatk.piket.web.Unconfirmed;
import id.go.ppatk.piket.web.Verbatim;
import org.jspecify.annotations.Nullable;

import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The page on which a list of people is taken from a spreadsheet.
 */
@Controller
class ImportController {

	private final TakePeopleList takePeopleList;

	private final MessageSourceAccessor messages;

	ImportController(TakePeopleList takePeopleList, MessageSourceAccessor messages) {
		this.takePeopleList = takePeopleList;
		this.messages = messages;
	}

	@GetMapping("/pengaturan/pegawai/impor")
	String form(Model model) {
		model.addAttribute("page", new ImportPage(List.of(), null, true, null));
		return "staff/import";
	}

	@GetMapping("/pengaturan/pegawai/impor.csv")
	ResponseEntity<String> example() {
		return ResponseEntity.ok()
			.contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename("pegawai.csv").build().toString())
			.body(PeopleList.example());
	}

	/**
	 * Takes the list that is uploaded, or the one that was, now that it is confirmed what
	 * it touches.
	 */
	@PostMapping("/pengaturan/pegawai/impor")
	ModelAndView take(@AuthenticationPrincipal SignedIn me,
			@RequestParam(name = "berkas", required = false) @Nullable MultipartFile file,
			@RequestParam(name = "nama", defaultValue = "") String name,
			@RequestParam(name = "isi", defaultValue = "") @Verbatim String kept,
			@RequestParam(name = "invited", defaultValue = "false") boolean invited,
			@RequestParam(defaultValue = "") String understood, RedirectAttributes redirect) throws IOException {
		ImportPage.Kept list = (file != null && !file.isEmpty())
				? ImportPage.Kept.of(String.valueOf(file.getOriginalFilename()), file.getBytes())
				: new ImportPage.Kept(name, kept);
		try {
			TakePeopleList.Taken taken = this.takePeopleList.take(list, understood, invited, me.getId());
			redirect.addFlashAttribute("notice",
					this.messages.getMessage(invited ? "import.done-invited" : "import.done",
							new Object[] { taken.lines(), taken.invitations() }));
			return new ModelAndView("redirect:/pengaturan/pegawai");
		}
		catch (Unconfirmed unconfirmed) {
			return again(new ImportPage(List.of(), list, invited, unconfirmed));
		}
		catch (TakePeopleList.Refused refused) {
			return again(new ImportPage(refused.getMistakes(), null, invited, null));
		}
	}

	private static ModelAndView again(ImportPage page) {
		return new ModelAndView("staff/import", Map.of("page", page), HttpStatus.UNPROCESSABLE_CONTENT);
	}

}

package id.go.ppatk.piket.staff;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

import id.go.ppatk.piket.units.Units;
import id.go.ppatk.piket.web.Unconfirmed;
import org.jspecify.annotations.Nullable;

import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
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
 * Takes a list of people from a spreadsheet: all of it, or nothing.
 */
@Controller
class ImportController {

	private final People acts;

	private final CheckPeopleList check;

	private final Units units;

	private final MessageSourceAccessor messages;

	ImportController(People acts, CheckPeopleList check, Units units, MessageSourceAccessor messages) {
		this.acts = acts;
		this.check = check;
		this.units = units;
		this.messages = messages;
	}

	@GetMapping("/pengaturan/pegawai/impor")
	String form(Model model) {
		model.addAttribute("page", new ImportPage(List.of(), null, true));
		return "staff/import";
	}

	@GetMapping("/pengaturan/pegawai/impor.csv")
	ResponseEntity<String> example() {
		return ResponseEntity.ok()
			.contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename("pegawai.csv").build().toString())
			.body(String.join(",", PeopleList.COLUMNS) + "\r\n"
					+ "Petugas Contoh,petugas.contoh,DP,PETUGAS,contoh@ppatk.go.id\r\n");
	}

	/**
	 * Takes the list that is uploaded, or the one that was, now that it is confirmed what
	 * it touches.
	 */
	@PostMapping("/pengaturan/pegawai/impor")
	ModelAndView take(@AuthenticationPrincipal SignedIn me,
			@RequestParam(name = "berkas", required = false) @Nullable MultipartFile file,
			@RequestParam(name = "nama", defaultValue = "") String name,
			@RequestParam(name = "isi", defaultValue = "") String kept,
			@RequestParam(name = "invited", defaultValue = "false") boolean invited,
			@RequestParam(defaultValue = "") String understood, Model model, RedirectAttributes redirect)
			throws IOException {
		boolean uploaded = file != null && !file.isEmpty();
		String filename = uploaded ? String.valueOf(file.getOriginalFilename()) : name;
		List<String> mistakes;
		try {
			byte[] content = uploaded ? file.getBytes() : Base64.getDecoder().decode(kept);
			List<PeopleList.Line> lines = PeopleList.read(filename, content, new UnitNames(this.units.offered()));
			mistakes = lines.isEmpty() ? List.of(text("import.empty")) : this.check.mistakes(lines);
			if (mistakes.isEmpty()) {
				int written;
				try {
					written = this.acts.take(lines.stream().map(PeopleList.Line::form).toList(), understood, invited,
							me.getId());
				}
				catch (Unconfirmed unconfirmed) {
					model.addAttribute("unconfirmed", unconfirmed);
					return page(List.of(), new ImportPage.Kept(filename, Base64.getEncoder().encodeToString(content)),
							invited, model);
				}
				redirect.addFlashAttribute("notice",
						text(invited ? "import.done-invited" : "import.done", lines.size(), written));
				return new ModelAndView("redirect:/pengaturan/pegawai");
			}
		}
		catch (People.LastAdministrator ex) {
			mistakes = List.of(text("person.last-administrator"));
		}
		catch (DataIntegrityViolationException | ObjectOptimisticLockingFailureException ex) {
			mistakes = List.of(text("import.meanwhile"));
		}
		catch (UnreadableList ex) {
			mistakes = ex.reasons().stream().map((why) -> text(why.messageKey(), why.argument())).toList();
		}
		catch (IllegalArgumentException ex) {
			mistakes = List.of(text("import.unreadable", PeopleList.MOST_LINES));
		}
		return page(mistakes, null, invited, model);
	}

	private static ModelAndView page(List<String> mistakes, ImportPage.@Nullable Kept kept, boolean invited,
			Model model) {
		model.addAttribute("page", new ImportPage(mistakes, kept, invited));
		return new ModelAndView("staff/import", HttpStatus.UNPROCESSABLE_CONTENT);
	}

	private String text(String key, Object... arguments) {
		return this.messages.getMessage(key, arguments);
	}

}

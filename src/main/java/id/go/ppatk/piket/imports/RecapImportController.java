package id.go.ppatk.piket.imports;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;

import id.go.ppatk.piket.documents.UploadedWorkbook;
import id.go.ppatk.piket.recaps.RecapRefused;
import id.go.ppatk.piket.recaps.RecapText;
import id.go.ppatk.piket.staff.SignedIn;
import id.go.ppatk.piket.web.Typed;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/**
 * Takes a filled Lampiran 1, kept while the application was down or before there was one,
 * to be looked through.
 */
@Controller
@RequestMapping("/rekap/impor")
class RecapImportController {

	/** How many rows may be put right on the page; more are put right in the file. */
	private static final int MOST_OPEN_ROWS = 60;

	private final ReadImport readImport;

	private final LookAtImport lookAtImport;

	private final RecapImports imports;

	private final RecapText text;

	private final Clock clock;

	RecapImportController(ReadImport readImport, LookAtImport lookAtImport, RecapImports imports, RecapText text,
			Clock clock) {
		this.readImport = readImport;
		this.lookAtImport = lookAtImport;
		this.imports = imports;
		this.text = text;
		this.clock = clock;
	}

	@GetMapping
	String form(@AuthenticationPrincipal SignedIn me, Model model) {
		return show(null, me, model);
	}

	@PostMapping
	ModelAndView take(@RequestParam(name = "berkas", required = false) @Nullable MultipartFile file,
			@AuthenticationPrincipal SignedIn me, Model model) throws IOException {
		try {
			List<ImportedSheet> sheets = this.readImport.read((file != null) ? file.getBytes() : new byte[0],
					me.getUnitCode());
			if (this.lookAtImport.look(sheets, Map.of(), me.getUnitCode()).openRows() > MOST_OPEN_ROWS) {
				throw new RecapRefused(HttpStatus.UNPROCESSABLE_CONTENT, "recap-import.too-many-doubts",
						MOST_OPEN_ROWS);
			}
			Long id = this.imports.add(Typed.fileName(file), me.getId(), this.clock.instant(), sheets);
			return new ModelAndView("redirect:/rekap/impor/" + id);
		}
		catch (UploadedWorkbook.Refused refused) {
			return refused(this.text.of(refused.messageKey(), UploadedWorkbook.MOST_MEGABYTES), me, model);
		}
		catch (RecapRefused refused) {
			return refused(this.text.of(refused.messageKey(), refused.arguments()), me, model);
		}
	}

	private ModelAndView refused(String why, SignedIn me, Model model) {
		return new ModelAndView(show(why, me, model), HttpStatus.UNPROCESSABLE_CONTENT);
	}

	private String show(@Nullable String refusal, SignedIn me, Model model) {
		model.addAttribute("page", new RecapImportPage(this.imports.of(me.getId()), refusal));
		return "imports/import";
	}

}

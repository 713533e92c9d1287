package id.go.ppatk.piket.imports;

import java.util.Map;
import java.util.Optional;

import id.go.ppatk.piket.recaps.RecapText;
import id.go.ppatk.piket.staff.SignedIn;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * An uploaded form is looked through, put right and taken ("penerapan"), or put aside
 * ("pembatalan"), by who uploaded it.
 */
@Controller
@RequestMapping("/rekap/impor/{id:\\d+}")
class RecapImportLookController {

	private final RecapImports imports;

	private final LookAtImport lookAtImport;

	private final ImportCalls importCalls;

	private final RecapText text;

	RecapImportLookController(RecapImports imports, LookAtImport lookAtImport, ImportCalls importCalls,
			RecapText text) {
		this.imports = imports;
		this.lookAtImport = lookAtImport;
		this.importCalls = importCalls;
		this.text = text;
	}

	@GetMapping
	String look(@PathVariable Long id, @AuthenticationPrincipal SignedIn me, Model model) {
		RecapImport found = this.imports.find(id, me.getId())
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		return show(new ImportLookPage(found, look(found, Map.of(), me), null), model);
	}

	@PostMapping("/penerapan")
	ModelAndView take(@PathVariable Long id, @RequestParam Map<String, String> typed,
			@AuthenticationPrincipal SignedIn me, Model model, RedirectAttributes flash) {
		Optional<RecapImport> found = this.imports.find(id, me.getId());
		if (found.isEmpty()) {
			flash.addFlashAttribute("notice", this.text.of("recap-import.gone"));
			return new ModelAndView("redirect:/rekap/impor");
		}
		ImportLook look = look(found.get(), typed, me);
		if (look.isBlocked()) {
			return refused("recap-import.blocked", HttpStatus.UNPROCESSABLE_CONTENT, found.get(), look, model);
		}
		try {
			int added = this.importCalls.take(id, look, me.getId());
			flash.addFlashAttribute("notice", this.text.of("recap-import.done", added, found.get().rows() - added));
			ImportLook.SheetLook first = look.sheets().get(0);
			return new ModelAndView("redirect:/rekap/harian/" + first.sheet().day() + "/" + first.duty().getPostCode());
		}
		catch (ImportCalls.RecapChanged | DataIntegrityViolationException ex) {
			return refused("recap-import.changed", HttpStatus.CONFLICT, found.get(), look(found.get(), typed, me),
					model);
		}
	}

	@PostMapping("/pembatalan")
	String putAside(@PathVariable Long id, @AuthenticationPrincipal SignedIn me, RedirectAttributes flash) {
		this.imports.remove(id, me.getId());
		flash.addFlashAttribute("notice", this.text.of("recap-import.put-aside"));
		return "redirect:/rekap/impor";
	}

	private ImportLook look(RecapImport found, Map<String, String> typed, SignedIn me) {
		return this.lookAtImport.look(found.sheets(), typed, me.getUnitCode());
	}

	private ModelAndView refused(String key, HttpStatus status, RecapImport found, ImportLook look, Model model) {
		return new ModelAndView(show(new ImportLookPage(found, look, this.text.of(key)), model), status);
	}

	private static String show(ImportLookPage page, Model model) {
		model.addAttribute("page", page);
		return "imports/import-look";
	}

}

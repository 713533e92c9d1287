package id.go.ppatk.piket.imports;

import java.util.Map;
import java.util.Optional;

import id.go.ppatk.piket.recaps.RecapText;
import id.go.ppatk.piket.staff.SignedIn;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Takes the calls of an uploaded form ("penerapan").
 */
@Controller
class TakeImportController {

	private final RecapImports imports;

	private final LookAtImport lookAtImport;

	private final ImportCalls importCalls;

	private final RecapText text;

	TakeImportController(RecapImports imports, LookAtImport lookAtImport, ImportCalls importCalls, RecapText text) {
		this.imports = imports;
		this.lookAtImport = lookAtImport;
		this.importCalls = importCalls;
		this.text = text;
	}

	@PostMapping("/rekap/impor/{id:\\d+}/penerapan")
	ModelAndView take(@PathVariable Long id, @RequestParam Map<String, String> typed,
			@AuthenticationPrincipal SignedIn me, RedirectAttributes flash) {
		Optional<RecapImport> found = this.imports.find(id, me.getId());
		if (found.isEmpty()) {
			flash.addFlashAttribute("notice", this.text.of("recap-import.gone"));
			return new ModelAndView("redirect:/rekap/impor");
		}
		ImportLook look = look(found.get(), typed, me);
		if (look.isBlocked()) {
			return refused("recap-import.blocked", HttpStatus.UNPROCESSABLE_CONTENT, found.get(), look);
		}
		try {
			int added = this.importCalls.take(id, look, me.getId());
			flash.addFlashAttribute("notice", this.text.of("recap-import.done", added, found.get().rows() - added));
			ImportLook.SheetLook first = look.sheets().get(0);
			return new ModelAndView("redirect:/rekap/harian/" + first.sheet().day() + "/" + first.duty().getPostCode());
		}
		catch (ImportCalls.RecapChanged | DataIntegrityViolationException ex) {
			return refused("recap-import.changed", HttpStatus.CONFLICT, found.get(), look(found.get(), typed, me));
		}
	}

	private ImportLook look(RecapImport found, Map<String, String> typed, SignedIn me) {
		return this.lookAtImport.look(found.sheets(), typed, me.getUnitCode());
	}

	private ModelAndView refused(String key, HttpStatus status, RecapImport found, ImportLook look) {
		return new ModelAndView("imports/import-look",
				Map.of("page", new ImportLookPage(found, look, this.text.of(key))), status);
	}

}

package id.go.ppatk.piket.imports;

import java.util.Map;

import id.go.ppatk.piket.recaps.RecapText;
import id.go.ppatk.piket.staff.SignedIn;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
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

	private final RecapText text;

	RecapImportLookController(RecapImports imports, LookAtImport lookAtImport, RecapText text) {
		this.imports = imports;
		this.lookAtImport = lookAtImport;
		this.text = text;
	}

	@GetMapping
	String look(@PathVariable Long id, @AuthenticationPrincipal SignedIn me, Model model) {
		RecapImport found = this.imports.find(id, me.getId())
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		model.addAttribute("page",
				new ImportLookPage(found, this.lookAtImport.look(found.sheets(), Map.of(), me.getUnitCode()), null));
		return "imports/import-look";
	}

	@PostMapping("/pembatalan")
	String putAside(@PathVariable Long id, @AuthenticationPrincipal SignedIn me, RedirectAttributes flash) {
		this.imports.remove(id, me.getId());
		flash.addFlashAttribute("notice", this.text.of("recap-import.put-aside"));
		return "redirect:/rekap/impor";
	}

}

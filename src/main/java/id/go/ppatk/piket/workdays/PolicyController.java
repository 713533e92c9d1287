package id.go.ppatk.piket.workdays;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

import id.go.ppatk.piket.web.Indonesian;
import id.go.ppatk.piket.web.TypedForm;
import id.go.ppatk.piket.web.Unconfirmed;
import jakarta.validation.Valid;

import org.springframework.http.HttpStatus;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * "Jam layanan dan batas waktu": the dated policies, and a new one among them. It applies
 * from its date, days past keep theirs.
 */
@Controller
class PolicyController {

	private final EnactPolicy enact;

	private final PolicyPages pages;

	private final Indonesian indonesian;

	private final Clock clock;

	PolicyController(EnactPolicy enact, PolicyPages pages, Indonesian indonesian, Clock clock) {
		this.enact = enact;
		this.pages = pages;
		this.indonesian = indonesian;
		this.clock = clock;
	}

	@GetMapping("/pengaturan/jam-layanan")
	String list(Model model) {
		model.addAttribute("page", this.pages.list());
		return "workdays/policies";
	}

	@GetMapping("/pengaturan/jam-layanan/baru")
	String empty(Model model) {
		LocalDate tomorrow = LocalDate.now(this.clock).plusDays(1);
		ServicePolicy before = this.enact.before(tomorrow);
		LocalDate first = before.getValidFrom().equals(tomorrow) ? tomorrow.plusDays(1) : tomorrow;
		return this.pages.form(PolicyForm.of(before, first, this.indonesian), null, model);
	}

	@PostMapping("/pengaturan/jam-layanan")
	ModelAndView add(@Valid @ModelAttribute("policyForm") PolicyForm form, BindingResult bound, Model model,
			RedirectAttributes redirect) {
		BindingResult binding = TypedForm.errors(form, bound, model);
		if (!binding.hasFieldErrors("validFrom")) {
			this.enact.obstacle(form.validFrom(), form.validUntil())
				.ifPresent(
						(key) -> binding.rejectValue(key.startsWith("policy.last") ? "validUntil" : "validFrom", key));
		}
		Optional<PolicyForm.Terms> terms = form.read(this.pages.onDuty(form), binding);
		if (terms.isEmpty()) {
			return new ModelAndView(this.pages.form(form, null, model), HttpStatus.UNPROCESSABLE_CONTENT);
		}
		try {
			this.enact.add(form.validFrom(), form.validUntil(), terms.get(), form.confirmed());
			return this.pages.saved(form, redirect);
		}
		catch (Unconfirmed unconfirmed) {
			model.addAttribute("unconfirmed", unconfirmed);
			return new ModelAndView(this.pages.form(form, null, model), HttpStatus.UNPROCESSABLE_CONTENT);
		}
		catch (ObjectOptimisticLockingFailureException ex) {
			binding.rejectValue("validFrom", "policy.changed-meanwhile");
			return new ModelAndView(this.pages.form(form, null, model), HttpStatus.CONFLICT);
		}
	}

}

package id.go.ppatk.piket.workdays;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

import id.go.ppatk.piket.web.ChangedMeanwhile;
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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Changes a dated policy that has not begun.
 */
@Controller
class PolicyChangeController {

	private final ServicePolicies policies;

	private final EnactPolicy enact;

	private final PolicyPages pages;

	private final Indonesian indonesian;

	private final Clock clock;

	PolicyChangeController(ServicePolicies policies, EnactPolicy enact, PolicyPages pages, Indonesian indonesian,
			Clock clock) {
		this.policies = policies;
		this.enact = enact;
		this.pages = pages;
		this.indonesian = indonesian;
		this.clock = clock;
	}

	@GetMapping("/pengaturan/jam-layanan/{id:\\d+}")
	String policy(@PathVariable Long id, Model model) {
		ServicePolicy policy = changeable(id);
		return this.pages.form(PolicyForm.of(policy, policy.getValidFrom(), this.indonesian), policy, model);
	}

	@PostMapping("/pengaturan/jam-layanan/{id:\\d+}")
	ModelAndView change(@PathVariable Long id, @Valid @ModelAttribute("policyForm") PolicyForm form,
			BindingResult bound, Model model, RedirectAttributes redirect) {
		BindingResult binding = TypedForm.errors(form, bound, model);
		ServicePolicy policy = changeable(id);
		Optional<PolicyForm.Terms> terms = form.read(this.pages.onDuty(form), binding);
		if (terms.isEmpty()) {
			return new ModelAndView(this.pages.form(form, policy, model), HttpStatus.UNPROCESSABLE_CONTENT);
		}
		try {
			this.enact.change(policy, (form.version() != null) ? form.version() : -1, terms.get(), form.confirmed());
			return this.pages.saved(form, redirect);
		}
		catch (Unconfirmed unconfirmed) {
			model.addAttribute("unconfirmed", unconfirmed);
			return new ModelAndView(this.pages.form(form, policy, model), HttpStatus.UNPROCESSABLE_CONTENT);
		}
		catch (ObjectOptimisticLockingFailureException ex) {
			ServicePolicy current = changeable(id);
			return ChangedMeanwhile.answer("policyForm",
					PolicyForm.of(current, current.getValidFrom(), this.indonesian), model,
					() -> this.pages.form(form.withVersion(current.getVersion()), current, model));
		}
	}

	private ServicePolicy changeable(Long id) {
		return this.policies.withPosts(id)
			.filter((policy) -> !policy.hasBegun(LocalDate.now(this.clock)))
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

}

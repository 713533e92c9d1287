package id.go.ppatk.piket.workdays;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import id.go.ppatk.piket.web.Indonesian;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
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
 * "Jam layanan dan batas waktu": the dated policies. A new one applies from its date,
 * days past keep theirs.
 */
@Controller
class PolicyController {

	private final ServicePolicies policies;

	private final Indonesian indonesian;

	private final MessageSource messages;

	private final TransactionTemplate transaction;

	private final Clock clock;

	PolicyController(ServicePolicies policies, Indonesian indonesian, MessageSource messages,
			TransactionTemplate transaction, Clock clock) {
		this.policies = policies;
		this.indonesian = indonesian;
		this.messages = messages;
		this.transaction = transaction;
		this.clock = clock;
	}

	@GetMapping("/pengaturan/jam-layanan")
	String list(Model model) {
		model
			.addAttribute("policies",
					this.policies.allWithPosts()
						.stream()
						.sorted(Comparator.comparing(ServicePolicy::getValidFrom).reversed())
						.toList())
			.addAttribute("today", today())
			.addAttribute("monday", LocalDate.EPOCH.plusDays(4))
			.addAttribute("friday", LocalDate.EPOCH.plusDays(8))
			.addAttribute("unitCodes", List.of("DKH", "DP", "PTI"));
		return "workdays/policies";
	}

	@GetMapping("/pengaturan/jam-layanan/baru")
	String empty(Model model) {
		return form(PolicyForm.of(latest(),
				latest().getValidFrom().isAfter(today()) ? latest().getValidFrom().plusDays(1) : today().plusDays(1),
				this.indonesian), null, model);
	}

	@PostMapping("/pengaturan/jam-layanan")
	ModelAndView add(@Valid @ModelAttribute("policyForm") PolicyForm form, BindingResult binding, Model model,
			RedirectAttributes redirect) {
		readable(binding);
		ServicePolicy latest = latest();
		if (!binding.hasFieldErrors("validFrom")
				&& (!form.validFrom().isAfter(today()) || !form.validFrom().isAfter(latest.getValidFrom()))) {
			binding.rejectValue("validFrom", "policy.date-refused");
		}
		Optional<PolicyForm.Terms> terms = form.read(this.indonesian, binding);
		if (terms.isEmpty()) {
			return new ModelAndView(form(form, null, model), HttpStatus.UNPROCESSABLE_CONTENT);
		}
		this.transaction.executeWithoutResult((status) -> {
			ServicePolicy last = this.policies.toChange(latest.getId()).orElseThrow();
			last.endBefore(form.validFrom());
			this.policies.save(new ServicePolicy(form.validFrom(), terms.get()));
		});
		return saved(form, redirect);
	}

	@GetMapping("/pengaturan/jam-layanan/{id:\\d+}")
	String policy(@PathVariable Long id, Model model) {
		ServicePolicy policy = changeable(id);
		return form(PolicyForm.of(policy, policy.getValidFrom(), this.indonesian), policy, model);
	}

	@PostMapping("/pengaturan/jam-layanan/{id:\\d+}")
	ModelAndView change(@PathVariable Long id, @Valid @ModelAttribute("policyForm") PolicyForm form,
			BindingResult binding, Model model, RedirectAttributes redirect) {
		readable(binding);
		ServicePolicy policy = changeable(id);
		Optional<PolicyForm.Terms> terms = form.read(this.indonesian, binding);
		if (terms.isEmpty()) {
			return new ModelAndView(form(form, policy, model), HttpStatus.UNPROCESSABLE_CONTENT);
		}
		boolean changed;
		try {
			changed = form.version() != null && policy.getVersion() == form.version()
					&& Boolean.TRUE.equals(this.transaction.execute((status) -> apply(id, form, terms.get())));
		}
		catch (ObjectOptimisticLockingFailureException ex) {
			changed = false;
		}
		if (changed) {
			return saved(form, redirect);
		}
		ServicePolicy current = changeable(id);
		model.asMap().remove(BindingResult.MODEL_KEY_PREFIX + "policyForm");
		model.addAttribute("current", PolicyForm.of(current, current.getValidFrom(), this.indonesian));
		return new ModelAndView(form(form.withVersion(current.getVersion()), current, model), HttpStatus.CONFLICT);
	}

	private boolean apply(Long id, PolicyForm form, PolicyForm.Terms terms) {
		ServicePolicy policy = this.policies.withPosts(id).orElseThrow();
		if (policy.getVersion() != form.version()) {
			return false;
		}
		this.policies.toChange(id);
		policy.change(today(), terms);
		return true;
	}

	private ModelAndView saved(PolicyForm form, RedirectAttributes redirect) {
		redirect.addFlashAttribute("notice", this.messages.getMessage("policy.saved",
				new Object[] { this.indonesian.date(form.validFrom()) }, Indonesian.LOCALE));
		return new ModelAndView("redirect:/pengaturan/jam-layanan");
	}

	private String form(PolicyForm form, @Nullable ServicePolicy policy, Model model) {
		model.addAttribute("policyForm", form)
			.addAttribute("policyId", (policy != null) ? policy.getId() : null)
			.addAttribute("rosterDeadlines", ServicePolicy.RosterDeadline.values())
			.addAttribute("recapDeadlines", ServicePolicy.RecapDeadline.values());
		return "workdays/policy";
	}

	private ServicePolicy latest() {
		List<ServicePolicy> all = this.policies.allWithPosts();
		return all.get(all.size() - 1);
	}

	private ServicePolicy changeable(Long id) {
		ServicePolicy policy = this.policies.withPosts(id)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		if (policy.hasBegun(today())) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		return policy;
	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

	private static void readable(BindingResult binding) {
		if (binding.getTarget() == null) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
		}
	}

}

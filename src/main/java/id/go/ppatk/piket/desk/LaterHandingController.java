package id.go.ppatk.piket.desk;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import id.go.ppatk.piket.calls.Call;
import id.go.ppatk.piket.calls.CallDetails;
import id.go.ppatk.piket.calls.Disclosure;
import id.go.ppatk.piket.calls.OverriddenWarnings;
import id.go.ppatk.piket.handoffs.AddresseeChoice;
import id.go.ppatk.piket.handoffs.AddresseeRefused;
import id.go.ppatk.piket.handoffs.Addressees;
import id.go.ppatk.piket.handoffs.HandOn;
import id.go.ppatk.piket.handoffs.Handing;
import id.go.ppatk.piket.handoffs.Handoff;
import id.go.ppatk.piket.handoffs.HandoffKind;
import id.go.ppatk.piket.staff.SignedIn;
import jakarta.validation.Valid;

import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Hands a problem on after the call, from the call's page.
 */
@Controller
class LaterHandingController {

	private final CallAccess access;

	private final CallPages pages;

	private final HandingChoices problems;

	private final Addressees addressees;

	private final HandOn handOn;

	private final OverriddenWarnings warnings;

	private final TransactionTemplate transaction;

	private final MessageSourceAccessor messages;

	private final Clock clock;

	LaterHandingController(CallAccess access, CallPages pages, HandingChoices problems, Addressees addressees,
			HandOn handOn, OverriddenWarnings warnings, TransactionTemplate transaction, MessageSourceAccessor messages,
			Clock clock) {
		this.access = access;
		this.pages = pages;
		this.problems = problems;
		this.addressees = addressees;
		this.handOn = handOn;
		this.warnings = warnings;
		this.transaction = transaction;
		this.messages = messages;
		this.clock = clock;
	}

	@GetMapping("/telepon/{number}/tindak-lanjut")
	String form(@AuthenticationPrincipal SignedIn me, @PathVariable String number,
			@RequestParam(name = "permasalahan", required = false) Integer problem, Model model) {
		Call call = this.access.correctable(number, me);
		CallDetails.Problem chosen = Optional.ofNullable(problem)
			.flatMap(call::getProblem)
			.orElseGet(() -> call.getProblems().get(0));
		return show(new LaterHandingForm(UUID.randomUUID(), chosen.number(),
				this.problems.proposed(chosen, call, me).orElse(null), chosen.text(), null), call, me, model);
	}

	@PostMapping("/telepon/{number}/tindak-lanjut")
	ModelAndView open(@AuthenticationPrincipal SignedIn me, @PathVariable String number,
			@Valid @ModelAttribute("laterForm") LaterHandingForm form, BindingResult binding, Model model,
			RedirectAttributes redirect) {
		Call call = this.access.correctable(number, me);
		if (binding.getTarget() == null || binding.hasFieldErrors("formId")) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
		}
		form.check(call, binding);
		if (!binding.hasErrors()) {
			try {
				Handoff handoff = this.transaction.execute((status) -> open(form, call, me));
				redirect.addFlashAttribute("notice",
						this.messages.getMessage("handing.opened", new Object[] { handoff.getNumber() }));
				return new ModelAndView("redirect:/tindak-lanjut/" + handoff.getNumber());
			}
			catch (AddresseeRefused ex) {
				binding.rejectValue("to", ex.getMessageKey(), new Object[] { ex.getName() }, null);
			}
		}
		return new ModelAndView(show(form, call, me, model), HttpStatus.UNPROCESSABLE_CONTENT);
	}

	private Handoff open(LaterHandingForm form, Call call, SignedIn me) {
		String request = form.request().strip();
		Handoff handoff = this.handOn.to(form.addressee().orElseThrow(),
				new Handing(form.formId(), form.kind().orElseThrow(), call.getId(), form.problem(), request),
				me.getId(), call.getUnitCode());
		if (form.reasonToKeep() != null) {
			this.warnings.add(call.getId(), Disclosure.in(request), form.reasonToKeep(), me.getId(),
					this.clock.instant());
		}
		return handoff;
	}

	private String show(LaterHandingForm form, Call call, SignedIn me, Model model) {
		Map<HandoffKind, List<AddresseeChoice>> choices = new LinkedHashMap<>();
		HandingChoices.LATER
			.forEach((kind) -> choices.put(kind, this.addressees.choices(kind, me.getId(), call.getUnitCode())));
		model.addAttribute("laterForm", form)
			.addAttribute("call", call)
			.addAttribute("problems", call.getProblems())
			.addAttribute("topics", this.pages.topicNames())
			.addAttribute("choices", choices);
		return "desk/later";
	}

}

package id.go.ppatk.piket.staff;

import java.time.Clock;
import java.time.LocalDate;

import id.go.ppatk.piket.web.Indonesian;
import id.go.ppatk.piket.web.TypedForm;
import jakarta.validation.Valid;

import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
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
 * "Plh. Supervisor": the supervisor's role, lent for dated absences.
 */
@Controller
class RoleLoanController {

	private final RoleLoans loans;

	private final LendRole lendRole;

	private final RoleLoansPages pages;

	private final StaffMembers people;

	private final Indonesian indonesian;

	private final MessageSourceAccessor messages;

	private final Clock clock;

	RoleLoanController(RoleLoans loans, LendRole lendRole, RoleLoansPages pages, StaffMembers people,
			Indonesian indonesian, MessageSourceAccessor messages, Clock clock) {
		this.loans = loans;
		this.lendRole = lendRole;
		this.pages = pages;
		this.people = people;
		this.indonesian = indonesian;
		this.messages = messages;
		this.clock = clock;
	}

	@GetMapping("/pengaturan/plh")
	String loans(Model model) {
		return show(new RoleLoanForm(null, null, null, null), model);
	}

	@PostMapping("/pengaturan/plh")
	ModelAndView lend(@Valid @ModelAttribute("loanForm") RoleLoanForm form, BindingResult bound,
			@AuthenticationPrincipal SignedIn me, Model model, RedirectAttributes redirect) {
		BindingResult binding = TypedForm.errors(form, bound, model);
		form.check(today(), binding);
		if (!binding.hasFieldErrors("borrowerId")
				&& this.people.withRoles(form.borrowerId()).filter(RoleLoan::mayBorrow).isEmpty()) {
			binding.rejectValue("borrowerId", "loan.borrower-refused");
		}
		if (!binding.hasErrors()) {
			try {
				StaffMember borrower = this.lendRole.lend(me.getId(), form);
				redirect.addFlashAttribute("notice",
						text("loan.lent", borrower.getName(), this.indonesian.period(form.firstDay(), form.lastDay())));
				return new ModelAndView("redirect:/pengaturan/plh");
			}
			catch (DataIntegrityViolationException ex) {
				binding.rejectValue("borrowerId", "constraint.role_loans_one_at_a_time");
			}
		}
		return new ModelAndView(show(form, model), HttpStatus.UNPROCESSABLE_CONTENT);
	}

	@PostMapping("/pengaturan/plh/{id:\\d+}/pencabutan")
	ModelAndView revoke(@PathVariable Long id, @AuthenticationPrincipal SignedIn me, Model model,
			RedirectAttributes redirect) {
		RoleLoan loan = this.loans.findById(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		try {
			redirect.addFlashAttribute("notice",
					text("loan.revoked", this.lendRole.revoke(loan, me.getId()).getName()));
			return new ModelAndView("redirect:/pengaturan/plh");
		}
		catch (IllegalStateException | ObjectOptimisticLockingFailureException ex) {
			model.addAttribute("refused", "loan.over");
			return new ModelAndView(loans(model), HttpStatus.CONFLICT);
		}
	}

	private String show(RoleLoanForm form, Model model) {
		model.addAttribute("loanForm", form).addAttribute("page", this.pages.on(today()));
		return "staff/role-loans";
	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

	private String text(String key, Object... arguments) {
		return this.messages.getMessage(key, arguments);
	}

}

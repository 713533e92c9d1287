package id.go.ppatk.piket.staff;

import java.time.Clock;
import java.time.LocalDate;

import id.go.ppatk.piket.web.Indonesian;
import id.go.ppatk.piket.web.TypedForm;
import jakarta.validation.Valid;

import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * "Plh. Supervisor": the supervisor's role, lent for dated absences.
 */
@Controller
class RoleLoanController {

	private final LendRole lendRole;

	private final RoleLoansPages pages;

	private final StaffMembers people;

	private final Indonesian indonesian;

	private final MessageSourceAccessor messages;

	private final Clock clock;

	RoleLoanController(LendRole lendRole, RoleLoansPages pages, StaffMembers people, Indonesian indonesian,
			MessageSourceAccessor messages, Clock clock) {
		this.lendRole = lendRole;
		this.pages = pages;
		this.people = people;
		this.indonesian = indonesian;
		this.messages = messages;
		this.clock = clock;
	}

	@GetMapping("/pengaturan/plh")
	String loans(Model model) {
		return show(RoleLoanForm.empty(), model);
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
				redirect.addFlashAttribute("notice", this.messages.getMessage("loan.lent",
						new Object[] { borrower.getName(), this.indonesian.period(form.firstDay(), form.lastDay()) }));
				return new ModelAndView("redirect:/pengaturan/plh");
			}
			catch (DataIntegrityViolationException ex) {
				binding.rejectValue("borrowerId", "constraint.role_loans_one_at_a_time");
			}
		}
		return new ModelAndView(show(form, model), HttpStatus.UNPROCESSABLE_CONTENT);
	}

	private String show(RoleLoanForm form, Model model) {
		model.addAttribute("loanForm", form).addAttribute("page", this.pages.on(today(), null));
		return "staff/role-loans";
	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

}

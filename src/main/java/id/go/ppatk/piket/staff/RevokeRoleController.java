package id.go.ppatk.piket.staff;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;

import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.http.HttpStatus;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Takes the supervisor's role back that was lent ("pencabutan").
 */
@Controller
class RevokeRoleController {

	private final RoleLoans loans;

	private final LendRole lendRole;

	private final RoleLoansPages pages;

	private final MessageSourceAccessor messages;

	private final Clock clock;

	RevokeRoleController(RoleLoans loans, LendRole lendRole, RoleLoansPages pages, MessageSourceAccessor messages,
			Clock clock) {
		this.loans = loans;
		this.lendRole = lendRole;
		this.pages = pages;
		this.messages = messages;
		this.clock = clock;
	}

	@PostMapping("/pengaturan/plh/{id:\\d+}/pencabutan")
	ModelAndView revoke(@PathVariable Long id, @AuthenticationPrincipal SignedIn me, RedirectAttributes redirect) {
		RoleLoan loan = this.loans.findById(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		try {
			String borrower = this.lendRole.revoke(loan, me.getId()).getName();
			redirect.addFlashAttribute("notice", this.messages.getMessage("loan.revoked", new Object[] { borrower }));
			return new ModelAndView("redirect:/pengaturan/plh");
		}
		catch (IllegalStateException | ObjectOptimisticLockingFailureException ex) {
			return new ModelAndView("staff/role-loans", Map.of("loanForm", RoleLoanForm.empty(), "page",
					this.pages.on(LocalDate.now(this.clock), "loan.over")), HttpStatus.CONFLICT);
		}
	}

}

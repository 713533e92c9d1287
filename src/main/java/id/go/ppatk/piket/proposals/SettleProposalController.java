package id.go.ppatk.piket.proposals;

import java.util.List;

import id.go.ppatk.piket.proposals.ProposalRefused.Reason;
import id.go.ppatk.piket.staff.SignedIn;

import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * What becomes of a proposal: it is stopped, applied or discarded.
 */
@Controller
class SettleProposalController {

	private final ProposalAccess access;

	private final ProposeRoster proposeRoster;

	private final ApplyProposal applyProposal;

	private final ProposalPages pages;

	private final MessageSourceAccessor messages;

	SettleProposalController(ProposalAccess access, ProposeRoster proposeRoster, ApplyProposal applyProposal,
			ProposalPages pages, MessageSourceAccessor messages) {
		this.access = access;
		this.proposeRoster = proposeRoster;
		this.applyProposal = applyProposal;
		this.pages = pages;
		this.messages = messages;
	}

	@PostMapping("/piket/usulan/{id:\\d+}/penghentian")
	String stop(@PathVariable Long id, @AuthenticationPrincipal SignedIn me) {
		this.proposeRoster.stop(this.access.readable(id, me).getId());
		return "redirect:/piket/usulan/" + id;
	}

	@PostMapping("/piket/usulan/{id:\\d+}/penerapan")
	ModelAndView apply(@PathVariable Long id, @AuthenticationPrincipal SignedIn me, Model model,
			RedirectAttributes redirect) {
		Proposal proposal = this.access.readable(id, me);
		try {
			ApplyProposal.Outcome outcome = this.applyProposal.apply(proposal, this.access.unit(proposal), me.getId());
			redirect.addFlashAttribute("notice", text("proposal.notice.applied", outcome.names()));
			redirect.addFlashAttribute("left", texts(outcome.left()));
			return new ModelAndView("redirect:/piket/usulan/" + id);
		}
		catch (ProposalRefused refused) {
			return refusal(id, refused, me, model);
		}
	}

	@PostMapping("/piket/usulan/{id:\\d+}/pembuangan")
	ModelAndView discard(@PathVariable Long id, @AuthenticationPrincipal SignedIn me, Model model,
			RedirectAttributes redirect) {
		Proposal proposal = this.access.readable(id, me);
		try {
			this.proposeRoster.discard(id, me.getId());
		}
		catch (IllegalStateException settled) {
			return refusal(id, new ProposalRefused(Reason.NOT_READY), me, model);
		}
		redirect.addFlashAttribute("notice", text("proposal.notice.discarded"));
		return new ModelAndView("redirect:/piket/" + proposal.getFirstWeek());
	}

	private ModelAndView refusal(Long id, ProposalRefused refused, SignedIn me, Model model) {
		model.addAttribute("page", this.pages.of(this.access.readable(id, me)))
			.addAttribute("refused", refused.getMessageKey())
			.addAttribute("left", texts(refused.getLeft()));
		return new ModelAndView("proposals/proposal", refused.getStatus());
	}

	private List<String> texts(List<MessageSourceResolvable> sentences) {
		return sentences.stream().map((sentence) -> this.messages.getMessage(sentence)).distinct().toList();
	}

	private String text(String key, Object... arguments) {
		return this.messages.getMessage(key, arguments);
	}

}

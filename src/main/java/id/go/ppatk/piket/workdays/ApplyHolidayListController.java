package id.go.ppatk.piket.workdays;

import java.util.List;
import java.util.Map;
import java.util.Set;

import id.go.ppatk.piket.web.Unconfirmed;
import id.go.ppatk.piket.workdays.HolidayProposal.Line;
import id.go.ppatk.piket.workdays.HolidayProposal.Verdict;
import org.jspecify.annotations.Nullable;

import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Applies the ticked lines of an uploaded list ("penerapan").
 */
@Controller
class ApplyHolidayListController {

	private final HolidayProposals proposals;

	private final ApplyHolidayList apply;

	private final HolidayPages pages;

	private final MessageSourceAccessor messages;

	ApplyHolidayListController(HolidayProposals proposals, ApplyHolidayList apply, HolidayPages pages,
			MessageSourceAccessor messages) {
		this.proposals = proposals;
		this.apply = apply;
		this.pages = pages;
		this.messages = messages;
	}

	@PostMapping("/pengaturan/libur/impor/{id:\\d+}/penerapan")
	ModelAndView apply(@PathVariable Long id,
			@RequestParam(name = "baris", required = false) @Nullable Set<String> lines,
			@RequestParam(defaultValue = "") String understood, RedirectAttributes redirect) {
		HolidayProposal proposal = this.proposals.existing(id);
		Set<String> ticked = (lines != null) ? lines : Set.of();
		if (ticked.isEmpty()) {
			return again(this.pages.of(proposal, ticked, "holiday-import.nothing-ticked", null),
					HttpStatus.UNPROCESSABLE_CONTENT);
		}
		try {
			List<Line> applied = this.apply.apply(proposal, ticked, understood);
			redirect.addFlashAttribute("notice",
					this.messages.getMessage("holiday-import.applied", new Object[] { count(applied, Verdict.NEW),
							count(applied, Verdict.DIFFERS), count(applied, Verdict.TAKEN_BACK) }));
			return new ModelAndView("redirect:/pengaturan/libur?tahun=" + applied.get(0).day().date().getYear());
		}
		catch (Unconfirmed unconfirmed) {
			return again(this.pages.of(proposal, ticked, null, unconfirmed), HttpStatus.UNPROCESSABLE_CONTENT);
		}
		catch (ApplyHolidayList.Outdated | OptimisticLockingFailureException | DataIntegrityViolationException ex) {
			return again(this.pages.of(this.proposals.existing(id), ticked, "holiday-import.outdated", null),
					HttpStatus.CONFLICT);
		}
	}

	private static ModelAndView again(HolidayPages.ProposalPage page, HttpStatus status) {
		return new ModelAndView("workdays/proposal", Map.of("page", page), status);
	}

	private static long count(List<Line> lines, Verdict verdict) {
		return lines.stream().filter((line) -> line.verdict() == verdict).count();
	}

}

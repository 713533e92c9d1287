package id.go.ppatk.piket.workdays;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import id.go.ppatk.piket.web.Unconfirmed;
import id.go.ppatk.piket.workdays.HolidayProposal.Line;
import id.go.ppatk.piket.workdays.HolidayProposal.Verdict;
import org.jspecify.annotations.Nullable;

import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * An uploaded list beside what stands: it is looked through, ticked and applied
 * ("penerapan"), or put aside ("pembatalan").
 */
@Controller
class HolidayListController {

	private final HolidayProposals proposals;

	private final ApplyHolidayList apply;

	private final MessageSourceAccessor messages;

	HolidayListController(HolidayProposals proposals, ApplyHolidayList apply, MessageSourceAccessor messages) {
		this.proposals = proposals;
		this.apply = apply;
		this.messages = messages;
	}

	@GetMapping("/pengaturan/libur/impor/{id:\\d+}")
	String look(@PathVariable Long id, Model model) {
		return show(proposal(id), null, model);
	}

	@PostMapping("/pengaturan/libur/impor/{id:\\d+}/penerapan")
	ModelAndView apply(@PathVariable Long id,
			@RequestParam(name = "baris", required = false) @Nullable Set<String> lines,
			@RequestParam(defaultValue = "") String understood, Model model, RedirectAttributes redirect) {
		HolidayProposal proposal = proposal(id);
		Set<String> ticked = (lines != null) ? lines : Set.of();
		try {
			if (ticked.isEmpty()) {
				return refusal("holiday-import.nothing-ticked", HttpStatus.UNPROCESSABLE_CONTENT, proposal, ticked,
						model);
			}
			List<Line> applied = this.apply.apply(proposal, ticked, understood);
			redirect.addFlashAttribute("notice",
					this.messages.getMessage("holiday-import.applied", new Object[] { count(applied, Verdict.NEW),
							count(applied, Verdict.DIFFERS), count(applied, Verdict.TAKEN_BACK) }));
			return new ModelAndView("redirect:/pengaturan/libur?tahun=" + applied.get(0).day().date().getYear());
		}
		catch (Unconfirmed unconfirmed) {
			model.addAttribute("unconfirmed", unconfirmed);
			return new ModelAndView(show(proposal, ticked, model), HttpStatus.UNPROCESSABLE_CONTENT);
		}
		catch (ApplyHolidayList.Outdated | OptimisticLockingFailureException | DataIntegrityViolationException ex) {
			return refusal("holiday-import.outdated", HttpStatus.CONFLICT, proposal(id), ticked, model);
		}
	}

	private ModelAndView refusal(String key, HttpStatus status, HolidayProposal proposal, Set<String> ticked,
			Model model) {
		model.addAttribute("refused", key);
		return new ModelAndView(show(proposal, ticked, model), status);
	}

	private static long count(List<Line> lines, Verdict verdict) {
		return lines.stream().filter((line) -> line.verdict() == verdict).count();
	}

	@PostMapping("/pengaturan/libur/impor/{id:\\d+}/pembatalan")
	String putAside(@PathVariable Long id, RedirectAttributes redirect) {
		this.proposals.remove(proposal(id).id());
		redirect.addFlashAttribute("notice", this.messages.getMessage("holiday-import.put-aside"));
		return "redirect:/pengaturan/libur/impor";
	}

	private String show(HolidayProposal proposal, @Nullable Set<String> ticked, Model model) {
		List<Line> lines = this.apply.lines(proposal);
		model.addAttribute("proposal", proposal)
			.addAttribute("lines", lines)
			.addAttribute("verdicts", Verdict.values())
			.addAttribute("ticked", (ticked != null) ? ticked
					: lines.stream().filter(Line::isSuggested).map(Line::key).collect(Collectors.toSet()));
		return "workdays/proposal";
	}

	private HolidayProposal proposal(Long id) {
		return this.proposals.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

}

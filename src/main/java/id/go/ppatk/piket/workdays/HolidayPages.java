package id.go.ppatk.piket.workdays;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import id.go.ppatk.piket.web.Indonesian;
import id.go.ppatk.piket.web.TypedForm;
import id.go.ppatk.piket.web.Unconfirmed;
import org.jspecify.annotations.Nullable;

import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The pages of one holiday and of uploaded lists of them, and what is said once a holiday
 * is saved.
 */
@Component
class HolidayPages {

	private final MessageSourceAccessor messages;

	private final Indonesian indonesian;

	private final HolidayProposals proposals;

	private final ApplyHolidayList apply;

	HolidayPages(MessageSourceAccessor messages, Indonesian indonesian, HolidayProposals proposals,
			ApplyHolidayList apply) {
		this.messages = messages;
		this.indonesian = indonesian;
		this.proposals = proposals;
		this.apply = apply;
	}

	/**
	 * What the form of a holiday offers.
	 *
	 * @param id the day that is changed, or {@code null} for a new one
	 * @param unconfirmed what is touched and not confirmed yet, if anything
	 */
	record HolidayPage(@Nullable Long id, @Nullable Unconfirmed unconfirmed) {

		public Holiday.Kind[] kinds() {
			return Holiday.Kind.values();
		}

	}

	/**
	 * A holiday that is to be taken back.
	 *
	 * @param holiday the day as it stands
	 * @param unconfirmed what is touched and not confirmed yet, if anything
	 * @param conflict whether somebody else changed it meanwhile
	 */
	record WithdrawalPage(Holiday holiday, @Nullable Unconfirmed unconfirmed, boolean conflict) {

		public DecreedDay day() {
			return this.holiday.day();
		}

	}

	/**
	 * Where lists are uploaded.
	 *
	 * @param proposals those that wait to be looked through
	 * @param mistakes what cannot be read of the one that was sent
	 * @param decree what was typed beside it
	 * @param provisional what was ticked beside it
	 */
	record ImportPage(List<HolidayProposal> proposals, List<ListRefused.Mistake> mistakes, @Nullable String decree,
			boolean provisional) {

		public List<String> columns() {
			return CsvHolidays.COLUMNS;
		}

		public int kilobytes() {
			return TextFile.MOST_BYTES / 1024;
		}

		public int days() {
			return HolidayFile.MOST_DAYS;
		}

		public int letters() {
			return TextFile.LONGEST_LINE;
		}

	}

	/**
	 * An uploaded list beside what stands.
	 *
	 * @param proposal the list
	 * @param lines what each of its lines would do
	 * @param ticked the keys of those that are to be applied
	 * @param refused why nothing was applied, or {@code null}
	 * @param unconfirmed what is touched and not confirmed yet, if anything
	 */
	record ProposalPage(HolidayProposal proposal, List<HolidayProposal.Line> lines, Set<String> ticked,
			@Nullable String refused, @Nullable Unconfirmed unconfirmed) {
	}

	ImportPage lists() {
		return new ImportPage(this.proposals.all(), List.of(), null, false);
	}

	/** The same after a list that was not taken, with what stood beside it. */
	ImportPage lists(ListRefused refused, String decree, boolean provisional) {
		return new ImportPage(this.proposals.all(), refused.getMistakes(), decree, provisional);
	}

	/** An uploaded list with the lines ticked that it proposes. */
	ProposalPage of(HolidayProposal proposal) {
		List<HolidayProposal.Line> lines = this.apply.lines(proposal);
		return new ProposalPage(proposal, lines,
				lines.stream()
					.filter(HolidayProposal.Line::isSuggested)
					.map(HolidayProposal.Line::key)
					.collect(Collectors.toSet()),
				null, null);
	}

	/** An uploaded list of which nothing was applied, ticked as it was sent. */
	ProposalPage of(HolidayProposal proposal, Set<String> ticked, @Nullable String refused,
			@Nullable Unconfirmed unconfirmed) {
		return new ProposalPage(proposal, this.apply.lines(proposal), ticked, refused, unconfirmed);
	}

	String show(HolidayForm form, @Nullable Holiday holiday, @Nullable Unconfirmed unconfirmed, Model model) {
		model.addAttribute("holidayForm", form)
			.addAttribute("page", new HolidayPage((holiday != null) ? holiday.getId() : null, unconfirmed));
		return "workdays/holiday";
	}

	/**
	 * Saves the day, or shows the form again with what is to be said.
	 * @param holiday the day as it stands, or {@code null} for a new one
	 * @param act saves it
	 */
	ModelAndView save(HolidayForm form, @Nullable Holiday holiday, BindingResult bound, Model model,
			RedirectAttributes redirect, Runnable act) {
		BindingResult binding = TypedForm.errors(form, bound, model);
		Unconfirmed touched = null;
		if (!binding.hasErrors()) {
			try {
				act.run();
				redirect.addFlashAttribute("notice", this.messages.getMessage("holiday.saved",
						new Object[] { this.indonesian.day(form.date()), form.name().strip() }));
				return new ModelAndView("redirect:/pengaturan/libur?tahun=" + form.date().getYear());
			}
			catch (Unconfirmed unconfirmed) {
				touched = unconfirmed;
			}
			catch (DataIntegrityViolationException ex) {
				binding.rejectValue("name", "constraint.holidays_once");
			}
		}
		return new ModelAndView(show(form, holiday, touched, model), HttpStatus.UNPROCESSABLE_CONTENT);
	}

}

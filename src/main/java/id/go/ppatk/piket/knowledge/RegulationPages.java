package id.go.ppatk.piket.knowledge;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import id.go.ppatk.piket.staff.SignedIn;
import id.go.ppatk.piket.web.Findable;
import id.go.ppatk.piket.web.SearchWords;
import id.go.ppatk.piket.web.TypedForm;
import org.jspecify.annotations.Nullable;

import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.data.domain.Limit;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Reads the pages of the regulations, finds them for the one search, and answers when one
 * is saved.
 */
@Component
class RegulationPages implements Findable {

	private final Regulations regulations;

	private final Articles articles;

	private final MessageSourceAccessor messages;

	private final Clock clock;

	RegulationPages(Regulations regulations, Articles articles, MessageSourceAccessor messages, Clock clock) {
		this.regulations = regulations;
		this.articles = articles;
		this.messages = messages;
		this.clock = clock;
	}

	/**
	 * The regulation.
	 * @throws ResponseStatusException 404 when there is none
	 */
	Regulation existing(Long id) {
		return this.regulations.findById(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	/** Writes a regulation down, with the file that was sent. */
	interface Act {

		void on(Optional<PdfFile> file);

	}

	/** Those with such words; all when there are none. */
	RegulationPage.Listed listed(String searched, SignedIn me) {
		SearchWords words = SearchWords.of(searched);
		List<Regulation> found = searched.isEmpty() ? this.regulations.all(Limit.of(RegulationPage.Listed.MOST))
				: this.regulations.find(words.any(), words.spellings(), RegulationPage.Listed.MOST);
		return new RegulationPage.Listed(searched, found, KnowledgeAccess.mayWrite(me));
	}

	RegulationPage of(Regulation regulation, SignedIn me) {
		LocalDate today = LocalDate.now(this.clock);
		List<FaqEntry> entries = this.articles.restingOn(regulation.getId())
			.stream()
			.map((article) -> FaqEntry.of(article, today))
			.toList();
		return new RegulationPage(regulation, entries, KnowledgeAccess.mayWrite(me));
	}

	String show(RegulationForm form, @Nullable Regulation regulation, Model model) {
		model.addAttribute("regulationForm", form).addAttribute("page", new RegulationPage.Form(regulation));
		return "knowledge/regulation-form";
	}

	/**
	 * Saves the regulation, or shows the form again with what is to be said.
	 * @param regulation as it stands, or {@code null} for a new one
	 * @throws IOException when the file cannot be read
	 */
	ModelAndView save(RegulationForm form, @Nullable Regulation regulation, BindingResult bound, Act act, Model model,
			RedirectAttributes redirect) throws IOException {
		BindingResult binding = TypedForm.errors(form, bound, model);
		form.checkLink(binding);
		Optional<PdfFile> file = PdfFile.read(form.file(), "file", binding);
		if (!binding.hasErrors()) {
			try {
				act.on(file);
				redirect.addFlashAttribute("notice",
						this.messages.getMessage("regulation.saved", new Object[] { form.number() }));
				return new ModelAndView("redirect:/faq/ketentuan");
			}
			catch (DataIntegrityViolationException ex) {
				binding.rejectValue("number", "constraint.regulations_number_once");
			}
		}
		return new ModelAndView(show(form, regulation, model), HttpStatus.UNPROCESSABLE_CONTENT);
	}

	@Override
	public int place() {
		return 50;
	}

	@Override
	public String headingKey() {
		return "regulations.title";
	}

	/** Everybody reads the regulations. */
	@Override
	public List<Found> find(String typed, Authentication person) {
		SearchWords words = SearchWords.of(typed);
		return !words.isTelling() ? List.of()
				: this.regulations.find(words.any(), words.spellings(), MOST)
					.stream()
					.map((one) -> new Found("/faq/ketentuan/" + one.getId(), one.getNumber(), one.getTitle()))
					.toList();
	}

}

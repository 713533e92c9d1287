package id.go.ppatk.piket.changes;

import java.time.Clock;
import java.util.Optional;

import id.go.ppatk.piket.duties.Absence;
import id.go.ppatk.piket.staff.SignedIn;
import id.go.ppatk.piket.staff.StaffMember;
import id.go.ppatk.piket.web.Indonesian;
import id.go.ppatk.piket.web.Notice;
import id.go.ppatk.piket.web.TypedForm;
import jakarta.validation.Valid;

import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Files an absence: the person, a colleague of the unit, the coordinator or the
 * supervisor.
 */
@Controller
class FileAbsenceController {

	private final AbsencesPages pages;

	private final FileAbsence fileAbsence;

	private final Indonesian indonesian;

	private final MessageSourceAccessor messages;

	private final Clock clock;

	FileAbsenceController(AbsencesPages pages, FileAbsence fileAbsence, Indonesian indonesian,
			MessageSourceAccessor messages, Clock clock) {
		this.pages = pages;
		this.fileAbsence = fileAbsence;
		this.indonesian = indonesian;
		this.messages = messages;
		this.clock = clock;
	}

	@PostMapping("/piket/ketidakhadiran")
	ModelAndView file(@Valid @ModelAttribute("absenceForm") AbsenceForm form, BindingResult bound,
			@AuthenticationPrincipal SignedIn me, Model model, RedirectAttributes redirect) {
		BindingResult binding = TypedForm.errors(form, bound, model);
		if (form.formId() == null) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
		}
		AbsencesPage page = this.pages.of(me);
		Optional<StaffMember> person = page.people()
			.stream()
			.filter((candidate) -> candidate.getId().equals(form.staffId()))
			.findFirst();
		if (form.staffId() != null && person.isEmpty()) {
			throw new AccessDeniedException("somebody of another unit");
		}
		Optional<AbsenceForm.Period> period = form.read(binding);
		if (period.isEmpty()) {
			return new ModelAndView(show(page, form, model), HttpStatus.UNPROCESSABLE_CONTENT);
		}
		try {
			Absence filed = this.fileAbsence.file(form.formId(), person.orElseThrow(), form.reason(),
					period.get().startsAt(), period.get().endsAt(), form.strippedNote(), me.getId());
			Notice notice = Notice.say(
					this.messages
						.getMessage("absence.filed",
								new Object[] { person.orElseThrow().getName(),
										this.indonesian.days(period.get().startsAt(), period.get().endsAt()) }),
					redirect);
			if (filed.getStartsAt().isAfter(this.clock.instant())) {
				notice.undoneBy("/piket/ketidakhadiran/" + filed.getId() + "/pengakhiran");
			}
		}
		catch (ChangeRefused refused) {
			model.addAttribute("refused", refused.getSentences());
			return new ModelAndView(show(page, form, model), refused.getStatus());
		}
		return new ModelAndView("redirect:/piket/ketidakhadiran");
	}

	private static String show(AbsencesPage page, AbsenceForm form, Model model) {
		model.addAttribute("page", page).addAttribute("absenceForm", form);
		return "changes/absences";
	}

}

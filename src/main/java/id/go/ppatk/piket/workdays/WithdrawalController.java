package id.go.ppatk.piket.workdays;

import id.go.ppatk.piket.web.Indonesian;
import id.go.ppatk.piket.web.Unconfirmed;

import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.http.HttpStatus;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
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
 * Takes a holiday back ("pencabutan"), once it was shown what that touches.
 */
@Controller
class WithdrawalController {

	private final Holidays holidays;

	private final SaveHolidays keep;

	private final MessageSourceAccessor messages;

	private final Indonesian indonesian;

	WithdrawalController(Holidays holidays, SaveHolidays keep, MessageSourceAccessor messages, Indonesian indonesian) {
		this.holidays = holidays;
		this.keep = keep;
		this.messages = messages;
		this.indonesian = indonesian;
	}

	@GetMapping("/pengaturan/libur/{id:\\d+}/pencabutan")
	String ask(@PathVariable Long id, Model model) {
		return show(holiday(id), model);
	}

	@PostMapping("/pengaturan/libur/{id:\\d+}/pencabutan")
	ModelAndView takeBack(@PathVariable Long id, @RequestParam int version,
			@RequestParam(defaultValue = "") String understood, Model model, RedirectAttributes redirect) {
		Holiday holiday = holiday(id);
		try {
			this.keep.takeBack(holiday, version, understood);
		}
		catch (Unconfirmed unconfirmed) {
			model.addAttribute("unconfirmed", unconfirmed);
			return new ModelAndView(show(holiday, model), HttpStatus.UNPROCESSABLE_CONTENT);
		}
		catch (ObjectOptimisticLockingFailureException ex) {
			model.addAttribute("conflict", true);
			return new ModelAndView(show(holiday(id), model), HttpStatus.CONFLICT);
		}
		redirect.addFlashAttribute("notice", this.messages.getMessage("holiday.taken-back",
				new Object[] { this.indonesian.day(holiday.day().date()), holiday.day().name() }));
		return new ModelAndView("redirect:/pengaturan/libur?tahun=" + holiday.day().date().getYear());
	}

	private static String show(Holiday holiday, Model model) {
		model.addAttribute("holiday", holiday).addAttribute("day", holiday.day());
		return "workdays/withdrawal";
	}

	private Holiday holiday(Long id) {
		return this.holidays.findById(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

}

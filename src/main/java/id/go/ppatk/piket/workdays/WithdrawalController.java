package id.go.ppatk.piket.workdays;

import java.util.Map;

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
		model.addAttribute("page", new HolidayPages.WithdrawalPage(holiday(id), null, false));
		return "workdays/withdrawal";
	}

	@PostMapping("/pengaturan/libur/{id:\\d+}/pencabutan")
	ModelAndView takeBack(@PathVariable Long id, @RequestParam int version,
			@RequestParam(defaultValue = "") String understood, RedirectAttributes redirect) {
		Holiday holiday = holiday(id);
		try {
			this.keep.takeBack(holiday, version, understood);
		}
		catch (Unconfirmed unconfirmed) {
			return again(new HolidayPages.WithdrawalPage(holiday, unconfirmed, false),
					HttpStatus.UNPROCESSABLE_CONTENT);
		}
		catch (ObjectOptimisticLockingFailureException ex) {
			return again(new HolidayPages.WithdrawalPage(holiday(id), null, true), HttpStatus.CONFLICT);
		}
		redirect.addFlashAttribute("notice", this.messages.getMessage("holiday.taken-back",
				new Object[] { this.indonesian.day(holiday.day().date()), holiday.day().name() }));
		return new ModelAndView("redirect:/pengaturan/libur?tahun=" + holiday.day().date().getYear());
	}

	private static ModelAndView again(HolidayPages.WithdrawalPage page, HttpStatus status) {
		return new ModelAndView("workdays/withdrawal", Map.of("page", page), status);
	}

	private Holiday holiday(Long id) {
		return this.holidays.findById(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

}

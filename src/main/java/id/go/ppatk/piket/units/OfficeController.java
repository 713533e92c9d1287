package id.go.ppatk.piket.units;

import jakarta.validation.Valid;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * "Unit kerja": all units, and room and agency.
 */
@Controller
@RequestMapping("/pengaturan/unit")
class OfficeController {

	private final UnitPages pages;

	private final Offices offices;

	private final OfficeRows rows;

	private final ApplicationEventPublisher events;

	private final TransactionTemplate transaction;

	private final MessageSourceAccessor messages;

	OfficeController(UnitPages pages, Offices offices, OfficeRows rows, ApplicationEventPublisher events,
			TransactionTemplate transaction, MessageSourceAccessor messages) {
		this.pages = pages;
		this.offices = offices;
		this.rows = rows;
		this.events = events;
		this.transaction = transaction;
		this.messages = messages;
	}

	@GetMapping
	String all(Model model) {
		model.addAttribute("officeForm", OfficeForm.of(this.offices.now()));
		return show(model);
	}

	@PostMapping("/ruangan")
	ModelAndView change(@Valid @ModelAttribute("officeForm") OfficeForm form, BindingResult binding, Model model,
			RedirectAttributes redirect) {
		if (binding.getTarget() == null) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
		}
		if (binding.hasErrors()) {
			return new ModelAndView(show(model), HttpStatus.UNPROCESSABLE_CONTENT);
		}
		if (!Boolean.TRUE.equals(this.transaction.execute((status) -> isChanged(form)))) {
			binding.reject("office.conflict");
			return new ModelAndView(show(model), HttpStatus.CONFLICT);
		}
		redirect.addFlashAttribute("notice", this.messages.getMessage("office.saved"));
		return new ModelAndView("redirect:/pengaturan/unit");
	}

	/** Saves it, unless somebody else changed it in the meantime. */
	private boolean isChanged(OfficeForm form) {
		Office office = this.rows.one();
		if (office.getVersion() != form.version()) {
			return false;
		}
		office.change(form.agency().strip(), form.room().strip(), form.supervisor().strip());
		this.events.publishEvent(new DirectoryChanged());
		return true;
	}

	private String show(Model model) {
		model.addAttribute("page", this.pages.all());
		return "units/units";
	}

}

package id.go.ppatk.piket.recaps;

import java.time.LocalDate;
import java.util.List;

import id.go.ppatk.piket.duties.Duty;
import id.go.ppatk.piket.staff.SignedIn;
import id.go.ppatk.piket.web.Indonesian;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;

import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Looking at recaps one after the other: what is acknowledged, or asked for, leads to the
 * next one.
 */
@Controller
@RequestMapping(RecapQueueController.PATH + "/{day}/{post}")
class InspectionController {

	private final RecapQueue queue;

	private final Recaps recaps;

	private final DutyRecapPages pages;

	private final ReviewRecap reviewRecap;

	private final RecapText text;

	private final Indonesian indonesian;

	InspectionController(RecapQueue queue, Recaps recaps, DutyRecapPages pages, ReviewRecap reviewRecap, RecapText text,
			Indonesian indonesian) {
		this.queue = queue;
		this.recaps = recaps;
		this.pages = pages;
		this.reviewRecap = reviewRecap;
		this.text = text;
		this.indonesian = indonesian;
	}

	@ModelAttribute
	Duty duty(@PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day, @PathVariable String post,
			@AuthenticationPrincipal SignedIn me) {
		return this.pages.duty(day, post, me);
	}

	@GetMapping
	String show(@ModelAttribute(binding = false) Duty duty, @RequestParam(name = "dari", defaultValue = "0") int begun,
			@AuthenticationPrincipal SignedIn me, Model model) {
		DutyRecap recap = this.recaps.of(duty);
		return recap.isSubmitted() ? page(duty, recap, begun, me, model) : "redirect:" + recap.url();
	}

	/** One that was not handed in yet has no place among them. */
	private String page(Duty duty, DutyRecap recap, int begun, SignedIn me, Model model) {
		String whole = this.pages.show(model, duty, recap, me);
		if (!recap.isSubmitted()) {
			return whole;
		}
		model.addAttribute("inspection",
				InspectionPage.of(this.queue.about(duty), this.queue.place(key(duty), me), begun));
		return "recaps/inspection";
	}

	private static String key(Duty duty) {
		return duty.getDutyDate() + "/" + duty.getPostCode();
	}

	@PostMapping("/penerimaan")
	String acknowledge(@ModelAttribute(binding = false) Duty duty,
			@RequestParam(name = "dari", defaultValue = "0") int begun, @AuthenticationPrincipal SignedIn me,
			Model model, RedirectAttributes flash, HttpServletResponse response) {
		try {
			this.reviewRecap.acknowledge(duty, me.getId());
		}
		catch (RecapRefused ex) {
			return refused(ex, duty, begun, me, model, response);
		}
		flash.addFlashAttribute("undo", List.of(key(duty)));
		return next("recap-review.acknowledged-one", duty, begun, me, flash);
	}

	@PostMapping("/permintaan-tambahan")
	String ask(@ModelAttribute(binding = false) Duty duty,
			@Valid @ModelAttribute("addendumRequestForm") AddendumRequestForm form, BindingResult errors,
			@RequestParam(name = "dari", defaultValue = "0") int begun, @AuthenticationPrincipal SignedIn me,
			Model model, RedirectAttributes flash, HttpServletResponse response) {
		if (errors.hasErrors()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			model.addAttribute("asking", true);
			return page(duty, this.recaps.of(duty), begun, me, model);
		}
		try {
			this.reviewRecap.ask(duty, form, me.getId());
		}
		catch (RecapRefused ex) {
			return refused(ex, duty, begun, me, model, response);
		}
		return next("recap-review.asked-one", duty, begun, me, flash);
	}

	private String refused(RecapRefused why, Duty duty, int begun, SignedIn me, Model model,
			HttpServletResponse response) {
		response.setStatus(why.status().value());
		model.addAttribute("refusal", this.text.of(why.messageKey(), why.arguments()));
		return page(duty, this.recaps.of(duty), begun, me, model);
	}

	/** The next one, or the list when nothing waits any more. */
	private String next(String notice, Duty duty, int begun, SignedIn me, RedirectAttributes flash) {
		flash.addFlashAttribute("notice",
				this.text.of(notice, duty.getPostCode(), this.indonesian.day(duty.getDutyDate())));
		String then = this.queue.place(key(duty), me).then();
		return "redirect:" + ((then != null) ? InspectionPage.address(then, begun) : RecapQueueController.PATH);
	}

}

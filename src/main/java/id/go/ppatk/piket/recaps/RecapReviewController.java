package id.go.ppatk.piket.recaps;

import java.time.LocalDate;

import id.go.ppatk.piket.duties.Duty;
import id.go.ppatk.piket.staff.SignedIn;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;

import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The supervisor acknowledges a recap or asks for an addendum; the officer, or the
 * coordinator, adds.
 */
@Controller
@RequestMapping("/rekap/harian/{day}/{post}")
class RecapReviewController {

	private final ReviewRecap reviewRecap;

	private final Recaps recaps;

	private final DutyRecapPages pages;

	private final RecapAccess access;

	private final RecapText text;

	RecapReviewController(ReviewRecap reviewRecap, Recaps recaps, DutyRecapPages pages, RecapAccess access,
			RecapText text) {
		this.reviewRecap = reviewRecap;
		this.recaps = recaps;
		this.pages = pages;
		this.access = access;
		this.text = text;
	}

	@PostMapping("/penerimaan")
	String acknowledge(@PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day,
			@PathVariable String post, @AuthenticationPrincipal SignedIn me, Model model, RedirectAttributes flash,
			HttpServletResponse response) {
		Duty duty = this.pages.duty(day, post, me);
		return done(duty, () -> this.reviewRecap.acknowledge(duty, me.getId()), "recap-review.acknowledged", me, model,
				flash, response);
	}

	@PostMapping("/permintaan-tambahan")
	String ask(@PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day, @PathVariable String post,
			@Valid @ModelAttribute("addendumRequestForm") AddendumRequestForm form, BindingResult errors,
			@AuthenticationPrincipal SignedIn me, Model model, RedirectAttributes flash, HttpServletResponse response) {
		Duty duty = this.pages.duty(day, post, me);
		if (errors.hasErrors()) {
			return again(duty, HttpStatus.UNPROCESSABLE_CONTENT, me, model, response);
		}
		return done(duty, () -> this.reviewRecap.ask(duty, form, me.getId()), "recap-review.asked", me, model, flash,
				response);
	}

	@PostMapping("/tambahan")
	String add(@PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day, @PathVariable String post,
			@Valid @ModelAttribute("recapAddendumForm") RecapAddendumForm form, BindingResult errors,
			@AuthenticationPrincipal SignedIn me, Model model, RedirectAttributes flash, HttpServletResponse response) {
		Duty duty = this.pages.duty(day, post, me);
		this.access.requireHandIn(duty, me);
		if (errors.hasErrors()) {
			return again(duty, HttpStatus.UNPROCESSABLE_CONTENT, me, model, response);
		}
		return done(duty, () -> this.reviewRecap.add(duty, form, me.getId()), "recap-addendum.added", me, model, flash,
				response);
	}

	private String done(Duty duty, Runnable act, String notice, SignedIn me, Model model, RedirectAttributes flash,
			HttpServletResponse response) {
		try {
			act.run();
			flash.addFlashAttribute("notice", this.text.of(notice));
			return "redirect:/rekap/harian/" + duty.getDutyDate() + "/" + duty.getPostCode();
		}
		catch (RecapRefused ex) {
			model.addAttribute("refusal", this.text.of(ex.messageKey(), ex.arguments()));
			return again(duty, ex.status(), me, model, response);
		}
	}

	private String again(Duty duty, HttpStatus status, SignedIn me, Model model, HttpServletResponse response) {
		response.setStatus(status.value());
		return this.pages.show(model, duty, this.recaps.of(duty), me);
	}

}

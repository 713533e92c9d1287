package id.go.ppatk.piket.calendars;

import id.go.ppatk.piket.staff.SignedIn;
import id.go.ppatk.piket.units.Unit;
import org.jspecify.annotations.Nullable;

import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * "Kalender piket": makes and revokes one's own calendar address, and for who coordinates
 * a unit, the unit's.
 */
@Controller
class CalendarController {

	private final CalendarAccess access;

	private final CalendarPages pages;

	private final CalendarFeeds feeds;

	private final MessageSourceAccessor messages;

	CalendarController(CalendarAccess access, CalendarPages pages, CalendarFeeds feeds,
			MessageSourceAccessor messages) {
		this.access = access;
		this.pages = pages;
		this.feeds = feeds;
		this.messages = messages;
	}

	@GetMapping("/piket/kalender")
	String calendar(@AuthenticationPrincipal SignedIn me, Model model) {
		model.addAttribute("page", this.pages.of(me));
		return "calendars/calendar";
	}

	@PostMapping("/piket/kalender/alamat")
	String renew(@AuthenticationPrincipal SignedIn me, RedirectAttributes redirect) {
		return renew(me.getId(), me.getUnitCode(), text("calendar.own"), me, redirect);
	}

	@PostMapping("/piket/kalender/alamat/pencabutan")
	String revoke(@AuthenticationPrincipal SignedIn me, RedirectAttributes redirect) {
		return revoke(me.getId(), me.getUnitCode(), text("calendar.own"), me, redirect);
	}

	@PostMapping("/piket/kalender/unit/{unitCode}")
	String renew(@PathVariable String unitCode, @AuthenticationPrincipal SignedIn me, RedirectAttributes redirect) {
		Unit unit = this.access.unit(unitCode, me);
		return renew(null, unitCode, text("calendar.of-unit", unit.getName()), me, redirect);
	}

	@PostMapping("/piket/kalender/unit/{unitCode}/pencabutan")
	String revoke(@PathVariable String unitCode, @AuthenticationPrincipal SignedIn me, RedirectAttributes redirect) {
		Unit unit = this.access.unit(unitCode, me);
		return revoke(null, unitCode, text("calendar.of-unit", unit.getName()), me, redirect);
	}

	private String renew(@Nullable Long staffId, String unitCode, String name, SignedIn me,
			RedirectAttributes redirect) {
		try {
			redirect.addFlashAttribute("address", this.feeds.renew(staffId, unitCode, me.getId()))
				.addFlashAttribute("addressOf", name);
		}
		catch (DataIntegrityViolationException ex) {
			redirect.addFlashAttribute("refused", "calendar.renewed-meanwhile");
		}
		return "redirect:/piket/kalender";
	}

	private String revoke(@Nullable Long staffId, String unitCode, String name, SignedIn me,
			RedirectAttributes redirect) {
		this.feeds.revoke(staffId, unitCode, me.getId());
		redirect.addFlashAttribute("notice", text("calendar.revoked", name));
		return "redirect:/piket/kalender";
	}

	private String text(String key, Object... arguments) {
		return this.messages.getMessage(key, arguments);
	}

}

package id.go.ppatk.piket.calendars;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import id.go.ppatk.piket.staff.SignedIn;
import id.go.ppatk.piket.units.Unit;
import id.go.ppatk.piket.units.Units;
import org.jspecify.annotations.Nullable;

import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * "Kalender piket": makes and revokes one's own calendar address, and for who coordinates
 * a unit, the unit's.
 */
@Controller
class CalendarController {

	private final CalendarFeeds feeds;

	private final Units units;

	private final MessageSourceAccessor messages;

	CalendarController(CalendarFeeds feeds, Units units, MessageSourceAccessor messages) {
		this.feeds = feeds;
		this.units = units;
		this.messages = messages;
	}

	@GetMapping("/piket/kalender")
	String calendar(@AuthenticationPrincipal SignedIn me, Model model) {
		List<Unit> coordinated = this.units.onDuty().stream().filter((unit) -> me.coordinates(unit.getCode())).toList();
		Map<String, CalendarFeeds.Feed> ofUnits = coordinated.isEmpty() ? Map.of()
				: this.feeds.ofUnits()
					.stream()
					.collect(Collectors.toMap(CalendarFeeds.Feed::unitCode, Function.identity()));
		model.addAttribute("own", this.feeds.of(me.getId()).orElse(null))
			.addAttribute("units", coordinated)
			.addAttribute("ofUnits", ofUnits);
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
		Unit unit = coordinated(unitCode, me);
		return renew(null, unitCode, text("calendar.of-unit", unit.getName()), me, redirect);
	}

	@PostMapping("/piket/kalender/unit/{unitCode}/pencabutan")
	String revoke(@PathVariable String unitCode, @AuthenticationPrincipal SignedIn me, RedirectAttributes redirect) {
		Unit unit = coordinated(unitCode, me);
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

	private Unit coordinated(String unitCode, SignedIn me) {
		Unit unit = this.units.onDuty()
			.stream()
			.filter((candidate) -> candidate.getCode().equals(unitCode))
			.findFirst()
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		if (!me.coordinates(unitCode)) {
			throw new AccessDeniedException("the calendar of another unit");
		}
		return unit;
	}

	private String text(String key, Object... arguments) {
		return this.messages.getMessage(key, arguments);
	}

}

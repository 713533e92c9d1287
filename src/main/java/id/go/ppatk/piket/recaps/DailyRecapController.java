package id.go.ppatk.piket.recaps;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import id.go.ppatk.piket.duties.Duty;
import id.go.ppatk.piket.staff.Role;
import id.go.ppatk.piket.staff.SignedIn;
import id.go.ppatk.piket.web.Indonesian;
import id.go.ppatk.piket.workdays.OutsidePiket;
import id.go.ppatk.piket.workdays.Period;
import id.go.ppatk.piket.workdays.ServiceCalendars;
import id.go.ppatk.piket.workdays.Week;

import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * Reading the recaps of a day.
 */
@Controller
@RequestMapping("/rekap/harian")
class DailyRecapController {

	private final Recaps recaps;

	private final DutyRecapPages pages;

	private final RecapDayPages days;

	private final MissingRecaps missing;

	private final ServiceCalendars calendars;

	private final OutsidePiket outside;

	private final Indonesian indonesian;

	DailyRecapController(Recaps recaps, DutyRecapPages pages, RecapDayPages days, MissingRecaps missing,
			ServiceCalendars calendars, OutsidePiket outside, Indonesian indonesian) {
		this.recaps = recaps;
		this.pages = pages;
		this.days = days;
		this.missing = missing;
		this.calendars = calendars;
		this.outside = outside;
		this.indonesian = indonesian;
	}

	@GetMapping
	String whatMatters(@AuthenticationPrincipal SignedIn me) {
		Optional<DutyState> own = me.is(Role.PETUGAS) ? this.missing.latestOf(me.getId()) : Optional.empty();
		return "redirect:" + own.map(DutyState::url).orElse("/rekap/harian/" + this.calendars.today());
	}

	@GetMapping("/{day}")
	String day(@PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day,
			@AuthenticationPrincipal SignedIn me, Model model) {
		List<DutyState> duties = this.recaps.states(day, day);
		boolean beyond = duties.isEmpty() && day.isAfter(this.calendars.today());
		if (!this.calendars.around(day).knows(Week.of(day)) || beyond) {
			throw this.outside.days(new Period(day, day), this.indonesian.day(day),
					"/rekap/harian/" + this.calendars.today());
		}
		if (!RecapAccess.seesUnits(me)) {
			List<DutyState> own = duties.stream().filter((duty) -> duty.isOwn(me.getId())).toList();
			if (own.size() == 1) {
				return "redirect:" + own.get(0).url();
			}
		}
		model.addAttribute("page", this.days.of(day, duties, me));
		return "recaps/day";
	}

	@GetMapping("/{day}/{post}")
	String duty(@PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day, @PathVariable String post,
			@AuthenticationPrincipal SignedIn me, Model model) {
		Duty duty = this.pages.duty(day, post, me);
		return this.pages.show(model, duty, this.recaps.of(duty), me);
	}

}

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
import id.go.ppatk.piket.workdays.ServiceCalendar;
import id.go.ppatk.piket.workdays.ServiceCalendars;
import id.go.ppatk.piket.workdays.Week;

import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ResponseEntity;
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

	private final MissingRecaps missing;

	private final RecapDownloads downloads;

	private final ServiceCalendars calendars;

	private final OutsidePiket outside;

	private final Indonesian indonesian;

	DailyRecapController(Recaps recaps, DutyRecapPages pages, MissingRecaps missing, RecapDownloads downloads,
			ServiceCalendars calendars, OutsidePiket outside, Indonesian indonesian) {
		this.recaps = recaps;
		this.pages = pages;
		this.missing = missing;
		this.downloads = downloads;
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
		ServiceCalendar calendar = this.calendars.around(day);
		List<DutyState> duties = this.recaps.states(day, day);
		boolean beyond = duties.isEmpty() && day.isAfter(this.calendars.today());
		if (!calendar.knows(Week.of(day)) || beyond) {
			throw this.outside.days(new Period(day, day), this.indonesian.day(day),
					"/rekap/harian/" + this.calendars.today());
		}
		if (!RecapAccess.seesUnits(me)) {
			List<DutyState> own = duties.stream().filter((duty) -> duty.isOwn(me.getId())).toList();
			if (own.size() == 1) {
				return "redirect:" + own.get(0).url();
			}
		}
		List<DutyState> visible = duties.stream()
			.filter((duty) -> RecapAccess.maySee(duty.duty().getUnitCode(), me))
			.toList();
		model.addAttribute("page",
				new RecapDayPage(day, calendar.isServiceDay(day), calendar.holiday(day).orElse(null), visible,
						this.recaps.officers(visible), calendar.knows(Week.of(day.minusDays(1))),
						day.isBefore(this.calendars.today())));
		return "recaps/day";
	}

	@GetMapping("/{day}/{post}")
	String duty(@PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day, @PathVariable String post,
			@AuthenticationPrincipal SignedIn me, Model model) {
		Duty duty = this.pages.duty(day, post, me);
		return this.pages.show(model, duty, this.recaps.of(duty), me);
	}

	@GetMapping("/{day}/{post}.xlsx")
	ResponseEntity<byte[]> workbook(@PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day,
			@PathVariable String post, @AuthenticationPrincipal SignedIn me) {
		return this.downloads.workbook(this.pages.duty(day, post, me), me);
	}

	@GetMapping("/{day}/{post}.pdf")
	ResponseEntity<byte[]> pdf(@PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day,
			@PathVariable String post, @AuthenticationPrincipal SignedIn me) {
		return this.downloads.pdf(this.pages.duty(day, post, me), me);
	}

}

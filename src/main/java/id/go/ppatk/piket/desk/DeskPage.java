package id.go.ppatk.piket.desk;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import id.go.ppatk.piket.calls.Call;
import id.go.ppatk.piket.calls.CallerIdentity;
import id.go.ppatk.piket.duties.OnDuty;
import id.go.ppatk.piket.knowledge.Scripts;
import id.go.ppatk.piket.staff.Role;
import id.go.ppatk.piket.staff.SignedIn;
import id.go.ppatk.piket.telephony.RingingCalls;
import id.go.ppatk.piket.web.Indonesian;
import id.go.ppatk.piket.web.WaitingList;
import id.go.ppatk.piket.workdays.ServiceCalendar;
import id.go.ppatk.piket.workdays.ServiceCalendars;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.ModelAndView;

/**
 * What the desk shows: the script, who is on duty, the calls that wait, today's calls.
 */
@Component
class DeskPage {

	private final CallPages pages;

	private final CallerIdentity identity;

	private final OnDuty onDuty;

	private final ServiceCalendars calendars;

	private final Scripts scripts;

	private final OperatorDesk operator;

	private final DeskShift shift;

	private final RingingCalls ringing;

	private final HandedCalls handed;

	private final TransferDesk transfers;

	private final WaitingList waiting;

	private final Clock clock;

	DeskPage(CallPages pages, CallerIdentity identity, OnDuty onDuty, ServiceCalendars calendars, Scripts scripts,
			OperatorDesk operator, DeskShift shift, RingingCalls ringing, HandedCalls handed, TransferDesk transfers,
			WaitingList waiting, Clock clock) {
		this.pages = pages;
		this.identity = identity;
		this.onDuty = onDuty;
		this.calendars = calendars;
		this.scripts = scripts;
		this.operator = operator;
		this.shift = shift;
		this.ringing = ringing;
		this.handed = handed;
		this.transfers = transfers;
		this.waiting = waiting;
		this.clock = clock;
	}

	/** Shows the desk, with a sentence on why a call was not picked up. */
	ModelAndView showRefusal(String sentence, SignedIn me, Authentication authentication, Model model) {
		model.addAttribute("refused", sentence);
		return new ModelAndView(show(me, authentication, model), HttpStatus.CONFLICT);
	}

	String show(SignedIn me, Authentication authentication, Model model) {
		if (OperatorDesk.isOf(me)) {
			return this.operator.show(me, model);
		}
		Instant now = this.clock.instant();
		LocalDate today = Indonesian.dateOf(now);
		ServiceCalendar calendar = this.calendars.around(today);
		List<OnDuty.Post> posts = this.onDuty.at(now, calendar);
		CallPages.Day day = this.pages.on(today, me);
		List<Call> todays = day.latest();
		Predicate<Call> visible = this.identity.looked(todays, me, CallerIdentity.SeenIn.MEJA);
		model.addAttribute("today", today)
			.addAttribute("masked",
					todays.stream().filter(visible.negate()).map(Call::getId).collect(Collectors.toSet()))
			.addAttribute("flags",
					todays.stream().collect(Collectors.toMap(Call::getId, (call) -> CallFlags.of(call, calendar))))
			.addAttribute("now", now)
			.addAttribute("holiday", calendar.holiday(today).orElse(null))
			.addAttribute("serviceDay", calendar.isServiceDay(today))
			.addAttribute("script", Script.at(now, null, calendar, me.getName(), this.scripts.book()))
			.addAttribute("posts", posts)
			.addAttribute("own", posts.stream().filter((post) -> isOwn(post, me)).findFirst().orElse(null))
			.addAttribute("calls", todays)
			.addAttribute("callsToday", day.count())
			.addAttribute("names", this.pages.answerers(todays))
			.addAttribute("topics", this.pages.topicNames())
			.addAttribute("ringing", this.ringing.waitingFor(me))
			.addAttribute("takesCalls", takesCalls(me))
			.addAttribute("formId", UUID.randomUUID())
			.addAttribute("waiting", this.waiting.of(authentication));
		this.handed.show(todays, model);
		this.transfers.waiting(me, model);
		this.transfers.given(me, model);
		this.shift.show(me, null, posts, Indonesian.timeOf(now), model);
		return "desk/desk";
	}

	private static boolean isOwn(OnDuty.Post post, SignedIn me) {
		return post.served() != null && post.served().people().contains(me.getId());
	}

	private static boolean takesCalls(SignedIn me) {
		return me.is(Role.PETUGAS) || me.is(Role.KOORDINATOR) || me.is(Role.OPERATOR);
	}

}

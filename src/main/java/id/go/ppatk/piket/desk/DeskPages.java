package id.go.ppatk.piket.desk;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import id.go.ppatk.piket.calls.Call;
import id.go.ppatk.piket.calls.CallFlags;
import id.go.ppatk.piket.duties.OnDuty;
import id.go.ppatk.piket.intake.CallAccess;
import id.go.ppatk.piket.intake.TransferDesk;
import id.go.ppatk.piket.knowledge.Scripts;
import id.go.ppatk.piket.knowledge.SpokenScript;
import id.go.ppatk.piket.staff.SignedIn;
import id.go.ppatk.piket.topics.OfferedTopics;
import id.go.ppatk.piket.web.Indonesian;
import id.go.ppatk.piket.web.WaitingList;
import id.go.ppatk.piket.workdays.ServiceCalendar;
import id.go.ppatk.piket.workdays.ServiceCalendars;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.servlet.ModelAndView;

/**
 * Reads the desk, the officer's or the Operator's.
 */
@Component
class DeskPages {

	private final OperatorPages operators;

	private final DeskCalls calls;

	private final OnDuty onDuty;

	private final ServiceCalendars calendars;

	private final Scripts scripts;

	private final DeskShifts shifts;

	private final HandedCalls handed;

	private final TransferDesk transfers;

	private final OfferedTopics topics;

	private final WaitingList waiting;

	private final Clock clock;

	DeskPages(OperatorPages operators, DeskCalls calls, OnDuty onDuty, ServiceCalendars calendars, Scripts scripts,
			DeskShifts shifts, HandedCalls handed, TransferDesk transfers, OfferedTopics topics, WaitingList waiting,
			Clock clock) {
		this.operators = operators;
		this.calls = calls;
		this.onDuty = onDuty;
		this.calendars = calendars;
		this.scripts = scripts;
		this.shifts = shifts;
		this.handed = handed;
		this.transfers = transfers;
		this.topics = topics;
		this.waiting = waiting;
		this.clock = clock;
	}

	/** Shows the desk, with a sentence on why a call was not picked up. */
	ModelAndView showRefusal(String sentence, SignedIn me, Authentication authentication, Model model) {
		model.addAttribute("refused", sentence);
		return new ModelAndView(show(me, authentication, model), HttpStatus.CONFLICT);
	}

	/** Read at one go; a look at a protected caller is noted in it. */
	@Transactional
	String show(SignedIn me, Authentication authentication, Model model) {
		if (OperatorPages.isOf(me)) {
			String operators = this.operators.show(me, model);
			model.addAttribute("waiting", this.waiting.of(authentication));
			return operators;
		}
		model.addAttribute("page", page(me)).addAttribute("waiting", this.waiting.of(authentication));
		return "desk/desk";
	}

	private DeskPage page(SignedIn me) {
		Instant now = this.clock.instant();
		LocalDate today = Indonesian.dateOf(now);
		ServiceCalendar calendar = this.calendars.around(today);
		List<OnDuty.Post> posts = this.onDuty.at(now, calendar);
		DeskCalls.Day day = this.calls.on(today, me);
		List<Call> own = day.latest().stream().filter((call) -> !day.passedOn().containsKey(call.getId())).toList();
		Map<Long, List<String>> flags = own.stream()
			.collect(Collectors.toMap(Call::getId, (call) -> CallFlags.of(call, calendar)));
		return new DeskPage(today, now, CallAccess.takes(me), UUID.randomUUID(),
				SpokenScript.at(now, null, calendar, me.getName(), this.scripts.book()), posts,
				OwnPost.of(posts, me.getId(), Indonesian.timeOf(now)).orElse(null),
				calendar.holiday(today).orElse(null), day, flags, this.topics.names(), this.handed.of(own),
				this.transfers.incoming(me, false), this.transfers.givenBy(me),
				this.shifts.of(me, null, posts, Indonesian.timeOf(now)));
	}

}

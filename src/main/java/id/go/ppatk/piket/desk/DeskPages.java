package id.go.ppatk.piket.desk;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import id.go.ppatk.piket.duties.OnDuty;
import id.go.ppatk.piket.intake.CallAccess;
import id.go.ppatk.piket.intake.TransferDesk;
import id.go.ppatk.piket.knowledge.Scripts;
import id.go.ppatk.piket.knowledge.SpokenScript;
import id.go.ppatk.piket.staff.SignedIn;
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

	private final DeskQueues queues;

	private final OnDuty onDuty;

	private final ServiceCalendars calendars;

	private final Scripts scripts;

	private final DeskShifts shifts;

	private final TransferDesk transfers;

	private final WaitingList waiting;

	private final Clock clock;

	DeskPages(OperatorPages operators, DeskQueues queues, OnDuty onDuty, ServiceCalendars calendars, Scripts scripts,
			DeskShifts shifts, TransferDesk transfers, WaitingList waiting, Clock clock) {
		this.operators = operators;
		this.queues = queues;
		this.onDuty = onDuty;
		this.calendars = calendars;
		this.scripts = scripts;
		this.shifts = shifts;
		this.transfers = transfers;
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
		model.addAttribute("page", page(me, authentication));
		return "desk/desk";
	}

	private DeskPage page(SignedIn me, Authentication authentication) {
		Instant now = this.clock.instant();
		LocalDate today = Indonesian.dateOf(now);
		ServiceCalendar calendar = this.calendars.around(today);
		List<OnDuty.Post> posts = this.onDuty.at(now, calendar);
		DeskQueue queue = this.queues.of(me, authentication, null);
		return new DeskPage(today, now, CallAccess.takes(me), UUID.randomUUID(),
				SpokenScript.at(now, null, calendar, me.getName(), this.scripts.book()), posts,
				OwnPost.of(posts, me.getId(), Indonesian.timeOf(now)).orElse(null),
				calendar.holiday(today).orElse(null), this.transfers.incoming(me, false),
				new DeskShifts.Shift(queue.unfinished(), null, UUID.randomUUID(),
						this.shifts.successors(me, posts, Indonesian.timeOf(now))),
				queue);
	}

}

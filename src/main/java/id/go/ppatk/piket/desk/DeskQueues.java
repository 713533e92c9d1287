package id.go.ppatk.piket.desk;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import id.go.ppatk.piket.calls.Call;
import id.go.ppatk.piket.calls.CallFlags;
import id.go.ppatk.piket.handoffs.DueHandoffs;
import id.go.ppatk.piket.intake.CallAccess;
import id.go.ppatk.piket.intake.TransferDesk;
import id.go.ppatk.piket.staff.SignedIn;
import id.go.ppatk.piket.topics.OfferedTopics;
import id.go.ppatk.piket.units.Unit;
import id.go.ppatk.piket.web.Indonesian;
import id.go.ppatk.piket.web.WaitingList;
import id.go.ppatk.piket.workdays.ServiceCalendar;
import id.go.ppatk.piket.workdays.ServiceCalendars;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads what stands beside the call that is open.
 */
@Component
class DeskQueues {

	private final UnfinishedCalls unfinished;

	private final DueHandoffs due;

	private final WaitingList waiting;

	private final TransferDesk transfers;

	private final DeskCalls calls;

	private final HandedCalls handed;

	private final HandingChoices handings;

	private final OfferedTopics topics;

	private final ServiceCalendars calendars;

	private final Clock clock;

	DeskQueues(UnfinishedCalls unfinished, DueHandoffs due, WaitingList waiting, TransferDesk transfers,
			DeskCalls calls, HandedCalls handed, HandingChoices handings, OfferedTopics topics,
			ServiceCalendars calendars, Clock clock) {
		this.unfinished = unfinished;
		this.due = due;
		this.waiting = waiting;
		this.transfers = transfers;
		this.calls = calls;
		this.handed = handed;
		this.handings = handings;
		this.topics = topics;
		this.calendars = calendars;
		this.clock = clock;
	}

	/**
	 * The queue of a person with that form open, or {@code null} where none is. A look at
	 * a protected caller is noted.
	 */
	@Transactional
	DeskQueue of(SignedIn me, Authentication authentication, @Nullable UUID open) {
		Instant now = this.clock.instant();
		LocalDate today = Indonesian.dateOf(now);
		ServiceCalendar calendar = this.calendars.around(today);
		DeskCalls.Day day = this.calls.on(today, me);
		List<Call> own = day.latest().stream().filter((call) -> !day.passedOn().containsKey(call.getId())).toList();
		Map<Long, List<String>> flags = own.stream()
			.collect(Collectors.toMap(Call::getId, (call) -> CallFlags.of(call, calendar)));
		List<Integer> keys = keys((open != null) ? this.handings.behindOtherMenus(me.getUnitCode()) : List.of());
		return new DeskQueue(today, now, CallAccess.takes(me), this.unfinished.beside(open, me), open, keys,
				this.due.of(me), this.waiting.of(authentication), this.transfers.givenBy(me), day, flags,
				this.topics.names(), this.handed.of(own));
	}

	/**
	 * The digits that lead to another open call: no menu of the form that is open has
	 * them.
	 */
	static List<Integer> keys(List<Unit> behindMenus) {
		List<Integer> menus = behindMenus.stream().map((unit) -> unit.getMenu().intValue()).toList();
		return IntStream.rangeClosed(1, 9).boxed().filter((digit) -> !menus.contains(digit)).toList();
	}

}

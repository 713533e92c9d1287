package id.go.ppatk.piket.handoffs;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import id.go.ppatk.piket.web.Indonesian;
import id.go.ppatk.piket.web.Touched;
import id.go.ppatk.piket.workdays.CalendarChange;
import id.go.ppatk.piket.workdays.CalendarChanged;
import id.go.ppatk.piket.workdays.CalendarImpact;
import id.go.ppatk.piket.workdays.ServiceCalendar;
import id.go.ppatk.piket.workdays.ServiceCalendars;
import id.go.ppatk.piket.workdays.WorkingTime;

import org.springframework.context.event.EventListener;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.stereotype.Component;

/**
 * Which hand-offs a change of the calendar makes due at another time: all that have not
 * ended and whose working time is now another one. Due times are stored, because lists
 * sort by them; so they follow in the transaction of the change.
 */
@Component
class HandoffImpact implements CalendarImpact {

	private final Handoffs handoffs;

	private final ServiceCalendars calendars;

	private final MessageSourceAccessor messages;

	private final Indonesian indonesian;

	HandoffImpact(Handoffs handoffs, ServiceCalendars calendars, MessageSourceAccessor messages,
			Indonesian indonesian) {
		this.handoffs = handoffs;
		this.calendars = calendars;
		this.messages = messages;
		this.indonesian = indonesian;
	}

	/** A hand-off that has not ended, and until when it should as the calendar is now. */
	private record Counted(Handoff handoff, Instant dueAt) {

		static Counted of(Handoff handoff, ServiceCalendar calendar) {
			List<WorkingTime> working = handoff.getKind().working(handoff.getOpenedAt(), calendar);
			return new Counted(handoff, working.get(working.size() - 1).end());
		}

		boolean isMoved() {
			return !this.dueAt.equals(this.handoff.getDueAt());
		}

	}

	@Override
	public List<Touched> touchedBy(CalendarChange change) {
		return moved().stream()
			.map((counted) -> new Touched(Indonesian.dateOf(counted.handoff().getDueAt()), sentence(counted)))
			.toList();
	}

	private String sentence(Counted counted) {
		return this.messages.getMessage("handoff-impact.due", new Object[] { counted.handoff().getNumber(),
				this.indonesian.moment(counted.handoff().getDueAt()), this.indonesian.moment(counted.dueAt()) });
	}

	@EventListener
	void on(CalendarChanged event) {
		for (Counted counted : moved()) {
			counted.handoff().reschedule(counted.dueAt());
			this.handoffs.saveAndFlush(counted.handoff());
		}
	}

	private List<Counted> moved() {
		List<Handoff> unfinished = this.handoffs.unfinished();
		if (unfinished.isEmpty()) {
			return List.of();
		}
		List<LocalDate> opened = unfinished.stream()
			.map((handoff) -> Indonesian.dateOf(handoff.getOpenedAt()))
			.sorted()
			.toList();
		ServiceCalendar calendar = this.calendars.around(opened.get(0), opened.get(opened.size() - 1));
		return unfinished.stream().map((handoff) -> Counted.of(handoff, calendar)).filter(Counted::isMoved).toList();
	}

}

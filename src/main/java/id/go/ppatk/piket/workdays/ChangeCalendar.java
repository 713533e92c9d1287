package id.go.ppatk.piket.workdays;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

import id.go.ppatk.piket.web.Touched;
import id.go.ppatk.piket.web.Unconfirmed;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Changes holidays or policies when the person has confirmed what the change touches. The
 * change is made first and asked about then, in one transaction, so that what is shown is
 * what would be; without the confirmation the transaction is taken back, and with it the
 * change is told ({@link CalendarChanged}).
 */
@Component
class ChangeCalendar {

	private final ServiceCalendars calendars;

	private final List<CalendarImpact> impacts;

	private final ApplicationEventPublisher events;

	private final TransactionTemplate transaction;

	private final TransactionTemplate apart;

	ChangeCalendar(ServiceCalendars calendars, List<CalendarImpact> impacts, ApplicationEventPublisher events,
			TransactionTemplate transaction) {
		this.calendars = calendars;
		this.impacts = impacts;
		this.events = events;
		this.transaction = transaction;
		this.apart = new TransactionTemplate(transaction.getTransactionManager());
		this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
		this.apart.setReadOnly(true);
	}

	/**
	 * Makes the change, all of it or nothing.
	 * @param first the first day that changes
	 * @param last the last day that changes
	 * @param understood the fingerprint of what the person has confirmed; empty for
	 * nothing
	 * @param change the change itself; it flushes what it writes
	 * @throws Unconfirmed when the change touches something else than what was confirmed
	 */
	void apply(LocalDate first, LocalDate last, String understood, Runnable change) {
		ServiceCalendar before = around(first, last);
		this.transaction.executeWithoutResult((status) -> {
			change.run();
			CalendarChange changed = new CalendarChange(before, around(first, last), first, last);
			Unconfirmed.refuseUnless(understood, touchedBy(changed));
			this.events.publishEvent(new CalendarChanged(UUID.randomUUID(), changed));
		});
	}

	/**
	 * Makes a change that is a part of another one, in the transaction of that one, which
	 * asks for its confirmation.
	 * @return what it touches, by day
	 */
	List<Touched> within(LocalDate first, LocalDate last, Runnable change) {
		ServiceCalendar before = this.apart.execute((status) -> around(first, last));
		change.run();
		CalendarChange changed = new CalendarChange(before, around(first, last), first, last);
		this.events.publishEvent(new CalendarChanged(UUID.randomUUID(), changed));
		return touchedBy(changed);
	}

	private ServiceCalendar around(LocalDate first, LocalDate last) {
		return this.calendars.around(first.minusDays(CalendarChange.REACH_DAYS),
				last.plusDays(CalendarChange.REACH_DAYS));
	}

	private List<Touched> touchedBy(CalendarChange change) {
		return this.impacts.stream()
			.flatMap((impact) -> impact.touchedBy(change).stream())
			.sorted(Comparator.comparing(Touched::day))
			.toList();
	}

}

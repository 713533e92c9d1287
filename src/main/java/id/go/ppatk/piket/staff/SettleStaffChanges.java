package id.go.ppatk.piket.staff;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import id.go.ppatk.piket.web.Touched;
import id.go.ppatk.piket.web.Unconfirmed;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets people be changed when it is confirmed what that touches, keeps who serves a unit
 * no more, and tells of it. The change is made first and asked about then, in one
 * transaction, so that what is shown is what would be; without the confirmation the
 * transaction is taken back.
 */
@Component
class SettleStaffChanges {

	private final StaffMembers people;

	private final Departures departures;

	private final List<StaffImpact> impacts;

	private final ApplicationEventPublisher events;

	SettleStaffChanges(StaffMembers people, Departures departures, List<StaffImpact> impacts,
			ApplicationEventPublisher events) {
		this.people = people;
		this.departures = departures;
		this.impacts = impacts;
		this.events = events;
	}

	/**
	 * Settles what was done to these people in the transaction.
	 * @param understood the fingerprint of what has been confirmed; empty for nothing
	 * @throws Unconfirmed when it touches something else than what was confirmed
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	void settle(List<StaffChange> changes, String understood) {
		changes.forEach(this::keep);
		this.people.flush();
		Map<StaffChange, List<Touched>> touched = new LinkedHashMap<>();
		changes.stream().filter(StaffChange::isLoss).forEach((change) -> touched.put(change, touchedBy(change)));
		List<Touched> all = new ArrayList<>();
		touched.values().forEach(all::addAll);
		Unconfirmed.refuseUnless(understood, all);
		touched.forEach((change, things) -> this.events.publishEvent(new StaffMemberChanged(change, things)));
	}

	private void keep(StaffChange change) {
		Stream.of(change.before().unitCode(), change.after().unitCode()).distinct().forEach((unit) -> {
			boolean served = change.before().serves(unit);
			boolean serves = change.after().serves(unit);
			if (served && !serves) {
				this.departures.save(new Departure(change.staffId(), unit, change.at()));
			}
			else if (serves && !served) {
				this.departures.open(change.staffId(), unit).ifPresent((departure) -> departure.end(change.at()));
			}
		});
	}

	private List<Touched> touchedBy(StaffChange change) {
		return this.impacts.stream()
			.flatMap((impact) -> impact.touchedBy(change).stream())
			.sorted(Comparator.comparing(Touched::day))
			.toList();
	}

}

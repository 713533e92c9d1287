package id.go.ppatk.piket.changes;

import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;

import id.go.ppatk.piket.duties.Duties;
import id.go.ppatk.piket.duties.Duty;
import id.go.ppatk.piket.duties.Exchanges;
import id.go.ppatk.piket.duties.Replacements;
import id.go.ppatk.piket.duties.RosterTakenBack;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What changed a roster falls with it when it is taken back: its replacements are undone,
 * and no exchange of its duties waits any longer. Clause 5.a.
 */
@Component
class DropChanges {

	private final Replacements replacements;

	private final Exchanges exchanges;

	private final Duties duties;

	private final Clock clock;

	DropChanges(Replacements replacements, Exchanges exchanges, Duties duties, Clock clock) {
		this.replacements = replacements;
		this.exchanges = exchanges;
		this.duties = duties;
		this.clock = clock;
	}

	@EventListener
	void on(RosterTakenBack event) {
		Instant now = this.clock.instant();
		this.replacements.between(event.week().monday(), event.week().friday())
			.stream()
			.filter((replacement) -> replacement.getUnitCode().equals(event.unitCode()))
			.forEach((replacement) -> {
				replacement.undo(event.by(), now);
				this.replacements.save(replacement);
			});
		Set<Long> open = this.duties.between(event.week().monday(), event.week().friday())
			.stream()
			.filter((duty) -> duty.getUnitCode().equals(event.unitCode()))
			.map(Duty::getId)
			.collect(Collectors.toSet());
		this.exchanges.open()
			.stream()
			.filter((exchange) -> open.contains(exchange.getFirstDutyId()) || open.contains(exchange.getSecondDutyId()))
			.forEach((exchange) -> exchange.drop(event.by(), now));
	}

}

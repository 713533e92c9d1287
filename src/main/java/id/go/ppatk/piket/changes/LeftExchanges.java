package id.go.ppatk.piket.changes;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import id.go.ppatk.piket.duties.Exchange;
import id.go.ppatk.piket.duties.Exchanges;
import id.go.ppatk.piket.staff.StaffChange;
import id.go.ppatk.piket.staff.StaffImpact;
import id.go.ppatk.piket.staff.StaffMemberChanged;
import id.go.ppatk.piket.staff.StaffMembers;
import id.go.ppatk.piket.web.Indonesian;
import id.go.ppatk.piket.web.Touched;

import org.springframework.context.event.EventListener;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.stereotype.Component;

/**
 * Exchanges that wait for an answer fall away with one of the two who would trade.
 */
@Component
class LeftExchanges implements StaffImpact {

	private final Exchanges exchanges;

	private final StaffMembers people;

	private final MessageSourceAccessor messages;

	LeftExchanges(Exchanges exchanges, StaffMembers people, MessageSourceAccessor messages) {
		this.exchanges = exchanges;
		this.people = people;
		this.messages = messages;
	}

	@Override
	public List<Touched> touchedBy(StaffChange change) {
		List<Exchange> waiting = waiting(change);
		Map<Long, String> names = this.people.names(waiting.stream()
			.flatMap((exchange) -> Stream.of(exchange.getFirstOfficerId(), exchange.getSecondOfficerId()))
			.toList());
		return waiting.stream()
			.map((exchange) -> new Touched(Indonesian.dateOf(change.at()),
					this.messages.getMessage("left-exchange.falls-away",
							new Object[] { names.get(exchange.getFirstOfficerId()),
									names.get(exchange.getSecondOfficerId()) })))
			.toList();
	}

	@EventListener
	void on(StaffMemberChanged event) {
		waiting(event.change()).forEach((exchange) -> {
			exchange.decline(event.change().staffId(), event.change().at());
			this.exchanges.save(exchange);
		});
	}

	private List<Exchange> waiting(StaffChange change) {
		return !change.leavesService() ? List.of()
				: this.exchanges.open()
					.stream()
					.filter((exchange) -> exchange.getUnitCode().equals(change.unitCode()))
					.filter((exchange) -> change.staffId().equals(exchange.getFirstOfficerId())
							|| change.staffId().equals(exchange.getSecondOfficerId()))
					.toList();
	}

}

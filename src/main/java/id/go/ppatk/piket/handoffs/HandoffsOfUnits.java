package id.go.ppatk.piket.handoffs;

import java.util.List;

import id.go.ppatk.piket.units.UnitChange;
import id.go.ppatk.piket.units.UnitFollower;
import id.go.ppatk.piket.web.Touched;

import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.stereotype.Component;

/**
 * What is still open at a unit that ends.
 */
@Component
class HandoffsOfUnits implements UnitFollower {

	private final Handoffs handoffs;

	private final MessageSourceAccessor messages;

	HandoffsOfUnits(Handoffs handoffs, MessageSourceAccessor messages) {
		this.handoffs = handoffs;
		this.messages = messages;
	}

	@Override
	public List<Touched> follow(UnitChange change) {
		long open = (change.ends() != null) ? this.handoffs.countByToUnitAndClosedAtIsNull(change.code()) : 0;
		return (open == 0) ? List.of() : List.of(new Touched(change.ends(),
				this.messages.getMessage("units.impact.handoffs", new Object[] { change.code(), open })));
	}

}

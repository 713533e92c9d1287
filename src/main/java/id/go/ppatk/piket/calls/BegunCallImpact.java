package id.go.ppatk.piket.calls;

import java.util.List;

import id.go.ppatk.piket.staff.StaffChange;
import id.go.ppatk.piket.staff.StaffImpact;
import id.go.ppatk.piket.web.Indonesian;
import id.go.ppatk.piket.web.Touched;

import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.stereotype.Component;

/**
 * The calls that somebody who leaves took or parked and has not finished writing down,
 * and forms that were only begun.
 */
@Component
class BegunCallImpact implements StaffImpact {

	private final CallDrafts drafts;

	private final MessageSourceAccessor messages;

	BegunCallImpact(CallDrafts drafts, MessageSourceAccessor messages) {
		this.drafts = drafts;
		this.messages = messages;
	}

	@Override
	public List<Touched> touchedBy(StaffChange change) {
		return (!change.leavesUnit() && !change.leavesService()) ? List.of()
				: this.drafts.begunBy(change.staffId()).stream().map((begun) -> touched(begun, change)).toList();
	}

	private Touched touched(BegunCall begun, StaffChange change) {
		return (begun.taken() != null)
				? new Touched(Indonesian.dateOf(begun.taken().receivedAt()),
						text("begun-call.impact.taken", begun.taken().number(), change.name()))
				: new Touched(Indonesian.dateOf(change.at()), text("begun-call.impact.form", change.name()));
	}

	private String text(String key, Object... arguments) {
		return this.messages.getMessage(key, arguments);
	}

}

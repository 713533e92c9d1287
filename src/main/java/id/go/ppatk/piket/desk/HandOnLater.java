package id.go.ppatk.piket.desk;

import java.time.Clock;

import id.go.ppatk.piket.calls.Call;
import id.go.ppatk.piket.calls.Disclosure;
import id.go.ppatk.piket.calls.OverriddenWarnings;
import id.go.ppatk.piket.handoffs.HandOn;
import id.go.ppatk.piket.handoffs.Handing;
import id.go.ppatk.piket.handoffs.Handoff;
import id.go.ppatk.piket.staff.SignedIn;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Hands a problem on after the call, and keeps the warning that was overridden with it.
 */
@Component
class HandOnLater {

	private final HandOn handOn;

	private final OverriddenWarnings warnings;

	private final Clock clock;

	HandOnLater(HandOn handOn, OverriddenWarnings warnings, Clock clock) {
		this.handOn = handOn;
		this.warnings = warnings;
		this.clock = clock;
	}

	/**
	 * Hands on what was typed; the same form a second time is the same hand-off.
	 * @throws id.go.ppatk.piket.handoffs.AddresseeRefused when that person or unit cannot
	 * take it
	 */
	@Transactional
	Handoff open(LaterHandingForm form, Call call, SignedIn me) {
		String request = form.request().strip();
		Handoff handoff = this.handOn.to(form.addressee().orElseThrow(),
				new Handing(form.formId(), form.kind().orElseThrow(), call.getId(), form.problem(), request),
				me.getId(), call.getUnitCode());
		if (form.reasonToKeep() != null) {
			this.warnings.add(call.getId(), Disclosure.in(request), form.reasonToKeep(), me.getId(),
					this.clock.instant());
		}
		return handoff;
	}

}

package id.go.ppatk.piket.desk;

import java.time.Clock;
import java.time.Instant;

import id.go.ppatk.piket.calls.Call;
import id.go.ppatk.piket.calls.CallAddenda;
import id.go.ppatk.piket.calls.Disclosure;
import id.go.ppatk.piket.calls.OverriddenWarnings;
import id.go.ppatk.piket.staff.SignedIn;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Adds something to a call whose recap has been handed in, and keeps the warning that was
 * passed over with it.
 */
@Component
class AddToCall {

	private final CallAddenda addenda;

	private final OverriddenWarnings warnings;

	private final Clock clock;

	AddToCall(CallAddenda addenda, OverriddenWarnings warnings, Clock clock) {
		this.addenda = addenda;
		this.warnings = warnings;
		this.clock = clock;
	}

	/**
	 * Adds what was typed; the same form a second time adds nothing.
	 * @return whether it stands there: not when the form has added something else before
	 */
	@Transactional
	boolean add(AddendumForm form, Call call, SignedIn me) {
		Instant now = this.clock.instant();
		String text = form.text().strip();
		String reason = form.reason().strip();
		if (!this.addenda.add(form.formId(), call.getId(), text, reason, me.getId(), now)) {
			return this.addenda.holds(form.formId(), call.getId(), text, reason, me.getId());
		}
		if (form.reasonToKeep() != null) {
			this.warnings.add(call.getId(), Disclosure.in(text + "\n" + reason), form.reasonToKeep(), me.getId(), now);
		}
		return true;
	}

}

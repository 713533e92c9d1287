package id.go.ppatk.piket.desk;

import id.go.ppatk.piket.calls.Call;
import id.go.ppatk.piket.telephony.RingingCalls;
import id.go.ppatk.piket.web.Indonesian;

import org.springframework.stereotype.Component;

/**
 * Fills into the form of a call what the exchange knows of it and nobody typed.
 */
@Component
class ExchangeEntries {

	private final RingingCalls ringing;

	private final Indonesian indonesian;

	ExchangeEntries(RingingCalls ringing, Indonesian indonesian) {
		this.ringing = ringing;
		this.indonesian = indonesian;
	}

	/** The number, until something is typed, and when the call ended. */
	CallForm fill(CallForm form, Call taken) {
		CallForm called = (form.contact() == null)
				? this.ringing.callerOf(taken.getFormId()).map(form::withContact).orElse(form) : form;
		return fillEnd(called, taken);
	}

	/** When the call ended. */
	CallForm fillEnd(CallForm form, Call taken) {
		return form.isOpenEnded() ? this.ringing.endOf(taken.getFormId())
			.filter((end) -> Indonesian.dateOf(end).equals(taken.getCallDate()))
			.map((end) -> form.withFinished(this.indonesian.time(end)))
			.orElse(form) : form;
	}

}

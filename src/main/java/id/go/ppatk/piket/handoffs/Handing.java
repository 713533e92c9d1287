package id.go.ppatk.piket.handoffs;

import java.util.UUID;

/**
 * A problem of a call that is about to be handed on.
 *
 * @param formId the idempotency key: handed on twice, it is one
 * @param kind why and how
 * @param callId the call
 * @param problemNumber the number of the problem in the call, which it keeps
 * @param request what is asked, without the caller
 */
public record Handing(UUID formId, HandoffKind kind, Long callId, int problemNumber, String request) {

	/** Keeps what was asked out of logs. */
	@Override
	public String toString() {
		return "Handing of call " + this.callId;
	}

}

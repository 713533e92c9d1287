package id.go.ppatk.piket.intake;

import java.util.Optional;
import java.util.UUID;

import id.go.ppatk.piket.calls.Call;
import id.go.ppatk.piket.calls.CallDrafts;
import id.go.ppatk.piket.calls.CallerIdentity;
import id.go.ppatk.piket.calls.Calls;
import id.go.ppatk.piket.staff.Role;
import id.go.ppatk.piket.staff.SignedIn;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/**
 * Who may read, change and write down a call: its unit and the supervisor read it, a unit
 * that passed it on its own part; who answered it and the unit's coordinator change it.
 */
@Component
public class CallAccess {

	private final Calls calls;

	private final CallDrafts drafts;

	private final CallerIdentity identity;

	CallAccess(Calls calls, CallDrafts drafts, CallerIdentity identity) {
		this.calls = calls;
		this.drafts = drafts;
		this.identity = identity;
	}

	/**
	 * The call of that number, for those who may read it: its unit, the supervisor, and
	 * the unit that passed it on, which reads its own part ({@link #readsPart}).
	 * @throws ResponseStatusException 404 when there is none
	 * @throws AccessDeniedException for other units
	 */
	public Call readable(String number, SignedIn me) {
		Call call = this.calls.whole(number).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		if (!me.is(Role.SUPERVISOR) && !call.wasTakenBy(me.getUnitCode())) {
			throw new AccessDeniedException("another unit's call");
		}
		return call;
	}

	/**
	 * Whether the person may read of a call only what their unit did before it passed the
	 * call on. Clauses 5.c.xi and 5.c.xii.
	 */
	public static boolean readsPart(Call call, SignedIn me) {
		return !me.is(Role.SUPERVISOR) && !call.getUnitCode().equals(me.getUnitCode());
	}

	/**
	 * The call of that number, for those who may change it: who answered it, and the
	 * coordinator of the unit where the caller is for the coordinator to see.
	 * @throws ResponseStatusException 404 when there is none
	 * @throws AccessDeniedException for others
	 */
	public Call editable(String number, SignedIn me) {
		Call call = readable(number, me);
		if (!mayChange(call, me) || !this.identity.visibleTo(me).test(call)) {
			throw new AccessDeniedException("another person's call");
		}
		return call;
	}

	/**
	 * As {@link #editable}, of a call that has been written down.
	 * @throws ResponseStatusException 404 also while it has not
	 */
	public Call correctable(String number, SignedIn me) {
		Call call = editable(number, me);
		if (call.getState() != Call.State.RECORDED) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		return call;
	}

	/**
	 * The call that bears this form's id, if any.
	 * @throws FormUsed when it is another person's
	 */
	public Optional<Call> ofForm(UUID formId, SignedIn me) {
		Optional<Call> call = this.calls.wholeOfForm(formId);
		if (call.filter((found) -> !mayChange(found, me)).isPresent()) {
			throw new FormUsed(null);
		}
		return call;
	}

	/**
	 * Refuses the id of a form into which somebody else types, for a call that no call
	 * bears yet.
	 * @throws FormUsed when another person has begun to type into it, or when it is the
	 * form of a correction
	 */
	void requireOwn(UUID formId, SignedIn me) {
		if (CallDrafts.isOfCorrection(formId) || this.drafts.isOfAnother(formId, me.getId())) {
			throw new FormUsed(null);
		}
	}

	/** Whether the person takes calls: the supervisor alone does not. */
	public static boolean takes(SignedIn me) {
		return me.is(Role.PETUGAS) || me.is(Role.KOORDINATOR) || me.is(Role.OPERATOR);
	}

	/**
	 * Refuses who takes no calls.
	 * @throws AccessDeniedException for others
	 */
	public static void requireTaking(SignedIn me) {
		if (!takes(me)) {
			throw new AccessDeniedException("the supervisor takes no calls");
		}
	}

	public static boolean mayChange(Call call, SignedIn me) {
		return call.getAnsweredBy().equals(me.getId())
				|| (me.is(Role.KOORDINATOR) && call.getUnitCode().equals(me.getUnitCode()));
	}

	/** The id of the form belongs to another call. */
	public static class FormUsed extends RuntimeException {

		private final @Nullable String number;

		FormUsed(@Nullable String number) {
			this.number = number;
		}

		/** The person's own call of that form, or {@code null} for another's. */
		public @Nullable String number() {
			return this.number;
		}

	}

}

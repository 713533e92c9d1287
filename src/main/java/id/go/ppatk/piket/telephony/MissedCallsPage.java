package id.go.ppatk.piket.telephony;

import java.util.List;

import id.go.ppatk.piket.staff.SignedIn;
import org.jspecify.annotations.Nullable;

/**
 * The page of calls that nobody answered.
 *
 * @param me who looks at it
 * @param allUnits whether it is about all units
 * @param callers those to be called back, who waits longest first
 * @param outside those who called while nobody was to serve the telephone
 * @param all all unanswered calls, the latest first
 * @param isFirst whether these begin with the latest
 * @param next from where the next ones go on, or {@code null}
 * @param refused what was asked and is refused, or {@code null}
 */
public record MissedCallsPage(SignedIn me, boolean allUnits, List<MissedCalls.Caller> callers,
		List<MissedCalls.Caller> outside, List<MissedCalls.Missed> all, boolean isFirst, @Nullable Long next,
		@Nullable Refused refused) {

	/**
	 * What was asked and is refused.
	 *
	 * @param id of the call whose field is wrong, or {@code null} for what can no longer
	 * be done
	 * @param reason as it was typed
	 * @param sentence why
	 */
	public record Refused(@Nullable Long id, @Nullable String reason, String sentence) {
	}

	/** Whether the person calls anybody back. */
	public boolean acts() {
		return MissedAccess.callsBack(this.me);
	}

	/** Whether the person calls that caller back. */
	public boolean callsBack(MissedCalls.Caller caller) {
		return MissedAccess.callsBack(this.me, caller.unitCode());
	}

	/** Why what was asked can no longer be done, or {@code null}. */
	public @Nullable String overtaken() {
		return (this.refused != null && this.refused.id() == null) ? this.refused.sentence() : null;
	}

	/** What was refused of that caller, or {@code null}. */
	public @Nullable Refused refused(MissedCalls.Caller caller) {
		return (this.refused != null && caller.id().equals(this.refused.id())) ? this.refused : null;
	}

}

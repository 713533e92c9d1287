package id.go.ppatk.piket.duties;

import java.time.LocalTime;

import org.jspecify.annotations.Nullable;

/**
 * A replacement as it is asked for, before the rules have seen it.
 *
 * @param role which of the two people of the duty is replaced
 * @param starts from when, in WIB, on the duty's day
 * @param ends until before when
 * @param replacedId who would serve then, or {@code null} where nobody is named
 * @param replacingId who is to serve instead
 * @param reason why
 * @param note more about it, or {@code null}
 */
public record ReplacementPlan(DutyRole role, LocalTime starts, LocalTime ends, @Nullable Long replacedId,
		Long replacingId, ChangeReason reason, @Nullable String note) {
}

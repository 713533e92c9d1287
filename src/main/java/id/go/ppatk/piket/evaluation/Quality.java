package id.go.ppatk.piket.evaluation;

import id.go.ppatk.piket.calls.NoMatters;

/**
 * How far what was recorded can be trusted; each is a number of calls.
 *
 * @param overlapping received while an earlier call of the same person had not ended
 * @param offHours received outside the service hours of a service day
 * @param offDuty taken by somebody who held neither the duty nor its substitution
 * @param writtenLater written down only after they had ended, with a reason
 * @param corrected changed after they had been written down
 * @param afterRecap written down after the recap of the duty had been handed in
 * @param amended explained by an addition after the recap had been handed in
 * @param unfinished taken, and neither written down nor cancelled
 * @param cancelled cancelled by the officer; their numbers stay
 * @param noMatters had no matter, and are counted nowhere else
 */
record Quality(long overlapping, long offHours, long offDuty, long writtenLater, long corrected, long afterRecap,
		long amended, long unfinished, long cancelled, NoMatters noMatters) {
}

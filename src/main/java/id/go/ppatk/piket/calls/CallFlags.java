package id.go.ppatk.piket.calls;

import java.util.ArrayList;
import java.util.List;

import id.go.ppatk.piket.units.Unit;
import id.go.ppatk.piket.workdays.ServiceCalendar;

/**
 * What is unusual about when a call came in, who took it, and when it was written down.
 * Nothing of it is refused.
 */
public final class CallFlags {

	private CallFlags() {
	}

	/** The messages that say what is unusual; none for an ordinary call. */
	public static List<String> of(Call call, ServiceCalendar calendar) {
		List<String> flags = new ArrayList<>();
		boolean serviceDay = calendar.isServiceDay(call.getCallDate());
		boolean written = call.getState() == Call.State.RECORDED || call.getState() == Call.State.NO_MATTER;
		boolean inNoDuty = written && call.getDutyId() == null && !call.getUnitCode().equals(Unit.OPERATOR);
		if (!serviceDay) {
			flags.add("call-flag.day-off");
		}
		else if (!calendar.isServed(call.getReceivedAt())) {
			flags.add("call-flag.outside-hours");
		}
		if (call.isOffDuty() || (serviceDay && inNoDuty)) {
			flags.add("call-flag.off-duty");
		}
		if (call.isEnteredLate()) {
			flags.add("call-flag.late");
		}
		if (call.isAddedAfterRecap()) {
			flags.add("call-flag.after-recap");
		}
		return flags;
	}

}

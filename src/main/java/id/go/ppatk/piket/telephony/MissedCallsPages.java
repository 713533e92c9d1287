package id.go.ppatk.piket.telephony;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import id.go.ppatk.piket.staff.SignedIn;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;

/**
 * Reads the page of calls that nobody answered.
 */
@Component
public class MissedCallsPages {

	static final int LINES = 50;

	private final MissedCalls missed;

	MissedCallsPages(MissedCalls missed) {
		this.missed = missed;
	}

	/**
	 * Shows the page.
	 * @param before where the list of all goes on, or {@code null} for its beginning
	 * @param refused what was asked and is refused, or {@code null}
	 */
	@Transactional(readOnly = true)
	public String show(SignedIn me, @Nullable Long before, MissedCallsPage.@Nullable Refused refused, Model model) {
		String unit = MissedAccess.unit(me);
		Map<Boolean, List<MissedCalls.Caller>> callers = this.missed.callers(unit)
			.stream()
			.collect(Collectors.partitioningBy(MissedCalls.Caller::outsideHours));
		List<MissedCalls.Missed> all = this.missed.all(unit, (before != null) ? before : Long.MAX_VALUE, LINES + 1);
		List<MissedCalls.Missed> lines = all.stream().limit(LINES).toList();
		Long next = (all.size() > LINES) ? lines.get(LINES - 1).id() : null;
		model.addAttribute("page", new MissedCallsPage(me, unit == null, callers.get(false), callers.get(true), lines,
				before == null, next, refused));
		return "telephony/missed";
	}

}

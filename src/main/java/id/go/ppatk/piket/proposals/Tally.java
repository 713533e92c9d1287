package id.go.ppatk.piket.proposals;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;

import id.go.ppatk.piket.duties.ServedDuty;
import id.go.ppatk.piket.workdays.ServiceCalendar;

/**
 * How often somebody served in a period.
 *
 * @param duties duties held as the officer
 * @param substitutions duties substituted
 * @param fridays those of the duties that fell on a Friday
 * @param eves those of the duties that fell on the last weekday before a holiday
 */
public record Tally(int duties, int substitutions, int fridays, int eves) {

	static final Tally NONE = new Tally(0, 0, 0, 0);

	/**
	 * How often the person really served in these duties.
	 * @param calendar the calendar of their days
	 */
	static Tally of(Long staffId, Collection<ServedDuty> duties, ServiceCalendar calendar) {
		Tally tally = NONE;
		for (ServedDuty served : duties) {
			LocalDate day = served.duty().getDutyDate();
			if (isDuty(staffId, served, calendar)) {
				tally = tally.withDuty(day.getDayOfWeek() == DayOfWeek.FRIDAY, calendar.isEve(day));
			}
			else if (isServed(served, calendar) && served.intervals()
				.stream()
				.anyMatch((interval) -> interval.substituting() && staffId.equals(interval.staffId()))) {
				tally = tally.withSubstitution();
			}
		}
		return tally;
	}

	/** Whether the duty counts as one that the person held as the officer. */
	static boolean isDuty(Long staffId, ServedDuty served, ServiceCalendar calendar) {
		return isServed(served, calendar) && staffId.equals(served.responsibleId());
	}

	private static boolean isServed(ServedDuty served, ServiceCalendar calendar) {
		return calendar.isServed(served.duty().getDutyDate(), served.duty().getUnitCode(), served.duty().getPost());
	}

	/** With one more duty. */
	Tally withDuty(boolean friday, boolean eve) {
		return new Tally(this.duties + 1, this.substitutions, this.fridays + (friday ? 1 : 0),
				this.eves + (eve ? 1 : 0));
	}

	/** With one more substitution. */
	Tally withSubstitution() {
		return new Tally(this.duties, this.substitutions + 1, this.fridays, this.eves);
	}

}

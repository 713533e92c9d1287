package id.go.ppatk.piket.proposals;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;

import id.go.ppatk.piket.staff.StaffMember;
import id.go.ppatk.piket.web.TypedDate;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

import org.springframework.validation.BindingResult;

/**
 * A wish as typed.
 *
 * @param staffId whose wish it is
 * @param weekday the weekday on which the person would rather not serve
 * @param until the last day on which it holds, as typed, or nothing
 */
record WishForm(@NotNull(message = "{wish.person-missing}") Long staffId,
		@NotNull(message = "{wish.weekday-missing}") DayOfWeek weekday, @Nullable String until) {

	private static final int LATEST = 2100;

	/** An empty form; who is the only one to choose is chosen. */
	static WishForm blank(List<StaffMember> people) {
		return new WishForm((people.size() == 1) ? people.get(0).getId() : null, null, null);
	}

	/**
	 * The last day, {@code null} without end; says so where it is no day to come.
	 * @param today the WIB date
	 */
	@Nullable LocalDate lastDay(LocalDate today, BindingResult binding) {
		if (this.until == null || this.until.isBlank()) {
			return null;
		}
		LocalDate day = TypedDate.read("until", this.until, today, binding);
		if (day != null && day.isBefore(today)) {
			binding.rejectValue("until", "wish.until-past");
		}
		if (day != null && day.getYear() > LATEST) {
			binding.rejectValue("until", "wish.until-unreadable");
		}
		return day;
	}

	/** Whether it names a day on which nobody ever serves. */
	boolean isOnWeekend() {
		return this.weekday != null && this.weekday.compareTo(DayOfWeek.FRIDAY) > 0;
	}

}

package id.go.ppatk.piket.periods;

import java.time.LocalDate;

import id.go.ppatk.piket.calls.CallerKind;
import id.go.ppatk.piket.calls.NoMatter;
import id.go.ppatk.piket.calls.Outcome;
import id.go.ppatk.piket.workdays.Period;
import id.go.ppatk.piket.workdays.Week;
import org.jspecify.annotations.Nullable;

/**
 * Where the figures of a week lead: each to exactly the calls that it counts.
 *
 * @param week the week
 * @param unitCode the one unit that it is about, or {@code null} for all
 */
public record WeekLinks(Week week, @Nullable String unitCode) {

	/** All calls. */
	public String all() {
		return WeekCallsFilter.ALL.address(this.week);
	}

	/** Those of a day, of one unit or of all. */
	public String day(LocalDate day, @Nullable String unit) {
		return WeekCallsFilter.of(day, unit).address(this.week);
	}

	public String unit(String unit) {
		return WeekCallsFilter.ofUnit(unit).address(this.week);
	}

	/** Those of a post, of one day or of all. */
	public String post(@Nullable LocalDate day, String post) {
		return WeekCallsFilter.ofPost(day, post).address(this.week);
	}

	/** Those that belong to no duty. */
	public String withoutPost(@Nullable LocalDate day) {
		return post(day, WeekCallsFilter.WITHOUT_POST);
	}

	public String topic(String topic) {
		return WeekCallsFilter.of(topic).address(this.week);
	}

	public String outcome(Outcome outcome) {
		return WeekCallsFilter.of(outcome).address(this.week);
	}

	public String kind(CallerKind kind) {
		return WeekCallsFilter.of(kind).address(this.week);
	}

	/** Those without a matter, of one kind or of any; the search has them. */
	public String noMatter(@Nullable NoMatter why) {
		Period days = Period.of(this.week);
		return "/telepon/cari?tanpa=" + ((why != null) ? why : "semua") + "&dari=" + days.first() + "&sampai="
				+ days.last() + ((this.unitCode != null) ? "&unit=" + this.unitCode : "");
	}

}

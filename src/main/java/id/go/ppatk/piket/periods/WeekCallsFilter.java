package id.go.ppatk.piket.periods;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import id.go.ppatk.piket.calls.CallerKind;
import id.go.ppatk.piket.calls.Outcome;
import id.go.ppatk.piket.recaps.RecapRow;
import id.go.ppatk.piket.workdays.Week;
import org.jspecify.annotations.Nullable;

import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which calls of a week are shown, as it stands in the address. What is {@code null} or
 * empty narrows nothing.
 *
 * @param hari the WIB date on which they were received
 * @param unit the unit that took them
 * @param pos the post of their duty, {@value #WITHOUT_POST} for those of no duty
 * @param topik the topic of one of their problems
 * @param hasil the outcome of that problem
 * @param jenis whom the caller speaks for
 */
record WeekCallsFilter(@Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate hari, @Nullable String unit,
		@Nullable String pos, @Nullable String topik, @Nullable Outcome hasil, @Nullable CallerKind jenis) {

	static final String WITHOUT_POST = "tanpa";

	/** Every call. */
	static final WeekCallsFilter ALL = new WeekCallsFilter(null, null, null, null, null, null);

	WeekCallsFilter {
		unit = textOrNull(unit);
		pos = textOrNull(pos);
		topik = textOrNull(topik);
	}

	private static @Nullable String textOrNull(@Nullable String typed) {
		return (typed == null || typed.isBlank()) ? null : typed.strip();
	}

	static WeekCallsFilter of(LocalDate day, @Nullable String unitCode) {
		return new WeekCallsFilter(day, unitCode, null, null, null, null);
	}

	static WeekCallsFilter ofUnit(String unitCode) {
		return new WeekCallsFilter(null, unitCode, null, null, null, null);
	}

	static WeekCallsFilter ofPost(@Nullable LocalDate day, String post) {
		return new WeekCallsFilter(day, null, post, null, null, null);
	}

	static WeekCallsFilter of(String topic) {
		return new WeekCallsFilter(null, null, null, topic, null, null);
	}

	static WeekCallsFilter of(Outcome outcome) {
		return new WeekCallsFilter(null, null, null, null, outcome, null);
	}

	static WeekCallsFilter of(CallerKind kind) {
		return new WeekCallsFilter(null, null, null, null, null, kind);
	}

	/** Whether it narrows anything. */
	public boolean isNarrow() {
		return !equals(ALL);
	}

	/** Whether that call is shown. */
	boolean shows(RecapRow call) {
		return (this.hari == null || this.hari.equals(call.day()))
				&& (this.unit == null || this.unit.equals(call.unitCode()))
				&& (this.pos == null || this.pos.equals(post(call)))
				&& (this.jenis == null || this.jenis == call.callerKind())
				&& (!asksForProblems() || problems(call) > 0);
	}

	private static String post(RecapRow call) {
		return (call.postCode() != null) ? call.postCode() : WITHOUT_POST;
	}

	private boolean asksForProblems() {
		return this.topik != null || this.hasil != null;
	}

	/** How many problems of that call are of that topic and outcome. */
	long problems(RecapRow call) {
		return call.problems()
			.stream()
			.filter((problem) -> this.topik == null || this.topik.equals(problem.topic()))
			.filter((problem) -> this.hasil == null || this.hasil == problem.outcome())
			.count();
	}

	/** Where the calls are shown from the first. */
	String address(Week week) {
		return address(week, "", "");
	}

	/**
	 * Where the calls are shown with something more asked for, unless the value is empty.
	 */
	String address(Week week, String name, String value) {
		UriComponentsBuilder address = UriComponentsBuilder.fromPath("/rekap/" + week + "/telepon");
		List<Object[]> asked = Stream
			.of(new Object[] { "hari", this.hari }, new Object[] { "unit", this.unit },
					new Object[] { "pos", this.pos }, new Object[] { "topik", this.topik },
					new Object[] { "hasil", this.hasil }, new Object[] { "jenis", this.jenis },
					new Object[] { name, value })
			.filter((part) -> part[1] != null && !part[1].toString().isEmpty())
			.toList();
		asked.forEach((part) -> address.queryParam(part[0].toString(), "{" + part[0] + "}"));
		return address.encode().buildAndExpand(asked.stream().map((part) -> part[1]).toArray()).toUriString();
	}

}

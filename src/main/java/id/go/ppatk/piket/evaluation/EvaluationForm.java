package id.go.ppatk.piket.evaluation;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

import id.go.ppatk.piket.web.Typed;
import id.go.ppatk.piket.web.TypedDate;
import id.go.ppatk.piket.web.Unreadable;
import id.go.ppatk.piket.workdays.Period;
import org.jspecify.annotations.Nullable;

import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which period is evaluated and which it is compared with, as they stand in the address;
 * days as they were typed. What is left out has a default.
 *
 * @param dari the first day; otherwise three months before the last, but not before what
 * counts
 * @param sampai the last day; otherwise today
 * @param bandingDari the first day of the other period; otherwise the period of equal
 * length before
 * @param bandingSampai its last day
 */
public record EvaluationForm(String dari, String sampai, String bandingDari, String bandingSampai) {

	private static final int MONTHS = 3;

	private static final int MOST_YEARS = 10;

	private static final int EARLIEST = 2000;

	private static final int LATEST = 2100;

	public EvaluationForm(@Nullable String dari, @Nullable String sampai, @Nullable String bandingDari,
			@Nullable String bandingSampai) {
		this.dari = Typed.line(dari);
		this.sampai = Typed.line(sampai);
		this.bandingDari = Typed.line(bandingDari);
		this.bandingSampai = Typed.line(bandingSampai);
	}

	/**
	 * What is asked for.
	 *
	 * @param period what is evaluated
	 * @param compared what it is compared with
	 */
	record Periods(Period period, Period compared) {

		/** The form that asks for the same, with nothing left to defaults. */
		EvaluationForm form() {
			return new EvaluationForm(this.period.first().toString(), this.period.last().toString(),
					this.compared.first().toString(), this.compared.last().toString());
		}

		/** The query of an address that asks for the same. */
		String query() {
			EvaluationForm form = form();
			return UriComponentsBuilder.newInstance()
				.queryParam("dari", form.dari)
				.queryParam("sampai", form.sampai)
				.queryParam("bandingDari", form.bandingDari)
				.queryParam("bandingSampai", form.bandingSampai)
				.build()
				.getQuery();
		}

	}

	/** The message that says why this cannot be evaluated; empty when it can. */
	Optional<String> refusal(LocalDate today, LocalDate firstDay) {
		if (Stream.of(this.dari, this.sampai, this.bandingDari, this.bandingSampai)
			.anyMatch((typed) -> !typed.isEmpty() && day(typed, today) == null)) {
			return Optional.of("evaluation.refused.unreadable");
		}
		if (this.bandingDari.isEmpty() != this.bandingSampai.isEmpty()) {
			return Optional.of("evaluation.refused.half");
		}
		if (first(today, firstDay).isAfter(last(today)) || (!this.bandingDari.isEmpty()
				&& day(this.bandingDari, today).isAfter(day(this.bandingSampai, today)))) {
			return Optional.of("evaluation.refused.reversed");
		}
		Periods periods = periods(today, firstDay);
		return (isLong(periods.period()) || isLong(periods.compared())) ? Optional.of("evaluation.refused.long")
				: Optional.empty();
	}

	private static boolean isLong(Period period) {
		return period.first().plusYears(MOST_YEARS).isBefore(period.last());
	}

	/**
	 * What is asked for, when it is not refused.
	 * @param today the default of the last day
	 * @param firstDay the first day that counts
	 */
	Periods periods(LocalDate today, LocalDate firstDay) {
		Period period = new Period(first(today, firstDay), last(today));
		return new Periods(period, this.bandingDari.isEmpty() ? period.before()
				: new Period(day(this.bandingDari, today), day(this.bandingSampai, today)));
	}

	private LocalDate last(LocalDate today) {
		return this.sampai.isEmpty() ? today : day(this.sampai, today);
	}

	private LocalDate first(LocalDate today, LocalDate firstDay) {
		if (!this.dari.isEmpty()) {
			return day(this.dari, today);
		}
		LocalDate first = last(today).minusMonths(MONTHS).plusDays(1);
		return (first.isBefore(firstDay) && !last(today).isBefore(firstDay)) ? firstDay : first;
	}

	@Nullable private static LocalDate day(String typed, LocalDate today) {
		try {
			LocalDate day = TypedDate.read(typed, today);
			return (day.getYear() >= EARLIEST && day.getYear() <= LATEST) ? day : null;
		}
		catch (Unreadable ex) {
			return null;
		}
	}

}

package id.go.ppatk.piket.evaluation;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Duration;

import id.go.ppatk.piket.web.Indonesian;
import org.jspecify.annotations.Nullable;

import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.stereotype.Component;

/**
 * How figures read in Indonesian. What is not known reads "tidak tersedia", never zero.
 */
@Component
class EvaluationWords {

	private static final DecimalFormatSymbols SYMBOLS = DecimalFormatSymbols.getInstance(Indonesian.LOCALE);

	private final MessageSourceAccessor messages;

	private final Indonesian indonesian = new Indonesian();

	EvaluationWords(MessageSourceAccessor messages) {
		this.messages = messages;
	}

	String message(String key, Object... arguments) {
		return this.messages.getMessage(key, arguments);
	}

	String notAvailable() {
		return message("evaluation.not-available");
	}

	/** "1.234". */
	String number(long number) {
		return new DecimalFormat("#,##0", SYMBOLS).format(number);
	}

	/** "12,5": one decimal, none where it is zero. */
	String decimal(double number) {
		return new DecimalFormat("#,##0.#", SYMBOLS).format(number);
	}

	/** "62,5% (25 dari 40)". */
	String rate(Rate rate) {
		return rate.isKnown() ? message("evaluation.rate", percent(rate), number(rate.part()), number(rate.whole()))
				: notAvailable();
	}

	/** "62,5%". */
	String percent(Rate rate) {
		return rate.isKnown() ? decimal(rate.percent()) + "%" : notAvailable();
	}

	/**
	 * The number divided by how many share it, "2,5"; "tidak tersedia" when none does.
	 */
	String average(long number, long each) {
		return (each > 0) ? decimal((double) number / each) : notAvailable();
	}

	/** "4 menit 30 detik". */
	String duration(@Nullable Duration duration) {
		if (duration == null) {
			return notAvailable();
		}
		if (duration.toMinutes() == 0) {
			return message("evaluation.seconds", duration.toSeconds());
		}
		if (duration.toHours() > 0) {
			return this.indonesian.duration(duration);
		}
		return (duration.toSecondsPart() == 0) ? message("evaluation.minutes", number(duration.toMinutes()))
				: message("evaluation.minutes-seconds", number(duration.toMinutes()), duration.toSecondsPart());
	}

	/** "40 jam", "1 jam 35 menit", "45 menit"; however long, it is told in hours. */
	String hours(long minutes) {
		if (minutes > 0 && minutes < 60) {
			return message("evaluation.minutes", number(minutes));
		}
		String hours = message("evaluation.hours", number(minutes / 60));
		return (minutes % 60 == 0) ? hours : message("evaluation.hours-minutes", hours, number(minutes % 60));
	}

	/** "95% (38 jam dari 40 jam)": a share of minutes. */
	String hours(Rate minutes) {
		return minutes.isKnown()
				? message("evaluation.rate", percent(minutes), hours(minutes.part()), hours(minutes.whole()))
				: notAvailable();
	}

	/** "naik 12", "turun 3", "tetap". */
	String change(long now, long before) {
		return change(now - before, number(Math.abs(now - before)));
	}

	/** "naik 1,2 poin": of percentages; nothing when one of them is not known. */
	String change(Rate now, Rate before) {
		if (!now.isKnown() || !before.isKnown()) {
			return "";
		}
		double difference = Math.round((now.percent() - before.percent()) * 10) / 10.0;
		return change(difference, message("evaluation.points", decimal(Math.abs(difference))));
	}

	private String change(double difference, String by) {
		if (difference == 0) {
			return message("evaluation.unchanged");
		}
		return message((difference > 0) ? "evaluation.up" : "evaluation.down", by);
	}

}

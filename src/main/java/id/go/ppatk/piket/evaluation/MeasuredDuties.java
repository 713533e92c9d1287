package id.go.ppatk.piket.evaluation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

import id.go.ppatk.piket.evaluation.MeasuredRows.Row;
import id.go.ppatk.piket.roster.PostCoverage;
import id.go.ppatk.piket.web.Indonesian;
import id.go.ppatk.piket.workdays.Period;
import id.go.ppatk.piket.workdays.Week;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Lists what is behind the figures about duties: gaps, replacements, rosters and recaps.
 */
@Component
class MeasuredDuties {

	private final ServiceFigures service;

	private final JdbcClient jdbc;

	private final EvaluationWords words;

	private final Indonesian indonesian;

	MeasuredDuties(ServiceFigures service, JdbcClient jdbc, EvaluationWords words, Indonesian indonesian) {
		this.service = service;
		this.jdbc = jdbc;
		this.words = words;
		this.indonesian = indonesian;
	}

	/** The posts of a unit (of all when empty) that were not served throughout. */
	List<Row> gaps(Period period, String unitCode, Instant now) {
		return this.service.coverage(period, now)
			.stream()
			.filter((post) -> post.gapMinutes() > 0 && isOf(post.unitCode(), unitCode))
			.map((post) -> new Row(post.postCode(), weekUrl(post.day()), this.indonesian.day(post.day()),
					post.unitCode(),
					List.of(this.words.message("evaluation.row-gap", hours(post),
							this.words.number(post.gapMinutes()))),
					post.day() + "-" + post.postCode()))
			.toList();
	}

	private String hours(PostCoverage post) {
		return post.gaps()
			.stream()
			.map((gap) -> this.indonesian.time(gap.from()) + "–" + this.indonesian.time(gap.until()))
			.collect(Collectors.joining(", "));
	}

	/** The replacements that stand, for one reason or for all when empty. */
	List<Row> replacements(Period period, String reason) {
		return this.jdbc
			.sql("""
					select id, duty_date, unit_code, post, starts, ends, reason from replacements
					where undone_at is null and duty_date between :first and :last and (:reason = '' or reason = :reason)""")
			.param("first", period.first())
			.param("last", period.last())
			.param("reason", reason)
			.query((row, number) -> {
				LocalDate day = row.getObject("duty_date", LocalDate.class);
				return new Row(row.getString("unit_code") + "-" + row.getInt("post"), weekUrl(day),
						this.indonesian.day(day), row.getString("unit_code"),
						List.of(this.words.message("evaluation.row-replacement",
								this.words.message("change-reason." + row.getString("reason")),
								this.indonesian.time(row.getTime("starts").toLocalTime()),
								this.indonesian.time(row.getTime("ends").toLocalTime()))),
						"%s-%012d".formatted(day, row.getLong("id")));
			})
			.list();
	}

	/** The rosters of a unit, of all when empty. */
	List<Row> rosters(Period period, String unitCode) {
		return this.service.rosters(period)
			.stream()
			.filter((roster) -> isOf(roster.unitCode(), unitCode))
			.map((roster) -> new Row(
					this.words.message("evaluation.row-week", this.indonesian.week(roster.week().monday())),
					"/piket/" + roster.week(),
					this.words.message("evaluation.row-deadline",
							(roster.deadline() != null)
									? this.indonesian.moment(roster.deadline()) : this.words.notAvailable()),
					roster.unitCode(),
					List.of(this.words.message(roster.state().messageKey(),
							this.indonesian.duration(roster.lateness()))),
					roster.week() + "-" + roster.unitCode()))
			.toList();
	}

	/** The recaps of a unit, of all when empty. */
	List<Row> recaps(Period period, String unitCode) {
		return this.service.recaps(period)
			.stream()
			.filter((recap) -> isOf(recap.duty().getUnitCode(), unitCode))
			.map((recap) -> new Row(recap.duty().getPostCode(), recap.url(),
					this.indonesian.day(recap.duty().getDutyDate()), recap.duty().getUnitCode(),
					List.of(this.words.message(recap.status().state().messageKey())),
					recap.duty().getDutyDate() + "-" + recap.duty().getPostCode()))
			.toList();
	}

	private static boolean isOf(String unit, String asked) {
		return asked.isEmpty() || unit.equals(asked);
	}

	private static String weekUrl(LocalDate day) {
		return "/piket/" + Week.of(day);
	}

}

package id.go.ppatk.piket.evaluation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import id.go.ppatk.piket.duties.ChangeReason;
import id.go.ppatk.piket.duties.PostCoverage;
import id.go.ppatk.piket.duties.RosterStatus;
import id.go.ppatk.piket.evaluation.MeasuredRows.Row;
import id.go.ppatk.piket.recaps.RecapStatus;
import id.go.ppatk.piket.web.Indonesian;
import id.go.ppatk.piket.workdays.Week;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lists what is behind the figures about duties: posts and gaps, replacements, rosters,
 * recaps and their obstacles.
 */
@Component
class MeasuredDuties {

	private final ServiceFigures service;

	private final RecordFigures records;

	private final JdbcClient jdbc;

	private final EvaluationWords words;

	private final Indonesian indonesian;

	MeasuredDuties(ServiceFigures service, RecordFigures records, JdbcClient jdbc, EvaluationWords words,
			Indonesian indonesian) {
		this.service = service;
		this.records = records;
		this.jdbc = jdbc;
		this.words = words;
		this.indonesian = indonesian;
	}

	/** The posts that were to be served, or those that were not throughout. */
	List<Row> posts(Selection selection, Instant now) {
		boolean gaps = selection.measure() == Measure.GAP;
		return this.service.coverage(selection.period(), now)
			.stream()
			.filter((post) -> selection.includes(post.unitCode()) && (!gaps || post.gapMinutes() > 0))
			.map((post) -> new Row(post.postCode(), weekUrl(post.day()), this.indonesian.day(post.day()),
					post.unitCode(), about(post, gaps), post.day() + "-" + post.postCode()))
			.toList();
	}

	private List<String> about(PostCoverage post, boolean gaps) {
		List<String> about = new ArrayList<>();
		if (!gaps) {
			about.add(this.words.message("evaluation.row-post", this.words.hours(post.minutes())));
		}
		if (post.gapMinutes() > 0) {
			about.add(this.words.message("evaluation.row-gap", hours(post), this.words.hours(post.gapMinutes())));
		}
		return about;
	}

	private String hours(PostCoverage post) {
		return post.gaps()
			.stream()
			.map((gap) -> this.indonesian.time(gap.from()) + "–" + this.indonesian.time(gap.until()))
			.collect(Collectors.joining(", "));
	}

	/** The replacements that stand, for one reason or for all; corrections are none. */
	List<Row> replacements(Selection selection) {
		return this.jdbc.sql("""
				select id, duty_date, unit_code, post, starts, ends, reason from replacements
				where undone_at is null and reason <> 'SALAH_TULIS' and duty_date between :first and :last
				and (:reason = '' or reason = :reason)""")
			.param("first", selection.period().first())
			.param("last", selection.period().last())
			.param("reason", selection.value())
			.query((row, number) -> {
				LocalDate day = row.getObject("duty_date", LocalDate.class);
				return new Row(row.getString("unit_code") + "-" + row.getInt("post"), weekUrl(day),
						this.indonesian.day(day), row.getString("unit_code"),
						List.of(this.words.message("evaluation.row-replacement",
								this.words.message(ChangeReason.valueOf(row.getString("reason")).messageKey()),
								this.indonesian.time(row.getTime("starts").toLocalTime()),
								this.indonesian.time(row.getTime("ends").toLocalTime()))),
						"%s-%012d".formatted(day, row.getLong("id")));
			})
			.list();
	}

	/** The rosters that are due or in, or those of them that are late or missing. */
	List<Row> rosters(Selection selection) {
		return this.service.rosters(selection.period())
			.stream()
			.filter((roster) -> selection.includes(roster.unitCode()))
			.filter((roster) -> isCounted(selection.measure(), roster.state()))
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

	private static boolean isCounted(Measure measure, RosterStatus.State state) {
		return switch (measure) {
			case ROSTER_LATE -> state == RosterStatus.State.LATE;
			case ROSTER_MISSING -> state == RosterStatus.State.OVERDUE;
			default -> true;
		};
	}

	/** The recaps that are due or in, or those of them that are late or missing. */
	List<Row> recaps(Selection selection) {
		return this.service.recaps(selection.period())
			.stream()
			.filter((recap) -> selection.includes(recap.duty().getUnitCode()))
			.filter((recap) -> isCounted(selection.measure(), recap.status().state()))
			.map((recap) -> new Row(recap.duty().getPostCode(), recap.url(),
					this.indonesian.day(recap.duty().getDutyDate()), recap.duty().getUnitCode(),
					List.of(this.words.message(recap.status().state().messageKey())),
					recap.duty().getDutyDate() + "-" + recap.duty().getPostCode()))
			.toList();
	}

	private static boolean isCounted(Measure measure, RecapStatus.State state) {
		return switch (measure) {
			case RECAP_LATE -> state == RecapStatus.State.LATE;
			case RECAP_MISSING -> state == RecapStatus.State.MISSING;
			default -> true;
		};
	}

	/** The recaps with an obstacle of one group. */
	@Transactional(readOnly = true)
	public List<Row> obstacles(Selection selection) {
		return this.records.obstacles(selection.period())
			.stream()
			.filter((obstacle) -> obstacle.group().name().equals(selection.value()))
			.map((obstacle) -> new Row(obstacle.postCode(), obstacle.url(), this.indonesian.day(obstacle.day()),
					obstacle.unitCode(), List.of(obstacle.text()), obstacle.day() + "-" + obstacle.postCode()))
			.toList();
	}

	private static String weekUrl(LocalDate day) {
		return "/piket/" + Week.of(day);
	}

}

package id.go.ppatk.piket.evaluation;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import id.go.ppatk.piket.ApplicationTest;
import id.go.ppatk.piket.Fixtures;
import id.go.ppatk.piket.FreshDatabase;
import id.go.ppatk.piket.Statements;
import id.go.ppatk.piket.TestClock;
import id.go.ppatk.piket.calls.Call;
import id.go.ppatk.piket.calls.CallDetails;
import id.go.ppatk.piket.calls.CallNumbers;
import id.go.ppatk.piket.calls.CallerKind;
import id.go.ppatk.piket.calls.Calls;
import id.go.ppatk.piket.calls.Contact;
import id.go.ppatk.piket.calls.Diversion;
import id.go.ppatk.piket.calls.NoMatters;
import id.go.ppatk.piket.calls.Outcome;
import id.go.ppatk.piket.calls.Sufficiency;
import id.go.ppatk.piket.duties.ChangeReason;
import id.go.ppatk.piket.duties.Duty;
import id.go.ppatk.piket.handoffs.HandoffKind;
import id.go.ppatk.piket.staff.StaffMember;
import id.go.ppatk.piket.web.Indonesian;
import id.go.ppatk.piket.workdays.Period;
import id.go.ppatk.piket.workdays.Week;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/**
 * Each figure against a few rows, counted by hand; and that its rows are as many.
 */
@ApplicationTest
@FreshDatabase(eachTest = true)
class EvaluationApplicationTests {

	private static final LocalDate MONDAY = LocalDate.parse("2026-11-09");

	private static final Period WEEK = new Period(MONDAY, MONDAY.plusDays(6));

	@Autowired
	Evaluations evaluations;

	@Autowired
	SelectedRows measured;

	@Autowired
	EvaluationWords words;

	@Autowired
	Fixtures fixtures;

	@Autowired
	TestClock clock;

	@Autowired
	Calls calls;

	@Autowired
	CallNumbers numbers;

	@Autowired
	JdbcTemplate jdbc;

	@Autowired
	TransactionTemplate transaction;

	StaffMember officer;

	StaffMember substitute;

	Duty duty;

	@BeforeEach
	void aDuty() {
		this.clock.set("2026-11-24T09:00");
		this.fixtures.firstRoster();
		this.officer = this.fixtures.officer("DP", 1);
		this.substitute = this.fixtures.officer("DP", 2);
		this.duty = this.fixtures.duty(MONDAY, 1, this.officer, this.substitute);
	}

	@Test
	void withoutACallNothingIsZeroPercent() {
		Evaluation evaluation = evaluation();
		assertThat(evaluation.hasCalls()).isFalse();
		assertThat(evaluation.figures().totals().firstContact().isKnown()).isFalse();
		assertThat(evaluation.figures().lasting().isKnown()).isFalse();
		assertThat(evaluation.figures().durations()).isEqualTo(Durations.UNKNOWN);
		assertThat(evaluation.faq().hitRate().isKnown()).isFalse();
		assertThat(evaluation.topics()).isEmpty();
		assertThat(evaluation.perDay()).hasSize(5).containsEntry(MONDAY, 0L);
	}

	@Test
	void aCallIsResolvedWhenEachOfItsProblemsIsAndCountsOnceForEachOutcome() {
		call("2026-11-09T08:00", "0811", problem("Registrasi GRIPS", Outcome.TUNTAS));
		call("2026-11-09T09:00", "0812", problem("Registrasi GRIPS", Outcome.TUNTAS),
				problem("Penundaan Transaksi", Outcome.DIESKALASI),
				problem("Pelatihan bagi Pihak Pelapor", Outcome.DIESKALASI));
		call("2026-11-09T10:00", "0813", diverted("Registrasi GRIPS", Diversion.Why.RAHASIA));
		call("2026-11-09T11:00", "0814", diverted("Registrasi GRIPS", Diversion.Why.DI_LUAR_KEWENANGAN));
		Evaluation evaluation = evaluation();
		CallTotals totals = evaluation.figures().totals();
		assertThat(totals.calls()).isEqualTo(4);
		assertThat(totals.firstContact()).isEqualTo(new Rate(1, 4));
		assertThat(totals.rate(Outcome.DIESKALASI)).isEqualTo(new Rate(1, 4));
		assertThat(totals.rate(Outcome.DIALIHKAN_SARANA)).isEqualTo(new Rate(2, 4));
		assertThat(totals.confidentialRate()).isEqualTo(new Rate(1, 4));
		assertThat(evaluation.topics()).first()
			.satisfies((topic) -> assertThat(List.of(topic.name(), topic.problems(), topic.calls(), topic.resolved()))
				.containsExactly("Registrasi GRIPS", 4L, 4L, 2L));
		assertRows(Measure.RESOLVED, "", 1);
		assertRows(Measure.OUTCOME, "DIESKALASI", 1);
		assertRows(Measure.CONFIDENTIAL, "", 1);
		assertRows(Measure.TOPIC, evaluation.topics().get(0).topicId().toString(), 4);
	}

	@Test
	void daysHoursUnitsKindsAndInstitutionsAreCounted() {
		call("2026-11-09T07:00", "0811", problem("Registrasi GRIPS", Outcome.TUNTAS));
		call("2026-11-09T07:59", "0812", problem("Registrasi GRIPS", Outcome.TUNTAS));
		call("2026-11-10T16:59", "0813", problem("Registrasi GRIPS", Outcome.TUNTAS));
		call("2026-11-10T17:00", "0814", problem("Registrasi GRIPS", Outcome.TUNTAS));
		call("2026-11-14T09:00", "0815", problem("Registrasi GRIPS", Outcome.TUNTAS));
		Evaluation evaluation = evaluation();
		assertThat(evaluation.perDay()).containsEntry(MONDAY, 2L)
			.containsEntry(MONDAY.plusDays(1), 2L)
			.containsEntry(MONDAY.plusDays(2), 0L)
			.containsEntry(LocalDate.parse("2026-11-14"), 1L)
			.doesNotContainKey(LocalDate.parse("2026-11-15"));
		assertThat(evaluation.perSlot()).isEqualTo(
				Map.of(new Slot(MONDAY.getDayOfWeek(), 7), 2L, new Slot(MONDAY.plusDays(1).getDayOfWeek(), 16), 1L));
		assertThat(evaluation.outsideSlots()).isEqualTo(2);
		assertThat(evaluation.figures().units())
			.extracting((unit) -> unit.unit().getCode(), (unit) -> unit.totals().calls())
			.containsExactly(tuple("DKH", 0L), tuple("DP", 5L), tuple("PTI", 0L), tuple("OPR", 0L));
		assertThat(evaluation.callerKinds()).isEqualTo(Map.of(CallerKind.PIHAK_PELAPOR, 5L));
		assertThat(evaluation.institutions()).containsExactly(new Counted<>("PJK DEF", 5));
		assertThat(evaluation.institutionCount()).isEqualTo(1);
		assertRows(Measure.SLOT, "1-07", 2);
		assertRows(Measure.OUTSIDE_SLOTS, "", 2);
		assertRows(Measure.DAY, "2026-11-14", 1);
		assertThat(rows(Selection.of(Measure.CALLS, WEEK).in("DP"))).hasSize(5);
		assertThat(rows(Selection.of(Measure.CALLS, WEEK).in("PTI"))).isEmpty();
		assertRows(Measure.CALLER_KIND, "PIHAK_PELAPOR", 5);
		assertRows(Measure.INSTITUTION, "PJK DEF", 5);
		assertRows(Measure.OFF_HOURS, "", 2);
		assertThat(evaluation.quality().offHours()).isEqualTo(2);
	}

	@Test
	void medianAndNinthDecileOfWhatWasTalked() {
		for (int minutes = 1; minutes <= 10; minutes++) {
			call(LocalDateTime.parse("2026-11-09T08:00").plusMinutes(20L * minutes), Duration.ofMinutes(minutes),
					"081" + minutes, null, problem("Registrasi GRIPS", Outcome.TUNTAS));
		}
		Durations durations = evaluation().figures().durations();
		assertThat(durations.median()).isEqualTo(Duration.ofSeconds(330));
		assertThat(durations.ninth()).isEqualTo(Duration.ofSeconds(546));
		assertRows(Measure.TALKED, "330", 5);
		assertRows(Measure.TALKED, "546", 1);
	}

	@Test
	void whatWasResolvedLastsUnlessTheSameContactAsksAboutTheSameTopicWithinSevenDays() {
		call("2026-11-09T08:00", "0811", problem("Registrasi GRIPS", Outcome.TUNTAS));
		call("2026-11-16T07:59", "0811", problem("Registrasi GRIPS", Outcome.DIESKALASI));
		call("2026-11-09T09:00", "0812", problem("Registrasi GRIPS", Outcome.TUNTAS));
		call("2026-11-10T09:00", "0812", problem("Penundaan Transaksi", Outcome.TUNTAS));
		call("2026-11-09T10:00", "0813", problem("Registrasi GRIPS", Outcome.TUNTAS));
		call("2026-11-16T10:00", "0813", problem("Registrasi GRIPS", Outcome.DIESKALASI));
		call("2026-11-11T10:00", null, problem("Registrasi GRIPS", Outcome.TUNTAS));
		call("2026-11-12T10:00", "0815", problem("Registrasi GRIPS", Outcome.TUNTAS),
				problem("Registrasi GRIPS", Outcome.TUNTAS));
		assertThat(evaluation().figures().lasting())
			.as("0811 called again; 0812 about something else; 0813 after seven days; nobody can follow the third; the"
					+ " same topic twice in one call is no second call")
			.isEqualTo(new Rate(4, 5));
		assertRows(Measure.LASTING, "", 4);
		assertRows(Measure.FOLLOWED, "", 1);
		this.clock.set("2026-11-16T09:30");
		assertThat(evaluation().figures().lasting()).as("the seven days of two have passed").isEqualTo(new Rate(1, 2));
		assertRows(Measure.LASTING, "", 1);
	}

	@Test
	void aLongPeriodIsReadInPartsAndCountedAsOne() {
		Period ninetyDays = new Period(LocalDate.parse("2026-08-01"), LocalDate.parse("2026-10-29"));
		ninetyDays.days()
			.forEach((day) -> call(day + "T08:00", "08" + day.getDayOfYear(),
					problem("Registrasi GRIPS", Outcome.TUNTAS)));
		call("2026-08-29T09:00", "08" + LocalDate.parse("2026-08-28").getDayOfYear(),
				problem("Registrasi GRIPS", Outcome.DIESKALASI));
		call("2026-10-30T09:00", "08" + ninetyDays.last().getDayOfYear(), problem("Registrasi GRIPS", Outcome.TUNTAS));
		Evaluation evaluation = this.evaluations.of(ninetyDays, ninetyDays.before());
		assertThat(evaluation.perDay().values().stream().mapToLong(Long::longValue).sum()).isEqualTo(91);
		assertThat(evaluation.institutions()).containsExactly(new Counted<>("PJK DEF", 91));
		assertThat(evaluation.figures().lasting()).as("of the 28th and the last day somebody called again")
			.isEqualTo(new Rate(88, 90));
	}

	@Test
	void theClosingQuestionIsCountedByItsAnswer() {
		call(LocalDateTime.parse("2026-11-09T08:00"), Duration.ofMinutes(5), "0811", Sufficiency.ENOUGH,
				problem("Registrasi GRIPS", Outcome.TUNTAS));
		call(LocalDateTime.parse("2026-11-09T09:00"), Duration.ofMinutes(5), "0812", Sufficiency.MORE,
				problem("Registrasi GRIPS", Outcome.TUNTAS));
		call("2026-11-09T10:00", "0813", problem("Registrasi GRIPS", Outcome.TUNTAS));
		assertThat(evaluation().closing()).isEqualTo(Map.of(Sufficiency.ENOUGH, 1L, Sufficiency.MORE, 1L));
		assertThat(evaluation().closingAsked()).isEqualTo(new Rate(2, 3));
		assertRows(Measure.CLOSING, "MORE", 1);
		assertRows(Measure.NOT_CLOSED, "", 1);
	}

	@Test
	void gapsAreThoseOfTheRosterAlsoWhereNobodyWasNamed() {
		Evaluation evaluation = evaluation();
		UnitFigures dp = unit(evaluation, "DP");
		assertThat(dp.service()).as("two posts of ten hours on five days, one of them on Monday")
			.isEqualTo(new Service(6000, 5400));
		assertThat(unit(evaluation, "PTI").service()).isEqualTo(new Service(3000, 3000));
		assertThat(rows(Selection.of(Measure.GAP, WEEK).in("DP"))).hasSize(9);
		this.clock.set("2026-11-09T07:00");
		this.fixtures.absence(this.officer, "2026-11-09T07:00", "2026-11-09T17:00");
		this.clock.set("2026-11-24T09:00");
		assertThat(unit(evaluation(), "DP").service()).as("the substitute stands in, and has no break of their own")
			.isEqualTo(new Service(6000, 5460));
	}

	@Test
	void onlyDaysThatHaveEndedAreToBeServed() {
		this.clock.set("2026-11-10T12:00");
		assertThat(unit(evaluation(), "DP").service().minutes()).isEqualTo(1200);
		this.clock.set("2026-11-10T17:00");
		assertThat(unit(evaluation(), "DP").service().minutes()).isEqualTo(2400);
	}

	@Test
	void rostersAndRecapsAreOnTimeLateOrMissing() {
		this.fixtures.submitRoster(Week.of(MONDAY), this.fixtures.coordinator("DP"));
		this.clock.set("2026-11-10T10:00");
		UnitFigures dp = unit(evaluation(), "DP");
		assertThat(dp.rosters()).as("handed in on the 24th").isEqualTo(new Punctuality(0, 1, 0));
		assertThat(dp.recaps()).as("not due before the end of the day").isEqualTo(Punctuality.NONE);
		this.clock.set("2026-11-11T10:00");
		assertThat(unit(evaluation(), "DP").recaps()).isEqualTo(new Punctuality(0, 0, 1));
		assertThat(unit(evaluation(), "PTI").rosters()).isEqualTo(new Punctuality(0, 0, 1));
		assertThat(rows(Selection.of(Measure.ROSTER, WEEK).in("DP"))).hasSize(1);
		assertThat(rows(Selection.of(Measure.RECAP, WEEK))).hasSize(1);
	}

	@Test
	void replacementsThatStandAreCountedByReason() {
		for (String undone : new String[] { "null", "now()" }) {
			this.jdbc.update(
					"""
							insert into replacements (form_id, duty_id, unit_code, duty_date, post, duty_role, starts, ends,
							    replaced_id, replacing_id, reason, filed_by, filed_at, undone_at, undone_by)
							values (gen_random_uuid(), ?, 'DP', ?, 1, 'OFFICER', '08:00', '09:00', ?, ?, 'SAKIT', ?, now(), %1$s,
							    case when %1$s is null then null else ? end)"""
						.formatted(undone),
					this.duty.getId(), MONDAY, this.officer.getId(), this.fixtures.officer("DP", 3).getId(),
					this.officer.getId(), this.officer.getId());
		}
		assertThat(evaluation().replacements()).isEqualTo(Map.of(ChangeReason.SAKIT, 1L));
		assertThat(rows(Selection.of(Measure.REPLACEMENT, WEEK).with("SAKIT"))).hasSize(1);
		assertThat(rows(Selection.of(Measure.REPLACEMENT, WEEK).with("CUTI"))).isEmpty();
	}

	@Test
	void handOffsAreCountedAgainstTheirDueTimes() {
		Call call = call("2026-11-09T08:00", "0811", problem("Registrasi GRIPS", Outcome.DIESKALASI));
		handoff(call, "ESKALASI", "DP", "2026-11-09T13:00", "2026-11-09T10:00");
		handoff(call, "ESKALASI", "DP", "2026-11-09T13:00", "2026-11-09T14:00");
		handoff(call, "ESKALASI", "DP", "2026-11-09T13:00", null);
		handoff(call, "ESKALASI", "DP", "2026-12-01T13:00", null);
		assertThat(evaluation().figures().handoffs()).containsExactly(new HandoffFigures(HandoffKind.ESKALASI, 4, 1, 1,
				1, new Durations(Duration.ofHours(4), Duration.ofMinutes(336))));
		assertThat(evaluation().figures().handedOnInTime()).isEqualTo(new Rate(1, 3));
		assertThat(rows(Selection.of(Measure.HANDOFF, WEEK).with("ESKALASI"))).hasSize(4);
		assertThat(rows(Selection.of(Measure.HANDOFF, WEEK).with("UNIT_LAIN"))).isEmpty();
	}

	@Test
	void aWrongMenuIsCountedAtTheMenuThatWasPressed() {
		call("2026-11-09T08:00", "0811", problem("Registrasi GRIPS", Outcome.SALAH_MENU));
		Call transferred = call("2026-11-09T09:00", "0812", problem("Registrasi GRIPS", Outcome.TUNTAS));
		handoff(transferred, "SALAH_MENU", "PTI", "2026-11-09T09:05", "2026-11-09T09:01");
		call("2026-11-09T10:00", "0813", problem("Registrasi GRIPS", Outcome.TUNTAS));
		assertThat(evaluation().figures().menus()).containsExactlyInAnyOrder(new MenuFigures("DP", 2, 1),
				new MenuFigures("PTI", 1, 1));
		assertThat(evaluation().figures().wrongMenu()).isEqualTo(new Rate(2, 3));
		assertRows(Measure.WRONG_MENU, "", 2);
		assertRows(Measure.WRONG_MENU, "PTI", 1);
		assertRows(Measure.WRONG_MENU, "DP", 1);
	}

	@Test
	void theFaqHitsWhatItAnsweredOfWhatWasMarked() {
		Call hit = call("2026-11-09T08:00", "0811", problem("Registrasi GRIPS", Outcome.TUNTAS));
		Call miss = call("2026-11-09T09:00", "0812", problem("Registrasi GRIPS", Outcome.TUNTAS));
		Call both = call("2026-11-09T10:00", "0813", problem("Registrasi GRIPS", Outcome.TUNTAS));
		call("2026-11-09T11:00", "0814", problem("Registrasi GRIPS", Outcome.TUNTAS));
		this.jdbc.update(
				"insert into open_questions (unit_code, topic_id, state) select 'DP', id, 'OPEN' from topics where name = 'Registrasi GRIPS'");
		for (Call call : List.of(hit, both)) {
			this.jdbc.update(
					"insert into article_uses (article_id, call_number, problem_number, used_at) values (1, ?, 1, now())",
					call.getNumber());
		}
		for (Call call : List.of(miss, both)) {
			this.jdbc.update("""
					insert into askings (question_id, call_number, problem_number, problem, asked_at)
					select id, ?, 1, 'Bagaimana?', now() from open_questions""", call.getNumber());
		}
		FaqFigures faq = evaluation().faq();
		assertThat(faq.hitRate()).isEqualTo(new Rate(2, 3));
		assertThat(faq.questions()).singleElement().satisfies((question) -> assertThat(question.times()).isEqualTo(2));
		assertThat(faq.questionCount()).isEqualTo(1);
		assertRows(Measure.FAQ_HIT, "", 2);
		assertRows(Measure.FAQ_MISS, "", 2);
	}

	@Test
	void recordsThatNeedCareAreCounted() {
		Call first = call("2026-11-09T08:00", "0811", problem("Registrasi GRIPS", Outcome.TUNTAS));
		call("2026-11-09T08:04", "0812", problem("Registrasi GRIPS", Outcome.TUNTAS));
		Call last = call("2026-11-09T08:09", "0813", problem("Registrasi GRIPS", Outcome.TUNTAS));
		this.transaction.executeWithoutResult((status) -> {
			Call call = this.calls.findByNumber(last.getNumber()).orElseThrow();
			CallDetails now = call.getDetails();
			call.correct(new CallDetails(now.receivedAt(), now.finishedAt(), now.callerName(), now.callerKind(),
					now.institution(), now.contacts(), List.of(problem("Penundaan Transaksi", Outcome.TUNTAS))));
		});
		this.jdbc.update("update calls set off_duty = true, late_reason = 'x' where id = ?", first.getId());
		this.jdbc.update("""
				insert into call_addenda (form_id, call_id, addition, reason, added_by, added_at)
				values (gen_random_uuid(), ?, 'x', 'y', ?, now())""", first.getId(), this.officer.getId());
		this.transaction.executeWithoutResult((status) -> this.calls.save(new Call(UUID.randomUUID(),
				this.numbers.next(MONDAY), this.officer.getId(), "DP", this.duty.getId(), moment("2026-11-09T09:00"))));
		assertThat(evaluation().quality()).isEqualTo(new Quality(1, 0, 1, 1, 1, 0, 1, 1, 0, NoMatters.NONE));
		for (Measure measure : List.of(Measure.OVERLAPPING, Measure.OFF_DUTY, Measure.WRITTEN_LATER, Measure.CORRECTED,
				Measure.AMENDED, Measure.UNFINISHED)) {
			assertRows(measure, "", 1);
		}
	}

	@Test
	void callsAreListedAndPagedByKey() {
		for (int i = 0; i < 7; i++) {
			call("2026-11-09T0" + (i + 1) + ":30", "081" + i, problem("Registrasi GRIPS", Outcome.TUNTAS));
		}
		Selection calls = Selection.of(Measure.CALLS, WEEK);
		MeasuredRows first = this.measured.page(calls, null, 4);
		MeasuredRows second = this.measured.page(calls, first.next(), 4);
		assertThat(first.rows()).hasSize(4);
		assertThat(second.rows()).hasSize(3).noneMatch((row) -> first.rows().contains(row));
		assertThat(second.next()).isNull();
	}

	@Test
	void manyRowsNeedNoMoreStatementsThanFew(@Autowired Statements statements) {
		Period years = new Period(MONDAY.minusYears(5), MONDAY.plusDays(20));
		long few = statements.of(() -> this.evaluations.of(years, years.before()));
		for (int i = 0; i < 5; i++) {
			this.fixtures.duty(MONDAY.plusDays(i), 2, this.fixtures.officer("DP", 3), this.fixtures.officer("DP", 4));
			call("2026-11-1" + i + "T08:30", "081" + i, problem("Registrasi GRIPS", Outcome.TUNTAS));
		}
		assertThat(statements.of(() -> this.evaluations.of(years, years.before()))).isEqualTo(few)
			.isLessThanOrEqualTo(429);
		Period day = new Period(MONDAY, MONDAY);
		assertThat(statements.of(() -> this.evaluations.of(day, day.before()))).isLessThanOrEqualTo(few);
	}

	@Test
	void eachFigureOpensAsManyRowsAsItSays(@Autowired EvaluationReports reports) {
		aWeekOfEverything();
		EvaluationReport report = reports.of(new EvaluationForm.Periods(WEEK, WEEK.before()));
		List<String> closed = new ArrayList<>();
		int opened = 0;
		for (EvaluationReport.Section section : report.sections()) {
			for (EvaluationReport.Table table : section.tables()) {
				for (List<EvaluationReport.Cell> row : table.rows()) {
					for (int i = 1; i < row.size(); i++) {
						EvaluationReport.Cell cell = row.get(i);
						String at = section.title() + ": " + row.get(0).text() + ", " + table.columns().get(i).title();
						if (cell.url() == null) {
							boolean figure = table.columns().get(i).number() && cell.text().matches("[1-9].*|0,\\d%.*");
							closed.addAll(figure ? List.of(at) : List.of());
						}
						else if (cell.url().startsWith("/evaluasi/rincian?")) {
							assertOpens(cell, at);
							opened++;
						}
					}
				}
			}
		}
		assertThat(closed).as("figures that open nothing").isEmpty();
		assertThat(opened).isGreaterThan(100);
	}

	/** Gaps and posts are counted in minutes, durations in seconds: those have rows. */
	private void assertOpens(EvaluationReport.Cell cell, String at) {
		Selection selection = selection(cell.url());
		List<MeasuredRows.Row> rows = rows(selection);
		boolean problems = selection.measure() == Measure.TOPIC_RESOLVED || at.endsWith(", Permasalahan");
		long number = problems ? rows.stream().mapToInt((row) -> row.about().size()).sum() : rows.size();
		Matcher rate = Pattern.compile(".*% \\((\\d+) dari (\\d+)\\)").matcher(cell.text());
		if (selection.measure() == Measure.GAP || selection.measure() == Measure.POST
				|| cell.text().matches(".*(menit|detik|jam).*")) {
			assertThat(rows).as(at).isNotEmpty();
		}
		else if (rate.matches()) {
			assertThat(List.of(rate.group(1), rate.group(2))).as(at).contains(Long.toString(number));
		}
		else if (cell.text().endsWith("%")) {
			Selection calls = Selection.of(Measure.CALLS, selection.period()).in(selection.unitCode());
			assertThat(this.words.percent(new Rate(number, rows(calls).size()))).as(at).isEqualTo(cell.text());
		}
		else {
			assertThat(this.words.number(number)).as(at).isEqualTo(cell.text());
		}
	}

	private static Selection selection(String url) {
		MultiValueMap<String, String> query = UriComponentsBuilder.fromUriString(url).build().getQueryParams();
		Function<String, String> decoded = (name) -> Optional.ofNullable(query.getFirst(name))
			.map((value) -> UriUtils.decode(value, StandardCharsets.UTF_8))
			.orElse(null);
		EvaluationForm form = new EvaluationForm(decoded.apply("dari"), decoded.apply("sampai"),
				decoded.apply("bandingDari"), decoded.apply("bandingSampai"));
		return new RowsForm(decoded.apply("ukuran"), decoded.apply("nilai"), decoded.apply("unit"),
				decoded.apply("pada"))
			.read(form.periods(WEEK.last(), WEEK.first()))
			.orElseThrow();
	}

	private void aWeekOfEverything() {
		this.fixtures.duty(MONDAY.plusDays(1), 1, this.officer, this.substitute);
		this.fixtures.duty(MONDAY.plusDays(2), 1, this.substitute, this.officer);
		this.fixtures.submitRoster(Week.of(MONDAY), this.fixtures.coordinator("DP"));
		call("2026-11-03T09:00", "0811", problem("Registrasi GRIPS", Outcome.TUNTAS));
		call("2026-11-03T10:00", "0812", problem("Registrasi GRIPS", Outcome.SALAH_MENU));
		call(LocalDateTime.parse("2026-11-09T08:00"), Duration.ofMinutes(5), "0811", Sufficiency.ENOUGH,
				problem("Registrasi GRIPS", Outcome.TUNTAS), problem("Registrasi GRIPS", Outcome.TUNTAS));
		call(LocalDateTime.parse("2026-11-09T09:00"), Duration.ofMinutes(7), "0812", Sufficiency.MORE,
				problem("Registrasi GRIPS", Outcome.DIESKALASI), problem("Penundaan Transaksi", Outcome.TUNTAS));
		call("2026-11-10T10:00", "0813", diverted("Registrasi GRIPS", Diversion.Why.RAHASIA));
		Call late = call("2026-11-11T18:00", "0814", problem("Penundaan Transaksi", Outcome.TUNTAS));
		Call transferred = call("2026-11-12T09:00", "0815", problem("Registrasi GRIPS", Outcome.TUNTAS));
		handoff(transferred, "SALAH_MENU", "PTI", "2026-11-12T09:05", "2026-11-12T09:01");
		handoff(transferred, "ESKALASI", "DP", "2026-11-12T13:00", "2026-11-12T14:00");
		handoff(transferred, "ESKALASI", "DP", "2026-11-12T13:00", null);
		handoff(transferred, "ESKALASI", "DP", "2026-12-01T13:00", null);
		this.jdbc.update("insert into open_questions (unit_code, topic_id, state) values ('DP', ?, 'OPEN')",
				topic("Registrasi GRIPS"));
		this.jdbc.update("""
				insert into article_uses (article_id, call_number, problem_number, used_at) values (1, ?, 1, now())""",
				late.getNumber());
		for (int problem = 1; problem <= 2; problem++) {
			this.jdbc.update("""
					insert into askings (question_id, call_number, problem_number, problem, asked_at)
					select id, ?, ?, 'Bagaimana?', now() from open_questions""", transferred.getNumber(), problem);
		}
		this.jdbc.update("""
				insert into replacements (form_id, duty_id, unit_code, duty_date, post, duty_role, starts, ends,
				    replaced_id, replacing_id, reason, filed_by, filed_at)
				values (gen_random_uuid(), ?, 'DP', ?, 1, 'OFFICER', '08:00', '09:00', ?, ?, 'SAKIT', ?, now())""",
				this.duty.getId(), MONDAY, this.officer.getId(), this.fixtures.officer("DP", 3).getId(),
				this.officer.getId());
		this.jdbc.update(
				"""
						insert into daily_recaps (form_id, duty_id, unit_code, duty_date, submitted_at, submitted_by, nil_declared,
						    obstacles, content)
						values (gen_random_uuid(), ?, 'DP', ?, now(), ?, false, 'Telepon mati', '{}')""",
				this.duty.getId(), MONDAY, this.officer.getId());
		this.jdbc.update("update calls set off_duty = true, late_reason = 'x' where id = ?", late.getId());
	}

	@Test
	void rowsOfDutiesNeedNoMoreStatementsForMore(@Autowired Statements statements) {
		Period years = new Period(MONDAY.minusYears(5), MONDAY.plusDays(20));
		call("2026-11-09T07:00", "0810", problem("Registrasi GRIPS", Outcome.TUNTAS));
		List<Selection> selections = Stream
			.of(Measure.CALLS, Measure.HANDOFF, Measure.POST, Measure.REPLACEMENT, Measure.ROSTER, Measure.RECAP,
					Measure.OFFICER)
			.map((measure) -> Selection.of(measure, years))
			.toList();
		List<Long> few = selections.stream().map((rows) -> statements.of(() -> rows(rows))).toList();
		aWeekOfEverything();
		assertThat(selections.stream().map((rows) -> statements.of(() -> rows(rows))).toList()).isEqualTo(few)
			.allMatch((number) -> number <= 12);
	}

	private void assertRows(Measure measure, String value, int number) {
		Selection selection = Selection.of(measure, WEEK).with(value);
		assertThat(selection.isReadable()).isTrue();
		assertThat(rows(selection)).as(measure.name()).hasSize(number);
	}

	private List<MeasuredRows.Row> rows(Selection selection) {
		return this.measured.page(selection, null, 50).rows();
	}

	private Evaluation evaluation() {
		return this.evaluations.of(WEEK, WEEK.before());
	}

	private static UnitFigures unit(Evaluation evaluation, String code) {
		return evaluation.figures()
			.units()
			.stream()
			.filter((unit) -> unit.unit().getCode().equals(code))
			.findFirst()
			.orElseThrow();
	}

	private Call call(String received, String phone, CallDetails.Problem... problems) {
		return call(LocalDateTime.parse(received), Duration.ofMinutes(5), phone, null, problems);
	}

	private Call call(LocalDateTime received, Duration talked, String phone, Sufficiency closing,
			CallDetails.Problem... problems) {
		Instant at = received.atZone(Indonesian.WIB).toInstant();
		String number = this.numbers.next(received.toLocalDate());
		return this.transaction.execute((status) -> {
			Call call = new Call(UUID.randomUUID(), number, this.officer.getId(), "DP", this.duty.getId(), at);
			call.record(new CallDetails(at, at.plus(talked), "Bapak ABC", CallerKind.PIHAK_PELAPOR, "PJK DEF",
					(phone != null) ? List.of(Contact.phone(phone + " 5555 666")) : List.of(), List.of(problems)),
					this.duty.getId(), false, at.plus(talked), false);
			Call saved = this.calls.save(call);
			this.jdbc.update("update calls set sufficiency = ? where id = ?", (closing != null) ? closing.name() : null,
					saved.getId());
			return saved;
		});
	}

	private void handoff(Call call, String kind, String fromUnit, String due, String closed) {
		this.jdbc.update(
				"""
						insert into handoffs (form_id, number, kind, state, call_id, problem_number, from_unit, from_staff, to_unit,
						    request, opened_at, due_at, closed_at)
						select gen_random_uuid(), 'TL-20261109-' || lpad((count(*) + 1)::text, 4, '0'), ?, ?, ?, 1, ?, ?, 'DP', 'x',
						    ?, ?, ? from handoffs""",
				kind, (closed != null) ? "CLOSED" : "OPEN", call.getId(), fromUnit, this.officer.getId(),
				Timestamp.from(call.getReceivedAt()), Timestamp.from(moment(due)),
				(closed != null) ? Timestamp.from(moment(closed)) : null);
	}

	private CallDetails.Problem problem(String topic, Outcome outcome) {
		return new CallDetails.Problem(topic(topic), "x", outcome, null);
	}

	private CallDetails.Problem diverted(String topic, Diversion.Why why) {
		return new CallDetails.Problem(topic(topic), "x", Outcome.DIALIHKAN_SARANA, null,
				new Diversion(Diversion.Channel.SURAT, why));
	}

	private Long topic(String name) {
		return this.jdbc.queryForObject("select id from topics where name = ?", Long.class, name);
	}

	private static Instant moment(String wib) {
		return LocalDateTime.parse(wib).atZone(Indonesian.WIB).toInstant();
	}

}

package id.go.ppatk.piket.calls;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import id.go.ppatk.piket.DatabaseTest;
import id.go.ppatk.piket.duties.Duty;
import id.go.ppatk.piket.duties.ViolatedConstraint;
import id.go.ppatk.piket.duties.WeekRoster;
import id.go.ppatk.piket.staff.Role;
import id.go.ppatk.piket.staff.StaffMember;
import id.go.ppatk.piket.workdays.Week;
import jakarta.persistence.EntityManager;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

/**
 * What the database refuses once the recap of a duty has been handed in, whoever asks for
 * it.
 */
@DatabaseTest
@Import(CallSheets.class)
class FrozenCallsDatabaseTests {

	private static final Instant NOON = Instant.parse("2026-11-24T05:00:00Z");

	@Autowired
	EntityManager entities;

	@Autowired
	CallSheets sheets;

	@Autowired
	JdbcClient jdbc;

	private Long officer;

	private Duty duty;

	private Call call;

	@BeforeEach
	void aCallOfADuty() {
		this.officer = person("petugas.dp.1");
		WeekRoster roster = new WeekRoster("DP", Week.of(LocalDate.parse("2026-11-24")));
		roster.name(LocalDate.parse("2026-11-24"), 1, this.officer, person("petugas.dp.2"), false);
		this.entities.persist(roster);
		this.entities.flush();
		this.duty = roster.duty(LocalDate.parse("2026-11-24"), 1).orElseThrow();
		this.sheets.enter(this.duty.getId());
		this.call = taken(1);
		record(this.call, "x", false);
	}

	private Long person(String username) {
		StaffMember person = new StaffMember(username, username, "DP", null, Set.of(Role.PETUGAS));
		this.entities.persist(person);
		return person.getId();
	}

	private Call taken(int number) {
		return new Call(UUID.randomUUID(), "CC-20261124-%04d".formatted(number), this.officer, "DP", this.duty.getId(),
				NOON);
	}

	private void record(Call call, String problem, boolean afterRecap) {
		call.record(details(problem), this.duty.getId(), false, NOON.plusSeconds(300), afterRecap);
		this.entities.persist(call);
		this.entities.flush();
	}

	private CallDetails details(String problem) {
		Long topic = this.jdbc.sql("select min(id) from topics where unit_code = 'DP'").query(Long.class).single();
		return new CallDetails(NOON, NOON.plusSeconds(300), "Bapak ABC", CallerKind.PIHAK_PELAPOR, "PJK DEF",
				List.of(Contact.phone("0812 3456 7890")),
				List.of(new CallDetails.Problem(topic, problem, Outcome.TUNTAS, null)));
	}

	private void handIn() {
		this.sheets.freeze(this.duty.getId(), NOON.plusSeconds(36000));
	}

	private void assertRefused(String constraint, ThrowingCallable change) {
		assertThat(ViolatedConstraint.in(catchThrowable(change))).isEqualTo(constraint);
	}

	@Test
	void aCallIsCorrectedUntilItsRecapIsHandedIn() {
		this.call.correct(details("y"));
		this.entities.flush();
		handIn();
		this.call.correct(details("z"));
		assertRefused("calls_frozen", this.entities::flush);
	}

	@ParameterizedTest
	@ValueSource(strings = { "update calls set caller_name = 'x'", "update calls set received_at = received_at",
			"update calls set state = 'OPEN', duty_id = null", "update call_problems set problem = ''",
			"delete from call_problems", "update call_contacts set raw = '0'", "delete from call_contacts" })
	void nothingOfItIsChangedOrTakenAway(String change) {
		handIn();
		assertRefused("calls_frozen", () -> this.jdbc.sql(change).update());
	}

	@Test
	void aCallWithoutAMatterIsFrozenToo() {
		closed(2, false);
		handIn();
		assertRefused("calls_frozen",
				() -> this.jdbc.sql("update calls set no_matter = 'TERPUTUS' where no_matter is not null").update());
	}

	@Test
	void oneThatIsWrittenDownAfterwardsIsMarked() {
		handIn();
		assertRefused("calls_marked_after_recap", () -> closed(2, false));
	}

	private Call closed(int number, boolean afterRecap) {
		Call closed = taken(number);
		closed.close(NoMatter.ISENG, NOON, NOON, this.duty.getId(), false, NOON, afterRecap);
		this.entities.persist(closed);
		this.entities.flush();
		return closed;
	}

	@ParameterizedTest
	@CsvSource({ "calls_no_matter_known, update calls set no_matter = 'LAIN' where id = ",
			"calls_no_matter_of_state, update calls set no_matter = null where id = ",
			"calls_no_matter_of_state, update calls set state = 'RECORDED' where id = ",
			"calls_no_matter_whole, update calls set caller_name = 'x' where id = ",
			"calls_no_matter_whole, update calls set finished_at = null where id = " })
	void aCallWithoutAMatterHasAKindAndNothingElse(String constraint, String change) {
		Call closed = closed(2, false);
		assertRefused(constraint, () -> this.jdbc.sql(change + closed.getId()).update());
	}

	@Test
	void aCallWithAProblemIsNotOneWithoutAMatter() {
		this.jdbc.sql("""
				update calls set state = 'NO_MATTER', no_matter = 'ISENG', caller_name = null, caller_kind = null,
				    institution = null where id = ?""").param(this.call.getId()).update();
		assertRefused("calls_no_matter_whole", () -> this.jdbc.sql("set constraints all immediate").update());
	}

	@Test
	void itIsNotDeletedEither() {
		handIn();
		assertThat(ViolatedConstraint.in(catchThrowable(() -> this.jdbc.sql("delete from calls").update())))
			.isNotEmpty();
	}

	@Test
	void noProblemAndNoContactIsAdded() {
		handIn();
		assertRefused("calls_frozen", () -> this.jdbc.sql(
				"insert into call_contacts (call_id, position, kind, raw, normalised) values (?, 2, 'PHONE', '1', '1')")
			.param(this.call.getId())
			.update());
	}

	@Test
	void aCallOfTheDutyThatIsWrittenDownLaterIsMarkedAndMayHoldAllThatItNeeds() {
		handIn();
		Call later = taken(2);
		record(later, "x", true);
		assertThat(this.jdbc.sql("select count(*) from call_problems").query(Integer.class).single()).isEqualTo(2);
		later.correct(details("y"));
		assertRefused("calls_frozen", this.entities::flush);
	}

	@Test
	void aCallThatSlipsIntoTheRecapUnmarkedIsRefused() {
		handIn();
		assertRefused("calls_marked_after_recap", () -> record(taken(2), "x", false));
	}

	@Test
	void aCallThatWasTakenBeforeIsWrittenDownAfterwards() {
		Call open = taken(2);
		this.entities.persist(open);
		this.entities.flush();
		handIn();
		record(open, "x", true);
		assertThat(open.isAddedAfterRecap()).isTrue();
	}

	@Test
	void aCallThatWasPassedOnBeforeKeepsItsPartsUntilItIsWrittenDownAgain() {
		this.call.passTo(this.officer, "DP", this.duty.getId(), Instant.parse("2026-11-24T02:00:00Z"));
		this.entities.flush();
		handIn();
		record(this.call, "y", true);
		assertThat(this.jdbc.sql("select problem from call_problems").query(String.class).list()).containsExactly("y");
	}

	@Test
	void aCallThatIsStillOpenIsAbandoned() {
		Call open = taken(2);
		this.entities.persist(open);
		this.entities.flush();
		handIn();
		open.cancel();
		this.entities.flush();
		assertThat(open.getState()).isEqualTo(Call.State.CANCELLED);
	}

	@Test
	void callsOfOtherDutiesAndOfNoneStayOpenToCorrection() {
		Call ofNoDuty = new Call(UUID.randomUUID(), "CC-20261124-0009", this.officer, "OPR", null, NOON);
		ofNoDuty.record(details("x"), null, false, NOON.plusSeconds(300), false);
		this.entities.persist(ofNoDuty);
		this.entities.flush();
		handIn();
		ofNoDuty.correct(details("y"));
		this.entities.flush();
		assertThat(ofNoDuty.getProblems().get(0).text()).isEqualTo("y");
	}

}

package id.go.ppatk.piket.duties;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.UUID;

import id.go.ppatk.piket.ApplicationTest;
import id.go.ppatk.piket.Fixtures;
import id.go.ppatk.piket.FreshDatabase;
import id.go.ppatk.piket.Statements;
import id.go.ppatk.piket.TestClock;
import id.go.ppatk.piket.changes.FileReplacement;
import id.go.ppatk.piket.staff.StaffMember;
import id.go.ppatk.piket.web.Indonesian;
import id.go.ppatk.piket.workdays.Week;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The duty of a call, as it stands when the call is saved. DP: officer 1 at post 1,
 * substitute 2.
 */
@ApplicationTest
@FreshDatabase(eachTest = true)
class CallDutiesApplicationTests {

	private static final LocalDate DAY = LocalDate.parse("2026-11-25");

	@Autowired
	ServedDuties duties;

	@Autowired
	FileReplacement fileReplacement;

	@Autowired
	Fixtures fixtures;

	@Autowired
	TestClock clock;

	@Autowired
	TransactionTemplate transaction;

	@Autowired
	JdbcTemplate jdbc;

	StaffMember officer;

	StaffMember other;

	Long duty;

	@BeforeEach
	void aRosterThatWasHandedIn() {
		this.clock.set("2026-11-24T09:00");
		this.officer = this.fixtures.officer("DP", 1);
		this.other = this.fixtures.officer("DP", 3);
		this.duty = this.fixtures.duty(DAY, 1, this.officer, this.fixtures.officer("DP", 2)).getId();
		this.fixtures.submitRoster(Week.of(DAY), this.fixtures.coordinator("DP"));
	}

	@Test
	void itIsReadWithOneStatement(@Autowired Statements statements) {
		assertThat(statements.of(() -> assertThat(of(this.officer)).contains(this.duty))).isOne();
		replaceTheOfficer();
		this.fixtures.absence(this.officer, "2026-11-25T09:00", "2026-11-25T10:00");
		assertThat(statements.of(() -> assertThat(of(this.other)).contains(this.duty))).isOne();
	}

	@Test
	void aReplacementCountsFromTheNextCall() {
		assertThat(of(this.other)).isEmpty();
		replaceTheOfficer();
		assertThat(of(this.other)).contains(this.duty);
	}

	@Test
	void aHolidayThatIsAddedCountsFromTheNextCall() {
		assertThat(of(this.officer)).contains(this.duty);
		this.jdbc.update("""
				insert into holidays (holiday_date, name, kind, valid_from)
				values (?, 'Hari libur baru', 'LIBUR_NASIONAL', '2026-01-01')""", DAY);
		assertThat(of(this.officer)).isEmpty();
		this.jdbc.update("delete from holidays where holiday_date = ?", DAY);
		assertThat(of(this.officer)).contains(this.duty);
	}

	@Test
	void aChangeCountsWhenItIsCommitted() {
		this.transaction.executeWithoutResult((status) -> {
			this.jdbc.update("update duties set officer_id = ? where id = ?", this.other.getId(), this.duty);
			status.setRollbackOnly();
		});
		assertThat(of(this.officer)).contains(this.duty);
		this.jdbc.update("update duties set officer_id = ? where id = ?", this.other.getId(), this.duty);
		assertThat(of(this.officer)).isEmpty();
		assertThat(of(this.other)).contains(this.duty);
	}

	private void replaceTheOfficer() {
		this.fileReplacement.file(UUID.randomUUID(), "DP", DAY, 1, new FileReplacement.Request(DutyRole.OFFICER,
				LocalTime.of(8, 0), LocalTime.of(12, 0), this.other.getId(), ChangeReason.SAKIT, null),
				this.officer.getId());
	}

	private Optional<Long> of(StaffMember person) {
		Instant moment = DAY.atTime(9, 0).atZone(Indonesian.WIB).toInstant();
		return this.duties.of(moment, person.getId()).map(Duty::getId);
	}

}

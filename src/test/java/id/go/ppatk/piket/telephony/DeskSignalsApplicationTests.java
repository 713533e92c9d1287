package id.go.ppatk.piket.telephony;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import id.go.ppatk.piket.ApplicationTest;
import id.go.ppatk.piket.Fixtures;
import id.go.ppatk.piket.FreshDatabase;
import id.go.ppatk.piket.TestClock;
import id.go.ppatk.piket.TestDatabase;
import id.go.ppatk.piket.staff.Role;
import id.go.ppatk.piket.staff.StaffMember;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * What changes the calls that wait for a unit is told to its desks when it has happened,
 * and to no other's.
 */
@ApplicationTest
@FreshDatabase(eachTest = true)
class DeskSignalsApplicationTests {

	private static final LocalDate TODAY = LocalDate.parse("2026-11-24");

	private static final String UNTIL_NOW = "-";

	@Autowired
	MockMvcTester browser;

	@Autowired
	Fixtures fixtures;

	@Autowired
	TestClock clock;

	@Autowired
	TelephonyTokens tokens;

	@Autowired
	DeskSignals signals;

	@Autowired
	JdbcTemplate jdbc;

	@Autowired
	TransactionTemplate transaction;

	@Autowired
	TestDatabase database;

	private StaffMember officer;

	private String secret;

	private Connection other;

	@BeforeEach
	void listens() throws SQLException {
		this.clock.set("2026-11-24T09:00");
		this.officer = this.fixtures.officer("DP", 1);
		this.fixtures.duty(TODAY, 1, this.officer, this.fixtures.officer("DP", 3));
		this.secret = this.tokens.make("Asterisk",
				this.fixtures.person("admin", "Administrator", "PTI", Role.ADMIN).getId());
		this.other = this.database.connect();
		try (Statement statement = this.other.createStatement()) {
			statement.execute("listen " + DeskSignals.CHANNEL);
		}
	}

	@AfterEach
	void leaves() throws SQLException {
		this.other.close();
	}

	@Test
	void aCallThatRingsIsToldToTheUnitOfItsMenuAndSoIsItsEnd() throws SQLException {
		rings("1").exchange();
		assertThat(heard()).containsExactly("DP");
		rings("1").exchange();
		assertThat(heard()).as("told twice, it is one call").isEmpty();
		finished("1").exchange();
		assertThat(heard()).containsExactly("DP");
		finished("1").exchange();
		assertThat(heard()).as("the first end counts").isEmpty();
	}

	@Test
	void whoAcceptsACallTellsTheOtherDesks() throws SQLException {
		rings("1").exchange();
		Long id = this.jdbc.queryForObject("select id from ringing_calls", Long.class);
		heard();
		assertThat(post("/telepon/masuk/" + id + "/penerimaan", this.officer)).hasStatus3xxRedirection();
		assertThat(heard()).containsExactly("DP");
		assertThat(post("/telepon/masuk/" + id + "/penerimaan", this.fixtures.officer("DP", 2)))
			.hasStatus(HttpStatus.CONFLICT);
		assertThat(heard()).isEmpty();
	}

	@Test
	void aTransferIsToldToBothUnitsWhenItIsGivenAndWhenItIsAccepted() throws SQLException {
		StaffMember operator = this.fixtures.person("operator", "Operator", "OPR", Role.OPERATOR);
		assertThat(
				post("/telepon/sambungan", operator).param("unit", "DP").param("formId", UUID.randomUUID().toString()))
			.hasStatus3xxRedirection();
		assertThat(heard()).containsExactlyInAnyOrder("OPR", "DP");
		assertThat(post("/telepon/sambungan/TL-20261124-0001/penerimaan", this.officer)).hasStatus3xxRedirection();
		assertThat(heard()).containsExactlyInAnyOrder("OPR", "DP");
	}

	@Test
	void whatIsTakenBackIsToldToNobodyAndWithoutAnActThereIsNothingToTell() throws SQLException {
		this.transaction.executeWithoutResult((status) -> {
			this.signals.changed("DP");
			status.setRollbackOnly();
		});
		this.transaction.executeWithoutResult((status) -> {
			this.signals.changed("PTI");
			this.signals.changed("PTI");
		});
		assertThat(heard()).containsExactly("PTI");
		assertThatExceptionOfType(IllegalTransactionStateException.class).isThrownBy(() -> this.signals.changed("DP"));
	}

	/** What was told until now: it is told in the order of the commits. */
	private List<String> heard() throws SQLException {
		this.jdbc.queryForObject("select pg_notify(?, ?)", String.class, DeskSignals.CHANNEL, UNTIL_NOW);
		List<String> heard = new ArrayList<>();
		while (!heard.contains(UNTIL_NOW)) {
			PGNotification[] told = this.other.unwrap(PGConnection.class).getNotifications(10_000);
			assertThat(told).as("told within ten seconds").isNotEmpty();
			Stream.of(told).map(PGNotification::getParameter).forEach(heard::add);
		}
		return heard.subList(0, heard.size() - 1);
	}

	private MockMvcRequestBuilder rings(String id) {
		return told("/api/telephony/calls", "{\"id\":\"" + id + "\",\"caller\":\"081234567890\",\"menu\":1}");
	}

	private MockMvcRequestBuilder finished(String id) {
		return told("/api/telephony/calls/" + id + "/finished", "");
	}

	private MockMvcRequestBuilder told(String path, String body) {
		return this.browser.post().uri(path).header("Authorization", "Bearer " + this.secret).content(body);
	}

	private MockMvcRequestBuilder post(String path, StaffMember person) {
		return this.browser.post().uri(path).with(this.fixtures.as(person)).with(csrf());
	}

}

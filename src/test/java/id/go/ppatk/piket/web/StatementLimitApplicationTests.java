package id.go.ppatk.piket.web;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

import javax.sql.DataSource;

import id.go.ppatk.piket.ApplicationTest;
import id.go.ppatk.piket.Fixtures;
import id.go.ppatk.piket.FreshDatabase;
import id.go.ppatk.piket.Shown;
import id.go.ppatk.piket.staff.StaffMember;
import jakarta.servlet.RequestDispatcher;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.StatementCallback;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * How long somebody waits at a page for the database.
 */
@ApplicationTest
@FreshDatabase
class StatementLimitApplicationTests {

	@Autowired
	MockMvcTester browser;

	@Autowired
	Fixtures fixtures;

	@Autowired
	DataSource database;

	@Autowired
	JdbcTemplate jdbc;

	@Test
	void aStatementThatTakesTooLongIsEndedAndSaidInWords() throws SQLException {
		StaffMember officer = this.fixtures.officer("DP", 1);
		try (Connection holder = this.database.getConnection(); Statement sql = holder.createStatement()) {
			holder.setAutoCommit(false);
			sql.execute("lock table call_contacts in access exclusive mode");
			assertThat(this.browser.post()
				.uri("/telepon/riwayat")
				.with(this.fixtures.as(officer))
				.with(csrf())
				.param("contact", "0811955021")).hasStatus(HttpStatus.SERVICE_UNAVAILABLE);
			assertThat(this.browser.post()
				.uri("/telepon/riwayat")
				.header("HX-Request", "true")
				.with(this.fixtures.as(officer))
				.with(csrf())
				.param("contact", "0811955021")).hasStatus(HttpStatus.SERVICE_UNAVAILABLE)
				.hasContentTypeCompatibleWith(MediaType.TEXT_PLAIN)
				.bodyText()
				.startsWith("Bagian ini terlalu lama");
			holder.rollback();
		}
		assertThat(Shown
			.on(this.browser.get()
				.uri("/error")
				.requestAttr(RequestDispatcher.ERROR_STATUS_CODE, 503)
				.accept("text/html")
				.with(this.fixtures.as(officer))
				.exchange())
			.in("main")).contains("terlalu lama", "Tidak ada data yang berubah");
	}

	@Test
	void whatNobodyWaitsForAtAPageHasNoLimit() {
		assertThat(this.jdbc.execute((StatementCallback<Integer>) Statement::getQueryTimeout)).isZero();
	}

}

package id.go.ppatk.piket.roster;

import id.go.ppatk.piket.ApplicationTest;
import id.go.ppatk.piket.Fixtures;
import id.go.ppatk.piket.FreshDatabase;
import id.go.ppatk.piket.TestClock;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * What a real start reminds of: of nothing until it has said when the piket begins, then
 * of the first week.
 */
@ApplicationTest(properties = "piket.period.first-moment=")
@FreshDatabase(eachTest = true)
class RealStartReminderApplicationTests {

	@Autowired
	RemindOfRosters act;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	Fixtures fixtures;

	@Autowired
	TestClock clock;

	@Test
	void nobodyIsRemindedUntilItIsKnownWhenThePiketBegins(@Autowired MockMvcTester browser) {
		this.clock.set("2026-11-27T08:00");
		assertThat(this.act.remind()).isZero();
		this.clock.set("2026-11-30T08:00");
		assertThat(this.act.remind()).isZero();
		assertThat(browser.post()
			.uri("/pengaturan/permulaan")
			.with(this.fixtures.as(this.fixtures.supervisor()))
			.with(csrf())
			.param("date", "2026-12-07")
			.param("time", "07.00")).hasStatus3xxRedirection();
		assertThat(this.act.remind()).isZero();
		this.clock.set("2026-12-04T07:00");
		assertThat(this.act.remind()).as("the first week is due today").isEqualTo(3);
		assertThat(this.jdbc.sql("select distinct kind || ' ' || subject from letters").query(String.class).list())
			.allMatch((letter) -> letter.startsWith("ROSTER_DUE_SOON ") && letter.contains("7–11 Desember 2026"));
	}

}

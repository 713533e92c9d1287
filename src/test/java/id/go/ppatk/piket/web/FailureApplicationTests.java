package id.go.ppatk.piket.web;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.UUID;

import id.go.ppatk.piket.ApplicationTest;
import id.go.ppatk.piket.Fixtures;
import id.go.ppatk.piket.FreshDatabase;
import id.go.ppatk.piket.Shown;
import id.go.ppatk.piket.TestClock;
import id.go.ppatk.piket.TestDatabase;
import id.go.ppatk.piket.staff.StaffMember;
import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * What somebody reads when the database is gone or full.
 */
@ApplicationTest
@FreshDatabase(eachTest = true)
class FailureApplicationTests {

	@Autowired
	MockMvcTester browser;

	@Autowired
	Fixtures fixtures;

	@Autowired
	TestDatabase database;

	@Autowired
	JdbcTemplate jdbc;

	@Test
	void aLostDatabaseIsSaidOnThePageWhoeverAsks() {
		StaffMember officer = this.fixtures.officer("DP", 1);
		this.database.drop();
		try {
			assertFailure(this.browser.get().uri("/telepon").with(this.fixtures.as(officer)).exchange(),
					"Basis data sedang tidak dapat dihubungi");
			Cookie session = new Cookie("SESSION",
					Base64.getEncoder().encodeToString("a session of before".getBytes(StandardCharsets.UTF_8)));
			assertFailure(this.browser.get().uri("/profil").cookie(session).exchange(),
					"Basis data sedang tidak dapat dihubungi");
			assertThat(this.browser.get().uri("/statis/img/piket.svg")).hasStatusOk();
		}
		finally {
			this.database.reset();
		}
	}

	@Test
	void aFullDiskIsSaidToWhoSaves(@Autowired TestClock clock) {
		clock.set("2026-11-24T09:00");
		StaffMember officer = this.fixtures.officer("DP", 1);
		this.fixtures.duty(LocalDate.parse("2026-11-24"), 1, officer, this.fixtures.officer("DP", 3));
		this.jdbc.execute(
				"""
						create function no_room() returns trigger language plpgsql as
						$$ begin raise exception 'could not extend file: No space left on device' using errcode = '53100'; end $$;
						create trigger no_room before insert on calls for each statement execute function no_room()""");
		assertFailure(this.browser.post()
			.uri("/telepon/tanpa-permasalahan")
			.with(this.fixtures.as(officer))
			.with(csrf())
			.param("formId", UUID.randomUUID().toString())
			.param("jenis", "ISENG")
			.param("callDate", "24/11/2026")
			.param("received", "08.10")
			.param("finished", "08.11")
			.exchange(), "penyimpanan basis data penuh");
	}

	private static void assertFailure(MvcTestResult answer, String words) {
		assertThat(answer).hasStatus(HttpStatus.SERVICE_UNAVAILABLE);
		assertThat(Shown.on(answer).in("main")).contains(words,
				"Isian telepon yang sedang ditulis tersimpan di peramban ini");
	}

}

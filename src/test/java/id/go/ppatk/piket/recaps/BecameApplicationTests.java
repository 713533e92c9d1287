package id.go.ppatk.piket.recaps;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import id.go.ppatk.piket.ApplicationTest;
import id.go.ppatk.piket.Fixtures;
import id.go.ppatk.piket.FreshDatabase;
import id.go.ppatk.piket.Shown;
import id.go.ppatk.piket.TestClock;
import id.go.ppatk.piket.staff.Role;
import id.go.ppatk.piket.staff.StaffMember;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * "Keterangan" tells what became of what a call handed on: Lampiran 1 as of its hand-in,
 * the recap of the week as of now. Clauses 5.b and 5.c.viii to 5.c.x.
 */
@ApplicationTest
@FreshDatabase(eachTest = true)
class BecameApplicationTests {

	private static final String PAGE = "/rekap/harian/2026-11-24/DP-1";

	private static final String REMARKS = "main td.long:last-child div";

	@Autowired
	MockMvcTester browser;

	@Autowired
	Fixtures fixtures;

	@Autowired
	TestClock clock;

	@Autowired
	JdbcClient jdbc;

	private StaffMember officer;

	private StaffMember colleague;

	private StaffMember pic;

	@BeforeEach
	void twoCallsHandOn() {
		this.clock.set("2026-11-24T09:00");
		this.officer = this.fixtures.officer("DP", 1);
		this.colleague = this.fixtures.officer("DP", 5);
		this.pic = this.fixtures.person("pic.dat", "PIC DAT", "DAT", Role.PIC);
		this.fixtures.duty(LocalDate.parse("2026-11-24"), 1, this.officer, this.fixtures.officer("DP", 3));
		call("DIESKALASI", "DP", "DP:" + this.colleague.getId());
		call("DITERUSKAN_DAT_DPR", "DAT", "DAT:" + this.pic.getId());
		this.clock.set("2026-11-24T10:15");
		move("TL-20261124-0001", "jawaban", this.colleague).param("text", "Begini jawabannya.").exchange();
		this.clock.set("2026-11-24T10:30");
		move("TL-20261124-0001", "penyelesaian", this.officer).param("told", "true").exchange();
	}

	@Test
	void lampiranOneSaysHowItEndedWhenItWasHandedInAndTheWeekHowItEndedSince() {
		assertThat(remarks(PAGE)).containsExactly(
				"Dieskalasi – Kepada Petugas DP 5 (DP), dijawab pukul 10.15, penelepon sudah diberi tahu",
				"Diteruskan ke DAT/DPR – Kepada PIC DAT (DAT)");
		this.clock.set("2026-11-24T17:30");
		assertThat(post(PAGE + "/penyampaian", this.officer)).hasStatus3xxRedirection();
		this.clock.set("2026-11-25T08:00");
		move("TL-20261124-0002", "jawaban", this.pic).param("text", "Begini jawabannya.").exchange();
		assertThat(remarks(PAGE)).as("as it was handed in").contains("Diteruskan ke DAT/DPR – Kepada PIC DAT (DAT)");
		assertThat(week()).containsExactly(
				"Dieskalasi – Kepada Petugas DP 5 (DP), dijawab pukul 10.15, penelepon sudah diberi tahu",
				"Diteruskan ke DAT/DPR – Kepada PIC DAT (DAT), dijawab 25 November pukul 08.00 WIB, penelepon belum "
						+ "diberi tahu");
		this.clock.set("2026-11-25T08:10");
		move("TL-20261124-0002", "penyelesaian", this.officer).param("told", "true").exchange();
		assertThat(week()).last()
			.asString()
			.endsWith("dijawab 25 November pukul 08.00 WIB, penelepon sudah diberi tahu");
		assertThat(remarks(PAGE)).contains("Diteruskan ke DAT/DPR – Kepada PIC DAT (DAT)");
	}

	@Test
	void whatWasAnsweredWhileTheCallerWaitedIsSaidOnce() {
		post("/telepon", this.officer).param("formId", UUID.randomUUID().toString())
			.param("callerName", "Bapak ABC")
			.param("callerKind", "MASYARAKAT")
			.param("contact", "0812 3456 7890")
			.param("received", "10.20")
			.param("finished", "10.30")
			.param("problems[0].topicId", topic("DP"))
			.param("problems[0].text", "Bagaimana caranya?")
			.param("problems[0].outcome", "DIESKALASI")
			.param("problems[0].to", "DP:" + this.colleague.getId())
			.param("problems[0].atOnce", "true")
			.exchange();
		assertThat(remarks(PAGE)).last().isEqualTo("Tuntas – Dijawab Petugas DP 5 (DP)");
	}

	private List<String> remarks(String page) {
		return Shown.on(this.browser.get().uri(page).with(this.fixtures.as(this.officer)).exchange()).each(REMARKS);
	}

	private List<String> week() {
		return Shown
			.on(this.browser.get()
				.uri("/rekap/2026-W48/telepon")
				.with(this.fixtures.as(this.fixtures.supervisor()))
				.exchange())
			.each("table.week-calls " + REMARKS.substring("main ".length()));
	}

	private void call(String outcome, String unit, String to) {
		assertThat(post("/telepon", this.officer).param("formId", UUID.randomUUID().toString())
			.param("callerName", "Bapak ABC")
			.param("callerKind", "MASYARAKAT")
			.param("contact", "0812 3456 7890")
			.param("received", "08.55")
			.param("finished", "09.00")
			.param("problems[0].topicId", topic(unit))
			.param("problems[0].text", "Bagaimana caranya?")
			.param("problems[0].outcome", outcome)
			.param("problems[0].to", to)).hasRedirectedUrl("/telepon");
	}

	private MockMvcRequestBuilder move(String number, String act, StaffMember person) {
		int version = this.jdbc.sql("select version from handoffs where number = ?")
			.param(number)
			.query(Integer.class)
			.single();
		return post("/tindak-lanjut/" + number + "/" + act, person).param("version", "" + version);
	}

	private MockMvcRequestBuilder post(String path, StaffMember person) {
		return this.browser.post().uri(path).with(this.fixtures.as(person)).with(csrf());
	}

	private String topic(String unit) {
		return this.jdbc.sql("""
				select min(id) from topics where unit_code = ? and name not like 'Pengaduan%'
				and id not in (select parent_id from topics where parent_id is not null)""")
			.param(unit)
			.query(String.class)
			.single();
	}

}

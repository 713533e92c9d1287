package id.go.ppatk.piket.dashboards;

import java.time.LocalDate;
import java.util.List;

import id.go.ppatk.piket.ApplicationTest;
import id.go.ppatk.piket.Fixtures;
import id.go.ppatk.piket.FreshDatabase;
import id.go.ppatk.piket.Shown;
import id.go.ppatk.piket.Statements;
import id.go.ppatk.piket.TestClock;
import id.go.ppatk.piket.staff.StaffMember;
import id.go.ppatk.piket.workdays.Week;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The officer on the eve of a duty.
 */
@ApplicationTest
@FreshDatabase(eachTest = true)
class PreparationApplicationTests {

	private static final LocalDate WEDNESDAY = LocalDate.parse("2026-11-25");

	private static final Week WEEK = Week.of(WEDNESDAY);

	@Autowired
	MockMvcTester browser;

	@Autowired
	Fixtures fixtures;

	@Autowired
	TestClock clock;

	@Autowired
	JdbcTemplate jdbc;

	StaffMember officer;

	StaffMember substitute;

	@BeforeEach
	void aWeek() {
		this.clock.set("2026-11-24T15:00");
		this.officer = this.fixtures.officer("DP", 1);
		this.substitute = this.fixtures.officer("DP", 3);
		this.fixtures.duty(WEDNESDAY, 1, this.officer, this.substitute);
	}

	@Test
	void theOfficerSeesWhereWhenAndWithWhom() {
		this.fixtures.duty(WEDNESDAY, 1, this.fixtures.officer("PTI", 1), this.fixtures.officer("PTI", 2));
		this.fixtures.submitRoster(WEEK, this.fixtures.coordinator("DP"));
		Shown page = open(this.officer);
		assertThat(page.in("#piket-berikutnya")).isEqualTo("Besok, Rabu, 25 November 2026");
		assertThat(page.beside("Tugas Anda")).isEqualTo("Petugas DP-1");
		assertThat(page.beside("Tempat")).isEqualTo("Ruangan Layanan Bantuan, Lantai 2");
		assertThat(page.beside("Jam Anda menjawab telepon")).isEqualTo("07.00–12.00 WIB 13.00–17.00 WIB");
		assertThat(page.beside("Pengganti Anda saat istirahat")).isEqualTo("Petugas DP 3");
		assertThat(page.panel("bersama")).contains("Petugas PTI 1");
		assertThat(page.panel("naskah")).contains("Call Center PPATK dengan Petugas DP 1");
	}

	@Test
	void theSubstituteSeesForWhomAndOnlyTheBreak() {
		this.fixtures.submitRoster(WEEK, this.fixtures.coordinator("DP"));
		Shown page = open(this.substitute);
		assertThat(page.beside("Tugas Anda")).isEqualTo("Petugas pengganti DP-1 pada jam istirahat");
		assertThat(page.beside("Jam Anda menjawab telepon")).isEqualTo("12.00–13.00 WIB");
		assertThat(page.beside("Anda menggantikan")).isEqualTo("Petugas DP 1");
	}

	@Test
	void withoutADutyThePageSaysWhatToDoNext() {
		Shown none = open(this.officer);
		assertThat(none.in(".empty")).contains("Belum ada piket Anda dalam jadwal yang sudah disampaikan",
				"Lihat jadwal piket");
		assertThat(none.each("#piket-berikutnya")).isEmpty();
		this.fixtures.submitRoster(WEEK, this.fixtures.coordinator("DP"));
		this.clock.set("2026-11-25T16:59");
		assertThat(open(this.officer).in("#piket-berikutnya")).startsWith("Hari ini, ");
		this.clock.set("2026-11-25T17:00");
		assertThat(open(this.officer).in(".empty")).contains("Belum ada piket Anda");
	}

	@Test
	void whatIsNewInTheFaqSinceTheLastDutyIsListed() {
		this.fixtures.duty(LocalDate.parse("2026-11-23"), 1, this.officer, this.substitute);
		this.fixtures.submitRoster(WEEK, this.fixtures.coordinator("DP"));
		this.jdbc.update("update articles set changed_at = timestamptz '2026-11-20 09:00+07'");
		assertThat(open(this.officer).panel("faq-baru")).contains("sejak piket terakhir, 23 November",
				"Tidak ada yang baru");
		Long changed = this.jdbc.queryForObject("""
				select min(articles.id) from articles join topics on topics.id = topic_id
				where topics.unit_code = 'DP'""", Long.class);
		this.jdbc.update("update articles set changed_at = timestamptz '2026-11-24 09:00+07' where id = ?", changed);
		this.jdbc.update("""
				update articles set changed_at = timestamptz '2026-11-24 09:00+07'
				where topic_id in (select id from topics where unit_code = 'PTI')""");
		Shown page = open(this.officer);
		assertThat(page.links("section[aria-labelledby=faq-baru]")).containsExactly("/faq/" + changed);
		assertThat(page.panel("faq-baru")).doesNotContain("Tidak ada yang baru");
	}

	@Test
	void onTheServiceDayBeforeTheDeskSaysSo() {
		assertThat(waiting(this.officer)).noneMatch((item) -> item.contains("Anda bertugas"));
		this.fixtures.submitRoster(WEEK, this.fixtures.coordinator("DP"));
		assertThat(waiting(this.officer)).anyMatch((item) -> item.startsWith("Besok Anda bertugas di pos DP-1"));
		assertThat(desk(this.officer).links(".waiting-list")).contains("/persiapan");
		assertThat(waiting(this.substitute))
			.anyMatch((item) -> item.startsWith("Besok Anda petugas pengganti di pos DP-1"));
		this.fixtures.duty(LocalDate.parse("2026-11-30"), 1, this.officer, this.substitute);
		this.fixtures.submitRoster(WEEK.next(), this.fixtures.coordinator("DP"));
		this.clock.set("2026-11-27T09:00");
		assertThat(waiting(this.officer))
			.anyMatch((item) -> item.startsWith("Senin, 30 November 2026 Anda bertugas di pos DP-1"));
		this.clock.set("2026-11-26T09:00");
		assertThat(waiting(this.officer)).noneMatch((item) -> item.contains("Anda bertugas di pos DP-1"));
	}

	@Test
	void thePageTakesAsManyStatementsForManyDutiesAsForOne(@Autowired Statements statements) {
		this.fixtures.submitRoster(WEEK, this.fixtures.coordinator("DP"));
		long few = statements.of(() -> open(this.officer));
		for (int week = 1; week < 4; week++) {
			this.fixtures.duty(WEDNESDAY.plusWeeks(week), 1, this.officer, this.substitute);
			this.fixtures.submitRoster(Week.of(WEDNESDAY.plusWeeks(week)), this.fixtures.coordinator("DP"));
		}
		assertThat(statements.of(() -> open(this.officer))).isEqualTo(few).isLessThan(15);
	}

	private Shown open(StaffMember person) {
		return page("/persiapan", person);
	}

	private Shown desk(StaffMember person) {
		return page("/telepon", person);
	}

	private List<String> waiting(StaffMember person) {
		return desk(person).each(".waiting-list li");
	}

	private Shown page(String path, StaffMember person) {
		MvcTestResult answer = this.browser.get().uri(path).with(this.fixtures.as(person)).exchange();
		assertThat(answer).hasStatusOk();
		return Shown.on(answer);
	}

}

package id.go.ppatk.piket.dashboards;

import java.time.LocalDate;

import id.go.ppatk.piket.ApplicationTest;
import id.go.ppatk.piket.Fixtures;
import id.go.ppatk.piket.FreshDatabase;
import id.go.ppatk.piket.Statements;
import id.go.ppatk.piket.TestClock;
import id.go.ppatk.piket.staff.StaffMember;
import id.go.ppatk.piket.workdays.Week;
import jakarta.persistence.EntityManagerFactory;
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
class PreparationTests {

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
		assertThat(open(this.officer)).hasStatusOk()
			.bodyText()
			.contains("Besok", "Rabu, 25 November 2026", "Petugas DP-1", "Ruangan Layanan Bantuan, Lantai 2",
					"07.00–12.00 WIB", "13.00–17.00 WIB", "Pengganti Anda saat istirahat", "Petugas DP 3",
					"Petugas PTI 1", "Call Center PPATK dengan Petugas DP 1");
	}

	@Test
	void theSubstituteSeesForWhomAndOnlyTheBreak() {
		this.fixtures.submitRoster(WEEK, this.fixtures.coordinator("DP"));
		assertThat(open(this.substitute)).bodyText()
			.contains("Petugas pengganti DP-1 pada jam istirahat", "12.00–13.00 WIB", "Anda menggantikan",
					"Petugas DP 1")
			.doesNotContain("07.00–12.00");
	}

	@Test
	void withoutADutyThePageSaysWhatToDoNext() {
		assertThat(open(this.officer)).bodyText()
			.contains("Belum ada piket Anda dalam jadwal yang sudah disampaikan", "Lihat jadwal piket")
			.doesNotContain("Besok");
		this.fixtures.submitRoster(WEEK, this.fixtures.coordinator("DP"));
		this.clock.set("2026-11-25T16:59");
		assertThat(open(this.officer)).bodyText().contains("Hari ini");
		this.clock.set("2026-11-25T17:00");
		assertThat(open(this.officer)).bodyText().contains("Belum ada piket Anda");
	}

	@Test
	void whatIsNewInTheFaqSinceTheLastDutyIsListed() {
		this.fixtures.duty(LocalDate.parse("2026-11-23"), 1, this.officer, this.substitute);
		this.fixtures.submitRoster(WEEK, this.fixtures.coordinator("DP"));
		this.jdbc.update("update articles set changed_at = timestamptz '2026-11-20 09:00+07'");
		assertThat(open(this.officer)).bodyText().contains("sejak piket terakhir, 23 November", "Tidak ada yang baru");
		Long changed = this.jdbc.queryForObject("""
				select min(articles.id) from articles join topics on topics.id = topic_id
				where topics.unit_code = 'DP'""", Long.class);
		this.jdbc.update("update articles set changed_at = timestamptz '2026-11-24 09:00+07' where id = ?", changed);
		this.jdbc.update("""
				update articles set changed_at = timestamptz '2026-11-24 09:00+07'
				where topic_id in (select id from topics where unit_code = 'PTI')""");
		assertThat(open(this.officer)).bodyText()
			.contains("href=\"/faq/" + changed + "\"")
			.containsOnlyOnce("href=\"/faq/")
			.doesNotContain("Tidak ada yang baru");
	}

	@Test
	void onTheServiceDayBeforeTheDeskSaysSo() {
		assertThat(desk(this.officer)).bodyText().doesNotContain("Besok Anda bertugas");
		this.fixtures.submitRoster(WEEK, this.fixtures.coordinator("DP"));
		assertThat(desk(this.officer)).bodyText().contains("Besok Anda bertugas di pos DP-1", "/persiapan");
		assertThat(desk(this.substitute)).bodyText().contains("Besok Anda petugas pengganti di pos DP-1");
		this.fixtures.duty(LocalDate.parse("2026-11-30"), 1, this.officer, this.substitute);
		this.fixtures.submitRoster(WEEK.next(), this.fixtures.coordinator("DP"));
		this.clock.set("2026-11-27T09:00");
		assertThat(desk(this.officer)).bodyText().contains("Senin, 30 November 2026 Anda bertugas di pos DP-1");
		this.clock.set("2026-11-26T09:00");
		assertThat(desk(this.officer)).bodyText().doesNotContain("Anda bertugas di pos DP-1");
	}

	@Test
	void thePageTakesAsManyStatementsForManyDutiesAsForOne(@Autowired EntityManagerFactory factory) {
		this.fixtures.submitRoster(WEEK, this.fixtures.coordinator("DP"));
		long few = Statements.of(factory, () -> open(this.officer));
		for (int week = 1; week < 4; week++) {
			this.fixtures.duty(WEDNESDAY.plusWeeks(week), 1, this.officer, this.substitute);
			this.fixtures.submitRoster(Week.of(WEDNESDAY.plusWeeks(week)), this.fixtures.coordinator("DP"));
		}
		assertThat(Statements.of(factory, () -> open(this.officer))).isEqualTo(few).isLessThan(15);
	}

	private MvcTestResult open(StaffMember person) {
		return this.browser.get().uri("/persiapan").with(this.fixtures.as(person)).exchange();
	}

	private MvcTestResult desk(StaffMember person) {
		return this.browser.get().uri("/telepon").with(this.fixtures.as(person)).exchange();
	}

}

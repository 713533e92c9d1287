package id.go.ppatk.piket.notices;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import id.go.ppatk.piket.ApplicationTest;
import id.go.ppatk.piket.Fixtures;
import id.go.ppatk.piket.FreshDatabase;
import id.go.ppatk.piket.PeopleActs;
import id.go.ppatk.piket.Shown;
import id.go.ppatk.piket.TestClock;
import id.go.ppatk.piket.duties.Duty;
import id.go.ppatk.piket.duties.Exchange;
import id.go.ppatk.piket.duties.Exchanges;
import id.go.ppatk.piket.staff.Role;
import id.go.ppatk.piket.staff.StaffMember;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is told of somebody who leaves. DP: officer 1 on Tuesday, substitute 2; officer 3
 * on Thursday, substitute 1.
 */
@ApplicationTest
@FreshDatabase(eachTest = true)
class StaffLetterApplicationTests {

	@Autowired
	Fixtures fixtures;

	@Autowired
	Exchanges exchanges;

	@Autowired
	TestClock clock;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	MockMvcTester browser;

	private PeopleActs acts;

	private StaffMember officer;

	private Duty tuesday;

	private Duty thursday;

	@BeforeEach
	void someDuties() {
		this.clock.set("2026-11-24T09:00");
		this.acts = new PeopleActs(this.browser, this.fixtures);
		this.fixtures.coordinator("DP");
		this.fixtures.coordinator("PTI");
		this.officer = this.fixtures.officer("DP", 1);
		this.tuesday = this.fixtures.duty(LocalDate.parse("2026-11-24"), 1, this.officer,
				this.fixtures.officer("DP", 2));
		this.thursday = this.fixtures.duty(LocalDate.parse("2026-11-26"), 1, this.fixtures.officer("DP", 3),
				this.officer);
	}

	@Test
	void supervisorCoordinatorAndWhoHoldsADutyNowGetOneLetterEach() {
		this.acts.deactivate(this.officer);
		assertThat(recipients()).containsExactlyInAnyOrder("Supervisor Call Center", "Koordinator DP", "Petugas DP 2");
		assertThat(text("Koordinator DP")).contains("Petugas DP 1 tidak lagi bertugas di DP.",
				"Petugas DP 1 dinamai sebagai petugas DP-1 pada Selasa, 24 November 2026. Tugasnya diambil alih pengganti: Petugas DP 2.",
				"Petugas DP 1 dinamai sebagai pengganti saat istirahat DP-1 pada Kamis, 26 November 2026. Telepon tidak terlayani pukul 12.00–13.00.");
		assertThat(text("Petugas DP 2")).contains("Anda bertugas di pos DP-1 pada Selasa, 24 November 2026")
			.doesNotContain("Kamis");
	}

	@Test
	void aCoordinatorWhoHoldsADutyNowGetsOneLetterWithBoth() {
		StaffMember both = this.fixtures.person("dua.peran", "Dua Peran", "PTI", Role.PETUGAS, Role.KOORDINATOR);
		StaffMember leaving = this.fixtures.officer("PTI", 1);
		this.fixtures.duty(LocalDate.parse("2026-11-25"), 1, leaving, both);
		this.acts.change(leaving, leaving.getVersion(), "DKH", Role.PETUGAS);
		assertThat(recipients()).containsExactlyInAnyOrder("Supervisor Call Center", "Koordinator PTI", "Dua Peran");
		assertThat(text("Dua Peran")).contains("Anda bertugas di pos PTI-1 pada Rabu, 25 November 2026",
				"Petugas PTI 1 dinamai sebagai petugas PTI-1");
	}

	@Test
	void anotherNameOrARoleMoreTellsNobody() {
		this.acts.post("/pengaturan/pegawai/" + this.officer.getId(),
				Map.of("name", "Nama Baru", "username", this.officer.getUsername(), "unitCode", "DP", "roles",
						"PETUGAS,KOORDINATOR", "version", "" + this.officer.getVersion()),
				"");
		assertThat(recipients()).isEmpty();
	}

	@Test
	void anExchangeThatWaitsIsListedAndFallsAway() {
		Exchange exchange = this.exchanges.save(new Exchange(UUID.randomUUID(), this.tuesday, this.thursday, null,
				this.officer.getId(), this.clock.instant()));
		assertThat(asked())
			.contains("Tukar piket antara Petugas DP 1 dan Petugas DP 3 belum disetujui dan menjadi batal.");
		this.acts.deactivate(this.officer);
		assertThat(this.exchanges.findById(exchange.getId()).orElseThrow().isOpen()).isFalse();
	}

	@Test
	void wishesLoansAndCallsThatWaitAreListed() {
		StaffMember supervisor = this.fixtures.supervisor();
		this.jdbc.sql("insert into wishes (staff_id, weekday, version) values (:staff, 3, 0)")
			.param("staff", this.officer.getId())
			.update();
		this.jdbc.sql("""
				insert into role_loans (lender_id, borrower_id, first_day, last_day, version)
				values (:lender, :borrower, date '2026-12-01', date '2026-12-04', 0)""")
			.param("lender", supervisor.getId())
			.param("borrower", this.officer.getId())
			.update();
		this.jdbc.sql("""
				insert into call_drafts (form_id, owner_id, fields, saved_at)
				values (gen_random_uuid(), :owner, '{}', timestamptz '2026-11-24 08:30+07')""")
			.param("owner", this.officer.getId())
			.update();
		assertThat(asked()).contains(
				"Keinginan Petugas DP 1 untuk tidak bertugas pada hari Rabu tidak diperhitungkan lagi.",
				"Petugas DP 1 adalah Plh. Supervisor, 1–4 Desember 2026; peran itu tidak dapat dijalankan lagi.",
				"Petugas DP 1 menyimpan konsep telepon yang belum selesai.");
	}

	private List<String> asked() {
		return Shown.on(this.acts.post("/pengaturan/pegawai/" + this.officer.getId() + "/penonaktifan", Map.of(), ""))
			.each(".impact li");
	}

	private List<String> recipients() {
		return this.jdbc.sql("select recipient_name from letters where kind = 'STAFF_CHANGED'")
			.query(String.class)
			.list();
	}

	private String text(String recipient) {
		return this.jdbc.sql("select text from letters where kind = 'STAFF_CHANGED' and recipient_name = ?")
			.param(recipient)
			.query(String.class)
			.single()
			.replaceAll("\\s+", " ");
	}

}

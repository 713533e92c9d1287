package id.go.ppatk.piket.duties;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.function.Function;

import id.go.ppatk.piket.ApplicationTest;
import id.go.ppatk.piket.Fixtures;
import id.go.ppatk.piket.FreshDatabase;
import id.go.ppatk.piket.PeopleActs;
import id.go.ppatk.piket.Shown;
import id.go.ppatk.piket.TestClock;
import id.go.ppatk.piket.staff.Role;
import id.go.ppatk.piket.staff.StaffMember;
import id.go.ppatk.piket.staff.StaffMembers;
import id.go.ppatk.piket.web.Indonesian;
import id.go.ppatk.piket.workdays.ServiceCalendars;
import id.go.ppatk.piket.workdays.Week;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Who is deactivated, moves or loses the role PETUGAS serves nobody's telephone from that
 * moment. DP: officer 1 at post 1 with substitute 2, on Tuesday and Thursday.
 */
@ApplicationTest
@FreshDatabase(eachTest = true)
class DepartureApplicationTests {

	private static final LocalDate TUESDAY = LocalDate.parse("2026-11-24");

	private static final LocalDate THURSDAY = LocalDate.parse("2026-11-26");

	@Autowired
	OnDuty onDuty;

	@Autowired
	ServiceCalendars calendars;

	@Autowired
	StaffMembers people;

	@Autowired
	Fixtures fixtures;

	@Autowired
	TestClock clock;

	@Autowired
	MockMvcTester browser;

	PeopleActs acts;

	StaffMember officer;

	StaffMember substitute;

	@BeforeEach
	void somePeople() {
		this.clock.set("2026-11-24T08:59");
		this.acts = new PeopleActs(this.browser, this.fixtures);
		this.officer = this.fixtures.officer("DP", 1);
		this.substitute = this.fixtures.officer("DP", 2);
		this.fixtures.duty(TUESDAY, 1, this.officer, this.substitute);
		this.fixtures.duty(THURSDAY, 1, this.officer, this.substitute);
		this.fixtures.submitRoster(Week.of(TUESDAY), this.fixtures.coordinator("DP"));
	}

	@Test
	void whatItTouchesIsShownFirstAndNothingIsSavedWithoutAWord() {
		MvcTestResult asked = deactivate(this.officer, "");
		assertThat(asked).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		assertThat(Shown.on(asked).each(".impact li")).containsExactly(
				"Petugas DP 1 dinamai sebagai petugas DP-1 pada Selasa, 24 November 2026. Tugasnya diambil alih pengganti: Petugas DP 2. Telepon tidak terlayani pukul 12.00–13.00.",
				"Petugas DP 1 dinamai sebagai petugas DP-1 pada Kamis, 26 November 2026. Tugasnya diambil alih pengganti: Petugas DP 2. Telepon tidak terlayani pukul 12.00–13.00.");
		assertThat(this.people.findById(this.officer.getId()).orElseThrow().isActive()).isTrue();
		assertThat(answering("2026-11-24T09:00")).isEqualTo("Petugas DP 1");
	}

	@Test
	void theSubstituteHoldsTheDutyOfAnOfficerWhoIsDeactivatedAtOnceOnEveryPage() {
		leave(this.officer);
		assertThat(answering("2026-11-24T08:58")).isEqualTo("Petugas DP 1");
		assertThat(answering("2026-11-24T08:59")).isEqualTo("Petugas DP 2");
		assertThat(answering("2026-11-24T12:30")).isNull();
		assertThat(answering("2026-11-26T10:00")).isEqualTo("Petugas DP 2");
		assertThat(Shown.on(page("/papan")).in("section[aria-labelledby=papan-DP] li:first-child strong"))
			.isEqualTo("Petugas DP 2");
		assertThat(Shown.on(page("/piket/2026-W48")).each(".roster-notes li"))
			.contains("Petugas DP 1 tidak lagi bertugas di DP sejak 24 November pukul 08.59 WIB");
	}

	@Test
	void withoutASubstituteAPhoneIsAGapFromThenOn() {
		leave(this.substitute);
		leave(this.officer);
		assertThat(answering("2026-11-24T08:59")).isNull();
		assertThat(Shown.on(page("/papan")).in("section[aria-labelledby=papan-DP] li:first-child strong"))
			.isEqualTo("Tidak ada petugas");
	}

	@Test
	void whoMovesServesTheOldUnitNoMore() {
		assertThat(change(this.officer, "PTI", Role.PETUGAS, "")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		confirm((understood) -> change(this.officer, "PTI", Role.PETUGAS, understood));
		assertThat(answering("2026-11-24T09:00")).isEqualTo("Petugas DP 2");
	}

	@Test
	void whoLosesTheRoleServesNoMoreAndWhoGetsItBackServesAgain() {
		confirm((understood) -> change(this.officer, "DP", Role.KOORDINATOR, understood));
		assertThat(answering("2026-11-24T09:00")).isEqualTo("Petugas DP 2");
		this.clock.set("2026-11-24T10:30");
		assertThat(change(this.officer, "DP", Role.PETUGAS, "")).hasStatus3xxRedirection();
		assertThat(answering("2026-11-24T10:29")).isEqualTo("Petugas DP 2");
		assertThat(answering("2026-11-24T10:30")).isEqualTo("Petugas DP 1");
	}

	@Test
	void aConfirmationHoldsForWhatWasShownAndNothingElse() {
		String understood = PeopleActs.fingerprint(deactivate(this.officer, ""));
		this.fixtures.absence(this.substitute, "2026-11-26T07:00", "2026-11-26T17:00");
		assertThat(deactivate(this.officer, understood)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
	}

	@Test
	void anotherNameOrAddressAsksNothing() {
		this.acts.post("/pengaturan/pegawai/" + this.officer.getId(), Map.of("name", "Nama Baru", "username",
				this.officer.getUsername(), "unitCode", "DP", "roles", "PETUGAS", "version", "0"), "");
		assertThat(answering("2026-11-24T09:00")).isEqualTo("Nama Baru");
	}

	private void leave(StaffMember person) {
		confirm((understood) -> deactivate(person, understood));
	}

	/** Does it without the confirmation, and with what was then shown. */
	private static void confirm(Function<String, MvcTestResult> act) {
		MvcTestResult asked = act.apply("");
		assertThat(asked).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		assertThat(act.apply(PeopleActs.fingerprint(asked))).hasStatus3xxRedirection();
	}

	private MvcTestResult deactivate(StaffMember person, String understood) {
		return this.acts.post("/pengaturan/pegawai/" + person.getId() + "/penonaktifan", Map.of(), understood);
	}

	private MvcTestResult change(StaffMember person, String unit, Role role, String understood) {
		StaffMember now = this.people.findById(person.getId()).orElseThrow();
		return this.acts.post("/pengaturan/pegawai/" + person.getId(),
				PeopleActs.form(now, now.getVersion(), unit, role), understood);
	}

	private MvcTestResult page(String path) {
		return this.browser.get().uri(path).with(this.fixtures.as(this.fixtures.supervisor())).exchange();
	}

	@Nullable private String answering(String moment) {
		Instant at = LocalDateTime.parse(moment).atZone(Indonesian.WIB).toInstant();
		return this.onDuty.at(at, this.calendars.around(Indonesian.dateOf(at)))
			.stream()
			.filter((post) -> post.code().equals("DP-1"))
			.findFirst()
			.orElseThrow()
			.answering();
	}

}

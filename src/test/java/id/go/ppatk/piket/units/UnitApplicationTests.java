package id.go.ppatk.piket.units;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import id.go.ppatk.piket.ApplicationTest;
import id.go.ppatk.piket.Fixtures;
import id.go.ppatk.piket.FreshDatabase;
import id.go.ppatk.piket.Shown;
import id.go.ppatk.piket.TestClock;
import id.go.ppatk.piket.handoffs.Addressees;
import id.go.ppatk.piket.handoffs.HandoffKind;
import id.go.ppatk.piket.staff.Role;
import id.go.ppatk.piket.staff.StaffMember;
import id.go.ppatk.piket.topics.Topics;
import id.go.ppatk.piket.workdays.ServiceCalendars;
import id.go.ppatk.piket.workdays.ServicePolicy;
import id.go.ppatk.piket.workdays.ServicePost;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * "Unit kerja": units from a date on, and room and agency. What the application keeps of
 * them in memory goes with it.
 */
@ApplicationTest
@FreshDatabase(eachTest = true)
@DirtiesContext
class UnitApplicationTests {

	private static final LocalDate NEXT_YEAR = LocalDate.parse("2027-01-04");

	@Autowired
	MockMvcTester browser;

	@Autowired
	Fixtures fixtures;

	@Autowired
	Units units;

	@Autowired
	Directory directory;

	@Autowired
	ServiceCalendars calendars;

	@Autowired
	Topics topics;

	@Autowired
	Addressees addressees;

	@Autowired
	TestClock clock;

	private StaffMember supervisor;

	@BeforeEach
	void aDay() {
		this.clock.set("2026-11-24T09:00");
		this.directory.readAgain();
		this.supervisor = this.fixtures.person("supervisor", "Ayu Utami", "DKH", Role.SUPERVISOR);
	}

	@Test
	void aNewNameHoldsFromItsDateAndTheOldOneUntilTheDayBefore() {
		assertThat(change("DP", "name", "Direktorat Pelaporan dan Kepatuhan")).hasStatus3xxRedirection();
		assertThat(this.units.name("DP")).isEqualTo("Direktorat Pelaporan");
		assertThat(this.units.name("DP", NEXT_YEAR.minusDays(1))).isEqualTo("Direktorat Pelaporan");
		assertThat(this.units.name("DP", NEXT_YEAR)).isEqualTo("Direktorat Pelaporan dan Kepatuhan");
		assertThat(shown("/pengaturan/unit").in("#unit-DP")).contains("Direktorat Pelaporan 1",
				"Mulai 4 Januari 2027: Direktorat Pelaporan dan Kepatuhan");
		this.clock.set("2027-01-05T09:00");
		assertThat(shown("/piket/2027-W01").in("#unit-DP")).isEqualTo("DP Direktorat Pelaporan dan Kepatuhan");
		assertThat(shown("/piket/2026-W48").in("#unit-DP")).isEqualTo("DP Direktorat Pelaporan");
	}

	@Test
	void anotherDigitIsConfirmedBecauseTheExchangeIsSetByHand() {
		MvcTestResult asked = change("PTI", "menu", "5");
		assertThat(asked).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		assertThat(Shown.on(asked).each(".impact li")).containsExactly(
				"Mulai 4 Januari 2027 menu 5 sampai ke PTI. Pengaturan sentral telepon perlu disesuaikan pada tanggal itu.");
		assertThat(this.units.on(NEXT_YEAR)).filteredOn((unit) -> unit.getCode().equals("PTI"))
			.extracting(Unit::getMenu)
			.containsExactly((short) 2);
		assertThat(change("PTI", "menu", "5", "understood", fingerprint(asked))).hasStatus3xxRedirection();
		assertThat(this.units.on(NEXT_YEAR)).filteredOn((unit) -> unit.getCode().equals("PTI"))
			.extracting(Unit::getMenu)
			.containsExactly((short) 5);
	}

	@Test
	void aDigitIsOneUnitsAtATime() {
		MvcTestResult refused = change("PTI", "menu", "3");
		assertThat(refused).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		assertThat(Shown.on(refused).each(".invalid-feedback")).containsExactly(
				"Nomor menu ini dipakai unit lain pada waktu itu. Pilih nomor lain, atau akhiri dulu yang memakainya.");
	}

	@Test
	void aUnitThatEndsLosesItsPostsAndTopicsFromThatDayOnceThatWasConfirmed() {
		this.fixtures.officer("PTI", 1);
		MvcTestResult asked = change("PTI", "validUntil", "2027-01-08");
		assertThat(asked).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		assertThat(Shown.on(asked).each(".impact li"))
			.anySatisfy((line) -> assertThat(line).startsWith("PTI masih mempunyai 1 pegawai aktif: Petugas PTI 1."))
			.anySatisfy((line) -> assertThat(line).contains("topik PTI tidak lagi ditawarkan mulai 9 Januari 2027",
					"Permasalahan jaringan"));
		assertThat(change("PTI", "validUntil", "2027-01-08", "understood", fingerprint(asked)))
			.hasStatus3xxRedirection();
		LocalDate last = LocalDate.parse("2027-01-08");
		LocalDate after = LocalDate.parse("2027-01-11");
		assertThat(this.calendars.around(last).policy(last).posts("PTI")).hasSize(1);
		assertThat(this.calendars.around(after).policy(after).posts("PTI")).isEmpty();
		assertThat(this.calendars.around(after).policy(after).posts("DP")).hasSize(2);
		assertThat(this.topics.validOn(after)).noneMatch((topic) -> topic.getUnitCode().equals("PTI"));
		assertThat(this.units.onDuty(after, after)).extracting(Unit::getCode).containsExactly("DKH", "DP");
		assertThat(this.units.onDuty(last, last)).extracting(Unit::getCode).containsExactly("DKH", "DP", "PTI");
	}

	@Test
	void aNewUnitIsThereFromItsDateWithItsColour() {
		MvcTestResult asked = add("LYN", "4", "ON_DUTY", "");
		assertThat(Shown.on(asked).each(".impact li")).anyMatch((line) -> line.startsWith("LYN belum mempunyai pos."));
		assertThat(add("LYN", "4", "ON_DUTY", fingerprint(asked))).hasStatus3xxRedirection();
		assertThat(this.units.on(NEXT_YEAR.minusDays(1))).extracting(Unit::getCode).doesNotContain("LYN");
		assertThat(this.units.onDuty(NEXT_YEAR, NEXT_YEAR)).extracting(Unit::getCode).endsWith("LYN");
		assertThat(this.browser.get().uri("/unit.css")).bodyText()
			.contains(".unit-lyn { background: var(--unit-colour-pink); }");
		assertThat(Shown.on(add("LYN", "6", "ON_DUTY", "")).each(".invalid-feedback"))
			.containsExactly("Kode ini sudah dipakai. Pilih kode lain, atau ubah unit yang memakainya.");
	}

	@Test
	void aNewUnitGetsItsPostsFromItsDateWithTheServiceHours() {
		assertThat(add("LYN", "4", "ON_DUTY", fingerprint(add("LYN", "4", "ON_DUTY", "")))).hasStatus3xxRedirection();
		Shown refused = Shown.on(policy(NEXT_YEAR.minusDays(7), "7204"));
		assertThat(refused.each(".invalid-feedback")).containsExactly(
				"Unit ini tidak bertugas piket pada hari pertama aturan ini. Kosongkan posnya, atau pilih tanggal mulai yang lain.");
		assertThat(refused.value("[name='extensions[LYN]']")).isEqualTo("7204");
		assertThat(policy(NEXT_YEAR, "7204, -")).hasStatus3xxRedirection();
		ServicePolicy policy = this.calendars.around(NEXT_YEAR).policy(NEXT_YEAR);
		assertThat(policy.posts("LYN")).extracting(ServicePost::getExtension).containsExactly("7204", null);
		assertThat(policy.posts("DKH")).hasSize(1);
		assertThat(policy.posts("PTI")).as("left empty").isEmpty();
		assertThat(shown("/pengaturan/unit").in("#unit-DP")).contains("Pos: 2 pos");
	}

	/** The hours as they are, with posts of LYN and none of PTI. */
	private MvcTestResult policy(LocalDate first, String extensions) {
		Shown form = shown("/pengaturan/jam-layanan/baru");
		var request = this.browser.post()
			.uri("/pengaturan/jam-layanan")
			.with(this.fixtures.as(this.supervisor))
			.with(csrf())
			.param("validFrom", first.toString())
			.param("rosterDeadline", "LAST_SERVICE_DAY")
			.param("recapDeadline", "NEXT_SERVICE_DAY")
			.param("extensions[LYN]", extensions)
			.param("extensions[PTI]", "");
		for (String field : List.of("opens", "closes", "breakStarts", "breakEnds", "fridayBreakStarts",
				"fridayBreakEnds", "siangFrom", "soreFrom", "rosterDeadlineTime", "recapDeadlineTime", "due.callBack",
				"due.escalation", "due.otherUnit", "due.pic", "due.transfer", "extensions[DKH]", "extensions[DP]")) {
			request = request.param(field, form.value("[name='" + field + "']"));
		}
		return request.exchange();
	}

	@Test
	void whatIsHandedOnByEmailGoesToANewUnitOfThatKindFromItsDate() {
		assertThat(add("LYN", "", "BY_MAIL", "")).hasStatus3xxRedirection();
		assertThat(byMail()).containsExactly("DAT", "DPR");
		this.clock.set("2027-01-05T09:00");
		assertThat(byMail()).containsExactly("DAT", "DPR", "LYN");
	}

	private List<String> byMail() {
		return this.addressees.choices(HandoffKind.DAT_DPR, this.supervisor.getId(), "DP")
			.stream()
			.map((choice) -> choice.to().unitCode())
			.distinct()
			.toList();
	}

	@Test
	void whatIsTypedWrongIsSaidBesideItsField() {
		assertThat(Shown.on(change("DP", "validFrom", "2026-11-23")).each(".invalid-feedback"))
			.containsExactly("Tanggal mulai berlaku paling awal hari ini; hari yang lalu tetap seperti semula.");
		assertThat(Shown.on(change("DP", "validFrom", "2026-11-24", "menu", "7")).each(".invalid-feedback"))
			.containsExactly("Nomor menu dan peran paling awal berubah besok; hari ini sudah berjalan.");
		assertThat(Shown.on(change("DP", "menu", "")).each(".invalid-feedback"))
			.containsExactly("Tulis nomor menu: unit ini menerima telepon.");
		assertThat(Shown.on(change("OPR", "validUntil", "2027-02-01", "service", "ON_CALL", "menu", "0"))
			.each(".form-errors li")).containsExactly("Operator tetap ada dan tetap menerima telepon tanpa pos piket.");
	}

	@Test
	void theSecondOfTwoSeesThatTheFirstWasThere() {
		assertThat(change("DP", "name", "Direktorat Pelaporan Baru")).hasStatus3xxRedirection();
		MvcTestResult second = change("DP", "name", "Direktorat Lain", "version", "7");
		assertThat(second).hasStatus(HttpStatus.CONFLICT);
		assertThat(Shown.on(second).in(".alert-warning")).startsWith("Unit kerja ini sudah diubah oleh orang lain");
	}

	@Test
	void thePagesNamePostsAndPics() {
		this.fixtures.person("pic.dat", "PIC DAT", "DAT", Role.PIC);
		Shown page = shown("/pengaturan/unit");
		assertThat(page.in("#unit-DP")).contains("Pos: 2 pos");
		assertThat(page.in("#unit-DAT")).contains("PIC: PIC DAT");
		assertThat(page.in("#unit-DPR")).contains("PIC: belum ada");
	}

	@Test
	void roomAndAgencyAreOnThePageAtOnce() {
		assertThat(office("0", "PPATK RI", "Ruang Layanan, Lantai 5", "Sdri. Ayu Utami")).hasStatus3xxRedirection();
		assertThat(shown("/pengaturan/unit").in(".site-footer"))
			.isEqualTo("Call Center PPATK RI · Ruang Layanan, Lantai 5");
		assertThat(shown("/piket/2026-W48").each(".subtitle")).contains("Tempat: Ruang Layanan, Lantai 5");
		MvcTestResult second = office("0", "X", "Y", "Z");
		assertThat(second).hasStatus(HttpStatus.CONFLICT);
		assertThat(Shown.on(second).in(".form-errors li")).startsWith("Ruangan dan instansi sudah diubah");
		assertThat(office("1", "", "Y", "Z")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
	}

	private Shown shown(String url) {
		return Shown.on(this.browser.get().uri(url).with(this.fixtures.as(this.supervisor)).exchange());
	}

	private MvcTestResult office(String version, String agency, String room, String supervisor) {
		return this.browser.post()
			.uri("/pengaturan/unit/ruangan")
			.with(this.fixtures.as(this.supervisor))
			.with(csrf())
			.param("version", version)
			.param("agency", agency)
			.param("room", room)
			.param("supervisor", supervisor)
			.exchange();
	}

	private MvcTestResult add(String code, String menu, String service, String understood) {
		return this.browser.post()
			.uri("/pengaturan/unit")
			.with(this.fixtures.as(this.supervisor))
			.with(csrf())
			.param("code", code)
			.param("name", "Direktorat Layanan")
			.param("menu", menu)
			.param("service", service)
			.param("colour", "PINK")
			.param("validFrom", NEXT_YEAR.toString())
			.param("understood", understood)
			.exchange();
	}

	/** Changes these fields of what the form shows, from next year on. */
	private MvcTestResult change(String code, String... fields) {
		Unit unit = this.units.findByCode(code).orElseThrow();
		UnitForm form = UnitForm.of(unit, NEXT_YEAR);
		Map<String, String> typed = new HashMap<>();
		typed.put("version", "0");
		typed.put("code", code);
		typed.put("name", form.name());
		typed.put("menu", form.menu());
		typed.put("service", form.service().name());
		typed.put("colour", form.colour().name());
		typed.put("validFrom", NEXT_YEAR.toString());
		for (int i = 0; i < fields.length; i += 2) {
			typed.put(fields[i], fields[i + 1]);
		}
		var request = this.browser.post()
			.uri("/pengaturan/unit/" + code)
			.with(this.fixtures.as(this.supervisor))
			.with(csrf());
		typed.forEach(request::param);
		return request.exchange();
	}

	private static String fingerprint(MvcTestResult asked) {
		return Shown.on(asked).value("#understood");
	}

}

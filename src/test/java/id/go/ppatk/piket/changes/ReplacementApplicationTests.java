package id.go.ppatk.piket.changes;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import id.go.ppatk.piket.ApplicationTest;
import id.go.ppatk.piket.Fixtures;
import id.go.ppatk.piket.FreshDatabase;
import id.go.ppatk.piket.Shown;
import id.go.ppatk.piket.Statements;
import id.go.ppatk.piket.TestClock;
import id.go.ppatk.piket.duties.ChangeReason;
import id.go.ppatk.piket.duties.DutyRole;
import id.go.ppatk.piket.duties.Replacement;
import id.go.ppatk.piket.duties.ReplacementFiled;
import id.go.ppatk.piket.duties.ReplacementUndone;
import id.go.ppatk.piket.duties.Replacements;
import id.go.ppatk.piket.staff.SignedIn;
import id.go.ppatk.piket.staff.StaffMember;
import id.go.ppatk.piket.workdays.Week;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

/**
 * Perubahan piket as people file it. DP: officers 1 and 2 at posts 1 and 2, substitutes 3
 * and 4, and 5 free.
 */
@ApplicationTest
@FreshDatabase(eachTest = true)
@RecordApplicationEvents
class ReplacementApplicationTests {

	private static final LocalDate DAY = LocalDate.parse("2026-11-25");

	private static final String DUTY = "2026-11-25/DP-1";

	@Autowired
	Fixtures fixtures;

	@Autowired
	TestClock clock;

	@Autowired
	JdbcTemplate jdbc;

	@Autowired
	Replacements replacements;

	@Autowired
	ChangesPages pages;

	StaffMember coordinator;

	StaffMember[] dp;

	ChangesActs acts;

	@BeforeEach
	void aWeekThatWasHandedIn(@Autowired MockMvcTester browser) {
		this.acts = new ChangesActs(browser, this.fixtures);
		this.clock.set("2026-11-24T09:00");
		this.coordinator = this.fixtures.coordinator("DP");
		this.dp = this.fixtures.officers("DP", 5);
		for (LocalDate day : List.of(DAY.minusDays(1), DAY, DAY.plusDays(1))) {
			this.fixtures.duty(day, 1, this.dp[0], this.dp[2]);
			this.fixtures.duty(day, 2, this.dp[1], this.dp[3]);
		}
		this.fixtures.submitRoster(Week.of(DAY), this.coordinator);
	}

	@Test
	void theScreenShowsTheDutyAndRanksTheUnitsOfficersWithReasons() {
		MvcTestResult form = form(this.dp[0]);
		assertThat(form).hasStatusOk();
		Shown screen = Shown.on(form);
		assertThat(screen.in("div[role=radiogroup]")).containsSubsequence("Petugas DP 3",
				"pengganti tugas ini, sehingga istirahatnya perlu pengganti lain", "Petugas DP 5",
				"tersedia, belum pernah piket", "Petugas DP 1", "tidak dapat bertugas: memang bertugas di tempat ini",
				"Petugas DP 2", "tidak dapat bertugas: sudah di DP Pos 2");
		assertThat(screen.each(".coverage-line .time")).contains("07.00–12.00", "12.00–13.00");
		assertThat(screen.each("select[name=reason] option")).contains("Perjalanan dinas", "Keperluan mendesak lainnya")
			.doesNotContain("Tukar piket");
	}

	@Test
	void theBestSolutionStandsInTheFormWhereTheSubstituteMovesUp() {
		Shown page = Shown.on(form(this.dp[0]));
		assertThat(page.each("input[name=replacing][checked] + label strong")).containsExactly("Petugas DP 3");
		assertThat(page.each("input[name=substitute][checked] + label strong")).containsExactly("Petugas DP 5");
		assertThat(page.each("#kosong")).isEmpty();
		MvcTestResult alone = this.acts.get("/piket/pergantian/calon?duty=" + DUTY
				+ "&role=OFFICER&starts=07.00&ends=17.00&replacing=" + this.dp[2].getId() + "&substitute=", this.dp[0]);
		assertThat(Shown.on(alone).in("#kosong")).contains("tidak terlayani pukul 12.00–13.00 (60 menit)");
		MvcTestResult free = this.acts.get("/piket/pergantian/calon?duty=" + DUTY
				+ "&role=OFFICER&starts=07.00&ends=17.00&replacing=" + this.dp[4].getId(), this.dp[0]);
		assertThat(Shown.on(free).each("input[name=substitute]")).as("the substitute stays").isEmpty();
	}

	@Test
	void officerAndNewSubstituteAreFiledWithOneActAndForOneReason() {
		UUID form = UUID.randomUUID();
		for (int time = 0; time < 2; time++) {
			assertThat(send(form, this.dp[0], DUTY, "SAKIT", "07.00", "17.00", this.dp[2], "substitute",
					this.dp[4].getId().toString()))
				.hasStatus3xxRedirection();
		}
		assertThat(this.replacements.between(DAY, DAY))
			.extracting(Replacement::getDutyRole, Replacement::getReplacedId, Replacement::getReplacingId,
					Replacement::getReason)
			.containsExactly(tuple(DutyRole.OFFICER, this.dp[0].getId(), this.dp[2].getId(), ChangeReason.SAKIT),
					tuple(DutyRole.SUBSTITUTE, this.dp[2].getId(), this.dp[4].getId(), ChangeReason.SAKIT));
	}

	@Test
	void bothAreFiledOrNone() {
		assertThat(send(UUID.randomUUID(), this.dp[0], DUTY, "SAKIT", "07.00", "17.00", this.dp[2], "substitute",
				this.dp[1].getId().toString()))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.extracting(Shown.text(".form-errors"), STRING)
			.contains("Petugas DP 2 tidak dapat menggantikan: sudah di DP Pos 2.");
		assertThat(this.replacements.between(DAY, DAY)).isEmpty();
	}

	@Test
	void aGapThatStaysIsConfirmedBeforeItIsFiled() {
		MvcTestResult refused = send(UUID.randomUUID(), this.dp[0], DUTY, "SAKIT", "07.00", "17.00", this.dp[2],
				"substitute", "");
		assertThat(refused).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		assertThat(Shown.on(refused).in(".form-errors li")).contains("tidak terlayani pukul 12.00–13.00 (60 menit)");
		assertThat(this.replacements.between(DAY, DAY)).isEmpty();
		assertThat(send(UUID.randomUUID(), this.dp[0], DUTY, "SAKIT", "07.00", "17.00", this.dp[2], "understood",
				"2026-11-25-1 12.00–13.00"))
			.hasStatus3xxRedirection();
		assertThat(this.replacements.between(DAY, DAY)).hasSize(1);
	}

	@Test
	void whoServedLongerAgoStandsHigher() {
		StaffMember sixth = this.fixtures.officer("DP", 6);
		this.fixtures.duty(DAY.minusDays(9), 1, this.dp[4], this.dp[0]);
		this.fixtures.duty(DAY.minusDays(14), 1, sixth, this.dp[0]);
		assertThat(Shown.on(form(this.dp[0])).in("div[role=radiogroup]")).containsSubsequence("Petugas DP 6",
				"terakhir piket 14 hari lalu", "Petugas DP 5", "tersedia, terakhir piket 9 hari lalu");
		this.jdbc.update("update staff_members set active = false where id = ?", sixth.getId());
		assertThat(Shown.on(form(this.dp[0])).in("div[role=radiogroup]")).doesNotContain("Petugas DP 6");
		this.jdbc.update("update staff_members set active = true where id = ?", sixth.getId());
	}

	@Test
	void aColleagueFilesItAndEverybodySeesWhoServes(ApplicationEvents events) {
		assertThat(file(this.dp[3], "SAKIT", "09.30", "14.00", this.dp[4])).hasStatus3xxRedirection()
			.hasRedirectedUrl("/piket/pergantian?pekan=2026-W48")
			.flash()
			.containsEntry("noticeAt", "/piket/2026-W48")
			.containsEntry("noticeUndo",
					"/piket/pergantian/" + this.replacements.between(DAY, DAY).get(0).getId() + "/pembatalan");
		assertThat(Shown.on(this.acts.get("/piket/pergantian?pekan=2026-W48", this.dp[0])).panel("perubahan"))
			.contains("Petugas DP 5 menggantikan Petugas DP 1", "09.30–14.00", "Sakit", "Petugas DP 4", "Berlaku");
		assertThat(events.stream(ReplacementFiled.class)).hasSize(1);
		this.clock.set("2026-11-25T10:00");
		assertThat(Shown.on(this.acts.get("/telepon", this.dp[0])).panel("bertugas"))
			.contains("menggantikan Petugas DP 1");
		Shown replacing = Shown.on(this.acts.get("/telepon", this.dp[4]));
		assertThat(replacing.in(".page-head .subtitle")).contains("Anda bertugas: DP pos 1");
		assertThat(replacing.in("[aria-labelledby=menunggu]"))
			.contains("Anda menggantikan Petugas DP 1 pada Rabu, 25 November 2026, DP-1");
		assertThat(Shown.on(this.acts.get("/telepon", this.dp[0])).in("[aria-labelledby=menunggu]"))
			.contains("Petugas DP 5 menggantikan Anda pada Rabu, 25 November 2026, DP-1");
	}

	@Test
	void theSameFormTwiceIsOneReplacement() {
		UUID form = UUID.randomUUID();
		assertThat(file(form, this.dp[0], DUTY, "SAKIT", "07.00", "17.00", this.dp[4])).hasStatus3xxRedirection();
		assertThat(file(form, this.dp[0], DUTY, "SAKIT", "07.00", "17.00", this.dp[4])).hasStatus3xxRedirection();
		assertThat(this.replacements.between(DAY, DAY)).hasSize(1);
	}

	@Test
	void whatTheRulesRefuseIsSaidInOneSentenceAndKeptAsTyped() {
		MvcTestResult early = file(this.dp[0], "CUTI", "06.00", "17.00", this.dp[4]);
		assertThat(early).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		Shown outside = Shown.on(early);
		assertThat(outside.in(".form-errors"))
			.contains("Jam pergantian harus berada dalam jam tugas, pukul 07.00–17.00");
		assertThat(outside.value("#starts")).isEqualTo("06.00");
		assertThat(file(this.dp[0], "CUTI", "07.00", "17.00", this.dp[1])).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.extracting(Shown.text(".form-errors"), STRING)
			.contains("Petugas DP 2 tidak dapat menggantikan: sudah di DP Pos 2.");
		assertThat(file(this.dp[0], "CUTI", "07.00", "17.00", this.fixtures.officer("PTI", 1)))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.extracting(Shown.text(".form-errors"), STRING)
			.contains("tidak dapat menggantikan: bukan petugas aktif Direktorat Pelaporan.");
		MvcTestResult typed = file(this.dp[0], "", "pagi", "17.00", this.dp[4]);
		assertThat(typed).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		Shown unread = Shown.on(typed);
		assertThat(unread.in("#reason-error")).contains("Pilih alasan.");
		assertThat(unread.in("#starts-error")).contains("Tulis jam seperti 07.00.");
		assertThat(unread.value("#starts")).isEqualTo("pagi");
		assertThat(file(this.dp[0], "TUKAR_PIKET", "07.00", "17.00", this.dp[4]))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		this.clock.set("2026-11-25T17:00");
		assertThat(file(this.dp[0], "CUTI", "07.00", "17.00", this.dp[4])).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.extracting(Shown.text(".form-errors"), STRING)
			.contains("Tugas pada Rabu, 25 November 2026 sudah berakhir pukul 17.00");
		assertThat(this.replacements.between(DAY, DAY)).isEmpty();
	}

	@Test
	void otherUnitsAndOtherRolesFileNothing() {
		assertThat(file(this.fixtures.officer("PTI", 1), "SAKIT", "07.00", "17.00", this.dp[4]))
			.hasStatus(HttpStatus.FORBIDDEN);
		assertThat(file(this.fixtures.coordinator("PTI"), "SAKIT", "07.00", "17.00", this.dp[4]))
			.hasStatus(HttpStatus.FORBIDDEN);
		assertThat(file(this.fixtures.supervisor(), "SAKIT", "07.00", "17.00", this.dp[4])).hasStatus3xxRedirection();
	}

	@Test
	void anAddressWithoutADutyIsNotFound() {
		for (String address : List.of("2026-11-25/DP-9", "2026-11-28/DP-1", "2026-13-45/DP-1", "x",
				"2026-12-02/DP-1")) {
			assertThat(this.acts.get("/piket/pergantian/baru?tugas=" + address, this.dp[0])).as(address)
				.hasStatus(HttpStatus.NOT_FOUND);
		}
	}

	@Test
	void aPlaceThatWasHandedInOpenIsFilled() {
		LocalDate friday = DAY.plusDays(2);
		assertThat(this.acts.get("/piket/pergantian/baru?tugas=2026-11-27/DP-1", this.dp[0])).hasStatusOk()
			.extracting(Shown.text("div[role=radiogroup] .hint"), STRING)
			.contains("Mengisi tempat yang kosong");
		MvcTestResult gap = file(UUID.randomUUID(), this.coordinator, "2026-11-27/DP-1", "KEPERLUAN_MENDESAK", "", "",
				this.dp[4]);
		assertThat(gap).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		assertThat(Shown.on(gap).in("#kosong")).contains("tidak terlayani pukul 11.30–13.30 (120 menit)");
		assertThat(send(UUID.randomUUID(), this.coordinator, "2026-11-27/DP-1", "KEPERLUAN_MENDESAK", "", "",
				this.dp[4], "understood", "2026-11-27-1 11.30–13.30"))
			.hasStatus3xxRedirection();
		assertThat(this.replacements.between(friday, friday)).singleElement()
			.satisfies((filled) -> assertThat(filled.getReplacedId()).isNull());
	}

	@Test
	void itIsUndoneBeforeItBeginsAndNotAfter(ApplicationEvents events) {
		file(this.dp[0], "SAKIT", "09.30", "14.00", this.dp[4]);
		Long id = this.replacements.between(DAY, DAY).get(0).getId();
		this.clock.set("2026-11-25T09:30");
		assertThat(this.acts.undo(id, this.dp[0])).hasStatus(HttpStatus.CONFLICT)
			.extracting(Shown.text(".form-errors"), STRING)
			.contains("sudah dimulai");
		this.clock.set("2026-11-25T09:29");
		assertThat(this.acts.undo(id, this.fixtures.officer("PTI", 1))).hasStatus(HttpStatus.FORBIDDEN);
		assertThat(this.acts.undo(id, this.dp[0])).hasStatus3xxRedirection();
		assertThat(this.acts.undo(id, this.dp[0])).hasStatus(HttpStatus.CONFLICT)
			.extracting(Shown.text(".form-errors"), STRING)
			.contains("sudah dibatalkan");
		assertThat(this.replacements.between(DAY, DAY)).isEmpty();
		assertThat(events.stream(ReplacementUndone.class)).hasSize(1);
	}

	@Test
	void aWholeDayReplacementTakesOverTheRecapAndForAPartBothStandInItsHead() {
		file(this.dp[0], "SAKIT", "07.00", "17.00", this.dp[4]);
		assertThat(Shown.on(this.acts.get("/rekap/harian/2026-11-25/DP-1", this.dp[4])).each(".lampiran-head dd div"))
			.contains("Petugas DP 5")
			.noneMatch((name) -> name.startsWith("Petugas DP 1"));
		this.clock.set("2026-11-26T06:00");
		file(UUID.randomUUID(), this.dp[0], "2026-11-26/DP-1", "SAKIT", "13.00", "17.00", this.dp[4]);
		assertThat(Shown.on(this.acts.get("/rekap/harian/2026-11-26/DP-1", this.dp[4])).each(".lampiran-head dd div"))
			.contains("Petugas DP 1 (07.00–12.00)", "Petugas DP 5 (13.00–17.00)");
		this.clock.set("2026-11-26T17:30");
		assertThat(Shown.on(this.acts.get("/telepon", this.dp[4])).in("[aria-labelledby=menunggu]"))
			.contains("Rekap Kamis, 26 November 2026");
		assertThat(Shown.on(this.acts.get("/telepon", this.dp[0])).in("main"))
			.doesNotContain("Rekap Kamis, 26 November 2026");
	}

	@Test
	void aCallOfWhoReplacesStandsInTheRecapOfTheDuty() {
		file(this.dp[0], "SAKIT", "07.00", "17.00", this.dp[4]);
		this.clock.set("2026-11-25T10:00");
		assertThat(this.acts.post("/telepon/penerimaan", this.dp[4], "formId", UUID.randomUUID().toString()))
			.hasStatus3xxRedirection();
		assertThat(this.jdbc.queryForObject("""
				select count(*) from calls join duties on duties.id = duty_id
				where duty_date = ? and post = 1""", Integer.class, DAY)).isEqualTo(1);
	}

	@Test
	void theDatabaseLetsNobodyServeTwoPhonesInTheSameMinute() {
		file(this.dp[0], "SAKIT", "09.00", "11.00", this.dp[4]);
		Long other = this.jdbc.queryForObject("select id from duties where duty_date = ? and post = 2", Long.class,
				DAY);
		assertThatThrownBy(() -> insert(other, "10:59", "12:00")).isInstanceOf(DataIntegrityViolationException.class)
			.hasMessageContaining("replacements_one_phone");
		insert(other, "11:00", "12:00");
	}

	private void insert(Long duty, String from, String until) {
		this.jdbc.update("""
				insert into replacements (form_id, duty_id, unit_code, duty_date, post, duty_role, starts, ends,
				    replaced_id, replacing_id, reason, filed_by, filed_at)
				values (gen_random_uuid(), ?, 'DP', ?, 2, 'OFFICER', ?::time, ?::time, ?, ?, 'SAKIT', ?, now())""",
				duty, DAY, from, until, this.dp[1].getId(), this.dp[4].getId(), this.dp[0].getId());
	}

	@Test
	void thePageIsReadWithTheSameFewStatementsHoweverMuchChanged(@Autowired Statements statements) {
		SignedIn supervisor = new SignedIn(this.fixtures.supervisor());
		file(this.dp[0], "SAKIT", "09.00", "11.00", this.dp[4]);
		long one = statements.of(() -> this.pages.of(Week.of(DAY), supervisor));
		file(this.dp[0], "SAKIT", "13.00", "14.00", this.dp[4]);
		file(UUID.randomUUID(), this.dp[0], "2026-11-26/DP-2", "CUTI", "07.00", "17.00", this.dp[4]);
		assertThat(statements.of(() -> this.pages.of(Week.of(DAY), supervisor))).isEqualTo(one).isLessThanOrEqualTo(11);
	}

	@Test
	void theCandidatesFollowTheHours() {
		file(this.dp[0], "SAKIT", "09.00", "11.00", this.dp[4]);
		String calon = "/piket/pergantian/calon?duty=2026-11-25/DP-2&role=OFFICER&starts=%s&ends=%s";
		MvcTestResult overlapping = this.acts.get(calon.formatted("10.00", "12.00"), this.dp[1]);
		assertThat(overlapping).hasStatusOk();
		Shown candidates = Shown.on(overlapping);
		assertThat(candidates.in(".candidates")).contains("sudah menggantikan di DP Pos 1 pukul 09.00–11.00");
		assertThat(candidates.count("title, header, main")).as("no page around them").isZero();
		assertThat(Shown.on(this.acts.get(calon.formatted("11.00", "12.00"), this.dp[1])).in(".candidates"))
			.doesNotContain("sudah menggantikan");
	}

	private MvcTestResult form(StaffMember person) {
		return this.acts.get("/piket/pergantian/baru?tugas=" + DUTY, person);
	}

	private MvcTestResult file(StaffMember by, String reason, String from, String until, StaffMember replacing) {
		return file(UUID.randomUUID(), by, DUTY, reason, from, until, replacing);
	}

	private MvcTestResult file(UUID form, StaffMember by, String duty, String reason, String from, String until,
			StaffMember replacing) {
		return send(form, by, duty, reason, from, until, replacing, "note", "");
	}

	private MvcTestResult send(UUID form, StaffMember by, String duty, String reason, String from, String until,
			StaffMember replacing, String more, String value) {
		return this.acts.post("/piket/pergantian", by, "formId", form.toString(), "duty", duty, "role", "OFFICER",
				"reason", reason, "starts", from, "ends", until, "replacing", replacing.getId().toString(), more,
				value);
	}

}

package id.go.ppatk.piket.handoffs;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;

import id.go.ppatk.piket.ApplicationTest;
import id.go.ppatk.piket.Fixtures;
import id.go.ppatk.piket.FreshDatabase;
import id.go.ppatk.piket.Shown;
import id.go.ppatk.piket.Statements;
import id.go.ppatk.piket.TestClock;
import id.go.ppatk.piket.calls.Call;
import id.go.ppatk.piket.duties.Duty;
import id.go.ppatk.piket.staff.Role;
import id.go.ppatk.piket.staff.SignedIn;
import id.go.ppatk.piket.staff.StaffMember;
import id.go.ppatk.piket.web.Waiting;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * The list of hand-offs: until when, who called, whose turn it is, and the next act.
 */
@ApplicationTest
@FreshDatabase(eachTest = true)
class HandoffListApplicationTests {

	private static final LocalDate TODAY = LocalDate.parse("2026-11-24");

	@Autowired
	MockMvcTester browser;

	@Autowired
	HandOn handOn;

	@Autowired
	MoveHandoff move;

	@Autowired
	HandoffWaiting waiting;

	@Autowired
	Fixtures fixtures;

	@Autowired
	TestClock clock;

	@Autowired
	JdbcTemplate jdbc;

	private StaffMember officer;

	private StaffMember colleague;

	private StaffMember pic;

	private Call call;

	@BeforeEach
	void aCall() {
		this.clock.set("2026-11-24T09:00");
		this.officer = this.fixtures.officer("DP", 1);
		this.colleague = this.fixtures.officer("DP", 5);
		this.pic = this.fixtures.person("pic.dat", "PIC DAT", "DAT", Role.PIC);
		Duty duty = this.fixtures.duty(TODAY, 1, this.officer, this.fixtures.officer("DP", 3));
		this.call = this.fixtures.call(duty, this.officer, LocalTime.of(8, 50), "Bapak ABC", "Perubahan user.");
	}

	@Test
	void theyStandByWhenTheyAreDueWithTheTimeThatIsLeftOrOver() {
		callBack();
		Handoff today = escalate();
		this.jdbc.update("update handoffs set due_at = timestamptz '2026-11-24 17:00+07' where id = ?", today.getId());
		toDat();
		this.clock.set("2026-11-24T14:37");
		Shown list = list("saya", this.officer);
		assertThat(list.each(".work-group > h2")).containsExactly("Terlambat 1", "Hari ini 1", "Nanti 1");
		assertThat(list.in("[aria-labelledby=batas-LATE] .work-when")).startsWith("lewat 37 menit")
			.contains("sampai 24 November pukul 14.00 WIB");
		assertThat(list.in("[aria-labelledby=batas-TODAY] .work-when")).startsWith("2 jam 23 menit lagi");
		this.clock.set("2026-11-25T08:00");
		assertThat(list("saya", this.officer).each(".work-group > h2")).containsExactly("Terlambat 2", "Nanti 1");
	}

	@Test
	void theCallerStandsWithTheNumberAndNobodyWhoIsProtectedOrNotNeeded() {
		callBack();
		Shown list = list("saya", this.officer);
		assertThat(list.in(".work-who")).isEqualTo("Bapak ABC PJK DEF 0812 3456 7890");
		assertThat(list.links(".work-who")).containsExactly("tel:+6281234567890");
		toDat();
		StaffMember other = this.fixtures.person("pic.dat.2", "PIC DAT Dua", "DAT", Role.PIC);
		assertThat(list("unit", other).each(".work-who")).as("another PIC's").isEmpty();
		assertThat(list("unit", this.pic).each(".work-who")).containsExactly("Bapak ABC PJK DEF 0812 3456 7890");
		this.jdbc.update("update topics set protects_caller = true");
		assertThat(list("saya", this.officer).each(".work-who")).containsOnly("Identitas disamarkan");
		assertThat(this.jdbc.queryForObject("select count(*) from identity_looks", Long.class)).isZero();
	}

	@Test
	void whoseTurnItIsAndTheNextActChangeWithEachMove() {
		Handoff handoff = toDat();
		assertThat(turn(this.officer)).startsWith("Giliran DAT PIC DAT");
		assertThat(act(this.officer)).isEqualTo("Buka");
		assertThat(turn(this.pic)).startsWith("Giliran Anda");
		Shown asked = list("saya", this.pic);
		assertThat(asked.in(".work-act button.btn-primary")).isEqualTo("Terima");
		assertThat(this.browser.post()
			.uri(asked.attributes(".work-act form", "action").get(0))
			.with(csrf())
			.with(this.fixtures.as(this.pic))
			.param("version", asked.value(".work-act [name=version]"))).hasStatus3xxRedirection();
		assertThat(act(this.pic)).isEqualTo("Jawab");
		this.move.answer(handoff.getId(), null, new MoveText("Sudah kami surati.", null), this.pic.getId());
		assertThat(turn(this.officer)).startsWith("Giliran Anda");
		assertThat(act(this.officer)).isEqualTo("Beri tahu penelepon");
		assertThat(list("saya", this.officer).links(".work-act"))
			.containsExactly("/tindak-lanjut/" + handoff.getNumber() + "#langkah");
		assertThat(list("unit", this.colleague).count(".work-act .btn-primary")).as("not the colleague's turn")
			.isZero();
	}

	@Test
	void aCallBackAndOneThatCameBackSayWhatToDo() {
		Handoff handoff = escalate();
		this.move.giveBack(handoff.getId(), null, new MoveText("Bukan bidang saya.", null), this.colleague.getId());
		assertThat(act(this.officer)).isEqualTo("Tentukan lanjutannya");
		callBack();
		assertThat(list("saya", this.officer).each(".work-act")).contains("Hubungi kembali");
	}

	@Test
	void theFirstTabThatHasAnyIsOpen() {
		Shown nothing = page("/tindak-lanjut", this.officer);
		assertThat(nothing.each("nav.tabs a")).containsExactly("Menunggu saya 0", "Saya 0", "Unit saya 0");
		assertThat(nothing.in("nav.tabs [aria-current]")).isEqualTo("Menunggu saya 0");
		toDat();
		assertThat(page("/tindak-lanjut", this.officer).in("nav.tabs [aria-current]")).isEqualTo("Saya 1");
		assertThat(page("/tindak-lanjut", this.colleague).in("nav.tabs [aria-current]")).isEqualTo("Unit saya 1");
		assertThat(page("/tindak-lanjut", this.fixtures.supervisor()).in("nav.tabs [aria-current]"))
			.isEqualTo("Semua 1");
		callBack();
		Shown mine = page("/tindak-lanjut", this.officer);
		assertThat(mine.each("nav.tabs a")).containsExactly("Menunggu saya 1", "Saya 2", "Unit saya 2");
		assertThat(mine.in("nav.tabs [aria-current]")).isEqualTo("Menunggu saya 1");
		assertThat(page("/tindak-lanjut?lihat=unit", this.officer).in("nav.tabs [aria-current]"))
			.isEqualTo("Unit saya 2");
	}

	@Test
	void eachCountOfTheDashboardOpensExactlyWhatItCounted() {
		callBack();
		Handoff answered = toDat();
		this.move.answer(answered.getId(), null, new MoveText("Sudah.", null), this.pic.getId());
		toDat();
		this.clock.set("2026-11-24T14:37");
		StaffMember supervisor = this.fixtures.supervisor();
		Shown dashboard = page("/dasbor", supervisor);
		String counts = "section[aria-labelledby=tindak-lanjut] tbody a";
		List<String> addresses = dashboard.attributes(counts, "href");
		List<String> numbers = dashboard.each(counts);
		assertThat(addresses).contains("/tindak-lanjut?lihat=semua&giliran=DP",
				"/tindak-lanjut?lihat=semua&terlambat=true&giliran=DP", "/tindak-lanjut?lihat=semua&giliran=DAT");
		for (int at = 0; at < addresses.size(); at++) {
			assertThat(page(addresses.get(at), supervisor).each(".work > li")).as(addresses.get(at))
				.hasSize(Integer.parseInt(numbers.get(at)));
		}
		assertThat(page("/tindak-lanjut?lihat=semua&giliran=DP", supervisor).in(".filter-turn"))
			.isEqualTo("Giliran DP Semua unit");
	}

	@Test
	void whatWaitsIsCountedOnceHoweverManyLinesSayIt() {
		callBack();
		for (int at = 0; at < 3; at++) {
			Handoff handoff = toDat();
			this.move.answer(handoff.getId(), null, new MoveText("Sudah.", null), this.pic.getId());
		}
		escalate();
		for (String moment : List.of("2026-11-24T09:00", "2026-11-24T14:00", "2026-11-25T14:00", "2026-12-24T14:00")) {
			this.clock.set(moment);
			for (StaffMember person : List.of(this.officer, this.colleague, this.pic, this.fixtures.supervisor())) {
				var signedIn = new TestingAuthenticationToken(new SignedIn(person), null);
				assertThat(this.waiting.waitingFor(signedIn).stream().mapToInt(Waiting::count).sum())
					.as(person.getName() + " " + moment)
					.isEqualTo(this.waiting.of(signedIn));
			}
		}
	}

	@Test
	void moreLinesCostNoMore(@Autowired Statements statements) {
		toDat();
		long one = statements.of(() -> page("/tindak-lanjut", this.officer));
		for (int at = 0; at < 5; at++) {
			toDat();
			callBack();
		}
		assertThat(statements.of(() -> page("/tindak-lanjut?lihat=saya", this.officer))).isEqualTo(one);
	}

	private Handoff callBack() {
		return handOn(HandoffKind.DIHUBUNGI_KEMBALI, "DP", this.officer);
	}

	private Handoff escalate() {
		return handOn(HandoffKind.ESKALASI, "DP", this.colleague);
	}

	private Handoff toDat() {
		return handOn(HandoffKind.DAT_DPR, "DAT", this.pic);
	}

	private Handoff handOn(HandoffKind kind, String unit, StaffMember to) {
		return this.handOn.to(new Addressee(unit, to.getId()),
				new Handing(UUID.randomUUID(), kind, this.call.getId(), 1, "Perubahan user."), this.officer.getId(),
				"DP");
	}

	private String turn(StaffMember person) {
		return list("saya", person).in(".work-turn");
	}

	private String act(StaffMember person) {
		return list("saya", person).in(".work-act");
	}

	private Shown list(String view, StaffMember person) {
		return page("/tindak-lanjut?lihat=" + view, person);
	}

	private Shown page(String path, StaffMember person) {
		MvcTestResult answer = this.browser.get().uri(path).with(this.fixtures.as(person)).exchange();
		assertThat(answer).hasStatusOk();
		return Shown.on(answer);
	}

}

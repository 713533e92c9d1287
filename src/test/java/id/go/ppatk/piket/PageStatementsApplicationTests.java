package id.go.ppatk.piket;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;

import id.go.ppatk.piket.calls.Call;
import id.go.ppatk.piket.duties.Duties;
import id.go.ppatk.piket.duties.Duty;
import id.go.ppatk.piket.handoffs.Addressee;
import id.go.ppatk.piket.handoffs.HandOn;
import id.go.ppatk.piket.handoffs.Handing;
import id.go.ppatk.piket.handoffs.HandoffKind;
import id.go.ppatk.piket.staff.StaffMember;
import id.go.ppatk.piket.staff.StaffMembers;
import id.go.ppatk.piket.telephony.RingingCalls;
import id.go.ppatk.piket.telephony.RingingForm;
import id.go.ppatk.piket.telephony.TelephonyTokens;
import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * How many statements a page costs, counted over JDBC with all that the request of a
 * signed-in person does: the session in the database, the menu and its numbers, what
 * waits. The sample work stands at Tuesday, 24 November 2026, 09.00; what is added to it
 * here stays with this class.
 */
@ApplicationTest(properties = "piket.demo=true")
@DirtiesContext
class PageStatementsApplicationTests {

	private static final LocalDate TODAY = LocalDate.parse("2026-11-24");

	@Autowired
	MockMvcTester browser;

	@Autowired
	Statements statements;

	@Autowired
	Fixtures fixtures;

	@Autowired
	TestClock clock;

	@Autowired
	Duties duties;

	@Autowired
	StaffMembers people;

	@Autowired
	HandOn handOn;

	@Autowired
	RingingCalls ringing;

	@Autowired
	TelephonyTokens tokens;

	private static int number;

	@BeforeEach
	void today() {
		this.clock.set("2026-11-24T09:00");
	}

	@ParameterizedTest
	@CsvSource({ "/telepon, petugas.dp.1, 16", "/telepon/baru, petugas.dp.1, 12", "/telepon/antrean, petugas.dp.1, 16",
			"/papan, petugas.dp.1, 8", "/tindak-lanjut, petugas.dp.1, 8", "/telepon, operator, 12",
			"/piket/2026-W48, supervisor, 14", "/piket/2026-W48, koordinator.dp, 14",
			"/piket/2026-W49, koordinator.dp, 14", "/dasbor, supervisor, 20", "/rekap/2026-W48, supervisor, 14",
			"/rekap/2026-W48, koordinator.dp, 14", "/rekap/2026-W48/telepon, supervisor, 14",
			"/evaluasi, supervisor, 40" })
	void aPageCostsFewStatementsAndNoneForMoreRows(String path, String username, int most) {
		Cookie session = signIn(username);
		somethingOfEverything();
		List<String> few = sent(path, session);
		somethingOfEverything();
		somethingOfEverything();
		List<String> many = sent(path, session);
		assertThat(few).hasSizeLessThanOrEqualTo(most);
		assertThat(many).as("with more rows").hasSize(few.size());
	}

	private List<String> sent(String path, Cookie session) {
		return this.statements
			.sent(() -> assertThat(this.browser.get().uri(path).cookie(session).exchange()).hasStatusOk());
	}

	private Cookie signIn(String username) {
		return this.browser.post()
			.uri("/masuk")
			.with(csrf())
			.param("username", username)
			.param("password", "piket-demo")
			.exchange()
			.getResponse()
			.getCookie("SESSION");
	}

	/**
	 * Of each post a call of today, one that was begun, hand-offs, live transfers, and an
	 * absence; of each unit calls that ring and that nobody answered.
	 */
	private void somethingOfEverything() {
		Long token = this.tokens.of("Sentral telepon latihan").orElseThrow();
		for (String unit : List.of("DP", "PTI", "DKH", "OPR")) {
			Instant at = this.clock.instant().minusSeconds(60 + number++);
			this.ringing.add(token, new RingingForm("berdering " + number, null, 1, at), unit);
			String missed = "sia-sia " + number;
			this.ringing.add(token, new RingingForm(missed, "0812345%05d".formatted(number), 1, at), unit);
			this.ringing.finish(token, missed, at.plusSeconds(30));
		}
		List<Duty> today = this.duties.on(TODAY);
		for (Duty duty : today) {
			StaffMember officer = this.people.withRoles(duty.getOfficerId()).orElseThrow();
			LocalTime received = LocalTime.of(8, 0).plusSeconds(number++);
			Call call = this.fixtures.call(duty, officer, received, "Bapak ABC", "LTKM");
			for (Duty other : today) {
				if (!other.getUnitCode().equals(duty.getUnitCode())) {
					handOn(call, HandoffKind.UNIT_LAIN, other, officer);
					handOn(call, HandoffKind.SALAH_MENU, other, officer);
				}
			}
			assertThat(this.browser.post()
				.uri("/telepon/penerimaan")
				.with(csrf())
				.with(this.fixtures.as(officer))
				.param("formId", UUID.randomUUID().toString())).hasStatus3xxRedirection();
			LocalDate later = TODAY.plusDays(7 + number);
			this.fixtures.absence(officer, later + "T07:00", later + "T17:00");
		}
	}

	private void handOn(Call call, HandoffKind kind, Duty to, StaffMember by) {
		this.handOn.to(new Addressee(to.getUnitCode(), kind.isTransfer() ? null : to.getOfficerId()),
				new Handing(UUID.randomUUID(), kind, call.getId(), 1, "LTKM"), by.getId(), by.getUnitCode());
	}

}

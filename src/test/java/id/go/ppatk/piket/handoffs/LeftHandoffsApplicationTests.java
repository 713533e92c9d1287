package id.go.ppatk.piket.handoffs;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import id.go.ppatk.piket.ApplicationTest;
import id.go.ppatk.piket.Fixtures;
import id.go.ppatk.piket.FreshDatabase;
import id.go.ppatk.piket.PeopleActs;
import id.go.ppatk.piket.Shown;
import id.go.ppatk.piket.TestClock;
import id.go.ppatk.piket.calls.Call;
import id.go.ppatk.piket.staff.Role;
import id.go.ppatk.piket.staff.StaffMember;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * Hand-offs of people who leave, and to units in which nobody is left.
 */
@ApplicationTest
@FreshDatabase(eachTest = true)
class LeftHandoffsApplicationTests {

	private static final LocalDate TODAY = LocalDate.parse("2026-11-24");

	@Autowired
	HandOn handOn;

	@Autowired
	AnswerHandoff answer;

	@Autowired
	Addressees addressees;

	@Autowired
	Handoffs handoffs;

	@Autowired
	Fixtures fixtures;

	@Autowired
	TestClock clock;

	@Autowired
	JdbcTemplate jdbc;

	@Autowired
	MockMvcTester browser;

	private PeopleActs acts;

	private StaffMember officer;

	private StaffMember pic;

	private StaffMember supervisor;

	private Call call;

	@BeforeEach
	void aCall() {
		this.clock.set("2026-11-24T09:00");
		this.acts = new PeopleActs(this.browser, this.fixtures);
		this.officer = this.fixtures.officer("DP", 1);
		this.pic = this.fixtures.person("pic.dat", "PIC DAT", "DAT", Role.PIC);
		this.supervisor = this.fixtures.supervisor();
		this.fixtures.coordinator("DP");
		this.call = this.fixtures.call(this.fixtures.duty(TODAY, 1, this.officer, this.fixtures.officer("DP", 2)),
				this.officer, LocalTime.of(8, 50), "Bapak ABC", "Perubahan user.");
	}

	@Test
	void theOnlyPicOfDatIsDeactivatedAndThenAHandOffToDatIsRefusedBeforeItIsSaved() {
		this.acts.deactivate(this.pic);
		assertThatExceptionOfType(AddresseeRefused.class).isThrownBy(() -> handOn(new Addressee("DAT", null)))
			.satisfies((refused) -> assertThat(refused.getMessageKey()).isEqualTo("handoff.refused.nobody"));
		MvcTestResult refused = later("DAT_DPR/DAT:");
		assertThat(refused).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		assertThat(Shown.on(refused).each(".invalid-feedback")).contains(
				"Di DAT tidak ada yang dapat menerima tindak lanjut ini. Pilih supervisor sebagai penerima, atau unit lain.");
		assertThat(this.jdbc.queryForObject("select count(*) from handoffs", Long.class)).isZero();
	}

	@Test
	void theSupervisorIsOfferedAndCanBeChosenWhereNobodyCouldTakeIt() {
		this.acts.deactivate(this.pic);
		Addressee instead = new Addressee("DAT", this.supervisor.getId());
		assertThat(this.addressees.choices(HandoffKind.DAT_DPR, this.officer.getId(), "DP"))
			.filteredOn((choice) -> choice.to().unitCode().equals("DAT"))
			.extracting(AddresseeChoice::to)
			.containsExactly(instead);
		assertThat(later("DAT_DPR/" + instead.code())).hasStatus3xxRedirection();
		Handoff handoff = this.handoffs.ofCall(this.call.getId()).get(0);
		assertThat(handoff.getToUnit()).isEqualTo("DAT");
		assertThat(handoff.getToStaff()).isEqualTo(this.supervisor.getId());
		this.answer.answer(handoff.getId(), this.supervisor.getId(), "Sudah kami jawab.");
		assertThat(letters("HANDOFF_RECEIVED")).containsExactly("Ayu Utami");
	}

	@Test
	void whereSomebodyCouldTakeItTheSupervisorIsNoAddressee() {
		assertThat(this.addressees.choices(HandoffKind.DAT_DPR, this.officer.getId(), "DP"))
			.filteredOn((choice) -> choice.to().unitCode().equals("DAT"))
			.noneMatch((choice) -> choice.standing() == AddresseeChoice.Standing.SUPERVISOR);
		assertThatExceptionOfType(AddresseeRefused.class)
			.isThrownBy(() -> handOn(new Addressee("DAT", this.supervisor.getId())));
	}

	@Test
	void aTransferToAUnitWithoutAnybodyIsRefused() {
		assertThatExceptionOfType(AddresseeRefused.class)
			.isThrownBy(() -> this.handOn.to(new Addressee("PTI", null),
					new Handing(UUID.randomUUID(), HandoffKind.SALAH_MENU, this.call.getId(), 1, "Mesin."),
					this.officer.getId(), "DP"))
			.satisfies((refused) -> assertThat(refused.getMessageKey()).isEqualTo("handoff.refused.nobody-transfer"));
		this.fixtures.coordinator("PTI");
		assertThat(this.handOn
			.to(new Addressee("PTI", null),
					new Handing(UUID.randomUUID(), HandoffKind.SALAH_MENU, this.call.getId(), 1, "Mesin."),
					this.officer.getId(), "DP")
			.getToUnit()).isEqualTo("PTI");
	}

	@Test
	void whatWaitsForSomebodyWhoLeavesGoesBackToTheUnitAndSaysSo() {
		StaffMember other = this.fixtures.person("pic.dat.2", "PIC DAT 2", "DAT", Role.PIC);
		Handoff handoff = handOn(new Addressee("DAT", this.pic.getId()));
		MvcTestResult asked = this.acts.post("/pengaturan/pegawai/" + this.pic.getId() + "/penonaktifan", Map.of(), "");
		assertThat(Shown.on(asked).each(".impact li"))
			.containsExactly(handoff.getNumber() + " ditujukan kepada PIC DAT dan kembali ke DAT.");
		this.acts.deactivate(this.pic);
		Handoff now = this.handoffs.whole(handoff.getNumber()).orElseThrow();
		assertThat(now.getState()).isEqualTo(Handoff.State.OPEN);
		assertThat(now.getToStaff()).isNull();
		assertThat(now.getDueAt()).isEqualTo(handoff.getDueAt());
		assertThat(now.getMoves().get(1).getSaid())
			.isEqualTo("PIC DAT tidak lagi bertugas di DAT. Tindak lanjut ini kembali ke unit.");
		assertThat(letters("HANDOFF_RECEIVED")).containsExactly("PIC DAT", "PIC DAT 2");
		this.answer.answer(handoff.getId(), other.getId(), "Sudah kami jawab.");
	}

	@Test
	void whatNobodyCanTakeAnyMoreStandsOnTheSupervisorsFirstPage() {
		Handoff handoff = handOn(new Addressee("DAT", null));
		assertThat(Shown.on(page("/dasbor")).each("main li, main a"))
			.noneMatch((line) -> line.contains("tidak ada yang dapat menerima"));
		this.acts.deactivate(this.pic);
		assertThat(Shown.on(page("/dasbor")).each("main li, main a"))
			.anyMatch((line) -> line.contains("1 tindak lanjut menunggu Anda, karena di unitnya tidak ada"));
		assertThat(Shown.on(page("/tindak-lanjut?lihat=menunggu")).each("main .work > li"))
			.anyMatch((line) -> line.contains(handoff.getNumber()));
	}

	@Test
	void theAnswerToSomebodyWhoLeftWaitsForTheUnit() {
		Handoff handoff = handOn(new Addressee("DAT", this.pic.getId()));
		this.acts.deactivate(this.officer);
		this.answer.answer(handoff.getId(), this.pic.getId(), "Sudah kami jawab.");
		assertThat(letters("HANDOFF_ANSWERED")).containsExactly("Koordinator DP");
		assertThat(Shown
			.on(this.browser.get()
				.uri("/tindak-lanjut?lihat=menunggu")
				.with(this.fixtures.as(this.fixtures.coordinator("DP")))
				.exchange())
			.each("main .work > li")).anyMatch((line) -> line.contains(handoff.getNumber()));
	}

	@Test
	void aColleagueWhoMovesLeavesTheEscalationToTheUnit() {
		StaffMember colleague = this.fixtures.officer("DP", 5);
		Handoff handoff = this.handOn.to(new Addressee("DP", colleague.getId()),
				new Handing(UUID.randomUUID(), HandoffKind.ESKALASI, this.call.getId(), 1, "Perubahan user."),
				this.officer.getId(), "DP");
		this.acts.change(colleague, colleague.getVersion(), "PTI", Role.PETUGAS);
		assertThat(this.handoffs.findById(handoff.getId()).orElseThrow().getToStaff()).isNull();
		assertThat(this.handoffs.findById(handoff.getId()).orElseThrow().getToUnit()).isEqualTo("DP");
	}

	private Handoff handOn(Addressee to) {
		return this.handOn.to(to,
				new Handing(UUID.randomUUID(), HandoffKind.DAT_DPR, this.call.getId(), 1, "Perubahan user."),
				this.officer.getId(), "DP");
	}

	private MvcTestResult later(String to) {
		return this.browser.post()
			.uri("/telepon/" + this.call.getNumber() + "/tindak-lanjut")
			.with(this.fixtures.as(this.officer))
			.with(csrf())
			.param("formId", UUID.randomUUID().toString())
			.param("problem", "1")
			.param("to", to)
			.param("request", "Perubahan user.")
			.exchange();
	}

	private MvcTestResult page(String path) {
		return this.browser.get().uri(path).with(this.fixtures.as(this.supervisor)).exchange();
	}

	private List<String> letters(String kind) {
		return this.jdbc.queryForList("select recipient_name from letters where kind = ? order by id", String.class,
				kind);
	}

}

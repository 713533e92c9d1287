package id.go.ppatk.piket.handoffs;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import id.go.ppatk.piket.ApplicationTest;
import id.go.ppatk.piket.Fixtures;
import id.go.ppatk.piket.FreshDatabase;
import id.go.ppatk.piket.TestClock;
import id.go.ppatk.piket.calls.Call;
import id.go.ppatk.piket.calls.Diversion;
import id.go.ppatk.piket.duties.Duty;
import id.go.ppatk.piket.staff.Role;
import id.go.ppatk.piket.staff.StaffMember;
import id.go.ppatk.piket.web.Indonesian;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.data.domain.Limit;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Handing on and moving on a real PostgreSQL: numbers, due times, addressees, events.
 */
@ApplicationTest
@FreshDatabase(eachTest = true)
class HandOnApplicationTests {

	private static final LocalDate TODAY = LocalDate.parse("2026-11-24");

	@Autowired
	HandOn handOn;

	@Autowired
	MoveHandoff move;

	@Autowired
	AnswerHandoff answer;

	@Autowired
	Addressees addressees;

	@Autowired
	Handoffs handoffs;

	@Autowired
	WaitingHandoffs waiting;

	@Autowired
	Fixtures fixtures;

	@Autowired
	TestClock clock;

	@Autowired
	JdbcTemplate jdbc;

	@Autowired
	TransactionTemplate transaction;

	@Autowired
	ConfigurableApplicationContext context;

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
		this.fixtures.duty(TODAY, 1, this.fixtures.officer("PTI", 1), this.fixtures.officer("PTI", 2));
		this.fixtures.coordinator("DKH");
		this.call = this.fixtures.call(duty, this.officer, LocalTime.of(8, 50), "Bapak ABC", "Perubahan user.");
	}

	@Test
	void numbersIncreaseWithinTheDay() {
		assertThat(escalate().getNumber()).isEqualTo("TL-20261124-0001");
		assertThat(escalate().getNumber()).isEqualTo("TL-20261124-0002");
	}

	@Test
	void sentTwiceItIsOne() {
		Handing handing = handing(HandoffKind.ESKALASI);
		Handoff first = this.handOn.to(to(this.colleague), handing, this.officer.getId(), "DP");
		Handoff again = this.handOn.to(to(this.colleague), handing, this.officer.getId(), "DP");
		assertThat(again.getId()).isEqualTo(first.getId());
		assertThat(this.jdbc.queryForObject("select count(*) from handoffs", Long.class)).isEqualTo(1);
	}

	@Test
	void thePicHasThreeWorkingDaysOverTheWeekend() {
		this.clock.set("2026-11-27T15:00");
		assertThat(toPic().getDueAt()).isEqualTo(wib("2026-12-02T15:00"));
	}

	@Test
	void aHolidayCountsNothing() {
		this.clock.set("2026-12-23T15:00");
		assertThat(escalate().getDueAt()).isEqualTo(wib("2026-12-28T10:00"));
	}

	@Test
	void whoIsAbsentOrInactiveIsRefusedInWords() {
		this.fixtures.absence(this.colleague, "2026-11-24T08:00", "2026-11-25T08:00");
		assertThatExceptionOfType(AddresseeRefused.class).isThrownBy(this::escalate)
			.satisfies((refused) -> assertThat(refused.getMessageKey()).isEqualTo("handoff.refused.absent"))
			.satisfies((refused) -> assertThat(refused.getName()).isEqualTo("Petugas DP 5"));
		this.jdbc.update("update staff_members set active = false where id = ?", this.pic.getId());
		assertThatExceptionOfType(AddresseeRefused.class).isThrownBy(this::toPic)
			.satisfies((refused) -> assertThat(refused.getMessageKey()).isEqualTo("handoff.refused.inactive"));
		assertThat(this.jdbc.queryForObject("select count(*) from handoffs", Long.class)).isZero();
	}

	@Test
	void anotherUnitsOfficerIsNoColleague() {
		assertThatExceptionOfType(AddresseeRefused.class)
			.isThrownBy(() -> this.handOn.to(to(this.fixtures.officer("PTI", 1)), handing(HandoffKind.ESKALASI),
					this.officer.getId(), "DP"))
			.satisfies((refused) -> assertThat(refused.getMessageKey()).isEqualTo("handoff.refused.wrong-unit"));
		assertThatExceptionOfType(AddresseeRefused.class).isThrownBy(() -> this.handOn.to(new Addressee("DAT", null),
				handing(HandoffKind.UNIT_LAIN), this.officer.getId(), "DP"));
	}

	@Test
	void whoServesTheRightUnitNowIsOfferedFirstTheBreakCounted() {
		assertThat(first(HandoffKind.UNIT_LAIN, "PTI")).isEqualTo(to(this.fixtures.officer("PTI", 1)));
		this.clock.set("2026-11-24T12:30");
		assertThat(first(HandoffKind.UNIT_LAIN, "PTI")).isEqualTo(to(this.fixtures.officer("PTI", 2)));
		assertThat(first(HandoffKind.UNIT_LAIN, "DKH")).isEqualTo(to(this.fixtures.coordinator("DKH")));
		assertThat(first(HandoffKind.DAT_DPR, "DAT")).isEqualTo(to(this.pic));
		assertThat(first(HandoffKind.DAT_DPR, "DPR")).isEqualTo(new Addressee("DPR", null));
		assertThat(first(HandoffKind.SALAH_MENU, "PTI")).isEqualTo(new Addressee("PTI", null));
		assertThat(first(HandoffKind.DIHUBUNGI_KEMBALI, "DP")).isEqualTo(to(this.officer));
	}

	@Test
	void nobodyWhoIsAbsentIsOfferedAndNobodyEscalatesToThemselves() {
		this.fixtures.absence(this.colleague, "2026-11-24T08:00", "2026-11-25T08:00");
		assertThat(this.addressees.choices(HandoffKind.ESKALASI, this.officer.getId(), "DP"))
			.extracting(AddresseeChoice::name)
			.contains("Petugas DP 3")
			.doesNotContain("Petugas DP 5", "Petugas DP 1", "Petugas PTI 1");
	}

	@Test
	void aColleagueWhoAnswersDuringTheCallIsKept() {
		Handoff handoff = this.handOn.answerAtOnce(to(this.colleague), handing(HandoffKind.ESKALASI), "Langsung.",
				this.officer.getId(), "DP");
		assertThat(handoff.getState()).isEqualTo(Handoff.State.CLOSED);
		assertThat(handoff.isCallerTold()).isTrue();
		assertThat(handoff.getToStaff()).isEqualTo(this.colleague.getId());
	}

	@Test
	void eachMoveIsToldWithItsIdWithinTheTransaction() {
		List<Object> told = new ArrayList<>();
		ApplicationListener<PayloadApplicationEvent<?>> listener = (event) -> {
			if (event.getPayload() instanceof HandoffOpened || event.getPayload() instanceof HandoffMoved) {
				told.add(event.getPayload());
			}
		};
		this.context.addApplicationListener(listener);
		try {
			Handoff handoff = toPic();
			this.answer.answer(handoff.getId(), this.pic.getId(), "Sudah kami jawab.");
			List<HandoffMove> moves = this.handoffs.whole(handoff.getNumber()).orElseThrow().getMoves();
			assertThat(told).containsExactly(new HandoffOpened(handoff.getId(), this.officer.getId()),
					new HandoffMoved(handoff.getId(), HandoffMove.Kind.ACCEPTED, moves.get(1).getId(),
							this.pic.getId()),
					new HandoffMoved(handoff.getId(), HandoffMove.Kind.ANSWERED, moves.get(2).getId(),
							this.pic.getId()));
		}
		finally {
			this.context.removeApplicationListener(listener);
		}
	}

	@Test
	void anAnswerByLetterCountsOnlyFromWhoIsAskedAndIsAddedToUntilItIsClosed() {
		Handoff handoff = toPic();
		assertThat(this.answer.mayAnswer(handoff.getId(), this.colleague.getId())).isFalse();
		assertThat(this.answer.mayAnswer(handoff.getId(), this.pic.getId())).isTrue();
		this.answer.answer(handoff.getId(), this.pic.getId(), "Sudah kami jawab.");
		this.answer.answer(handoff.getId(), this.pic.getId(), "Tambahan.");
		assertThat(this.handoffs.whole(handoff.getNumber()).orElseThrow().getMoves()).extracting(HandoffMove::getSaid)
			.containsExactly(null, null, "Sudah kami jawab.", "Tambahan.");
		this.move.close(handoff.getId(), null, true, MoveText.NOTHING, this.officer.getId());
		assertThatExceptionOfType(IllegalMove.class)
			.isThrownBy(() -> this.answer.answer(handoff.getId(), this.pic.getId(), "Sekali lagi."));
	}

	@Test
	void whatIsDueAndWhatWaitsIsReadByUnitAndPerson() {
		Handoff escalation = escalate();
		Handoff pic = toPic();
		this.clock.set("2026-11-24T15:00");
		assertThat(this.handoffs.dueBetween(this.clock.instant().minusSeconds(86_400), this.clock.instant()))
			.extracting(Handoff::getId)
			.containsExactly(escalation.getId());
		assertThat(this.handoffs.dueBetween(this.clock.instant(), this.clock.instant().plusSeconds(60))).isEmpty();
		assertThat(this.waiting.byUnit(this.clock.instant())).containsExactlyInAnyOrder(
				new UnitHandoffs("DP", 1, 1, List.of()), new UnitHandoffs("DAT", 1, 0, List.of()));
		assertThat(this.handoffs.waitingForUnit("DP", Limit.unlimited())).extracting(Handoff::getId)
			.containsExactly(escalation.getId());
		this.answer.answer(pic.getId(), this.pic.getId(), "Sudah kami jawab.");
		assertThat(this.waiting.byUnit(this.clock.instant())).as("the caller is to be told")
			.containsExactly(new UnitHandoffs("DP", 2, 1, List.of()));
	}

	@Test
	void transfersAreCountedFromMenuToMenu() {
		this.handOn.to(new Addressee("PTI", null), handing(HandoffKind.SALAH_MENU), this.officer.getId(), "DP");
		this.handOn.to(new Addressee("PTI", null), handing(HandoffKind.SALAH_MENU), this.officer.getId(), "DP");
		escalate();
		assertThat(this.handoffs.transfers(wib("2026-11-24T00:00"), wib("2026-11-25T00:00")))
			.containsExactly(new Transfers("DP", "PTI", 2));
		assertThat(this.handoffs.transfers(wib("2026-11-25T00:00"), wib("2026-11-26T00:00"))).isEmpty();
	}

	@Test
	void whatFailsWithItsCallLeavesNothing() {
		assertThatExceptionOfType(IllegalStateException.class)
			.isThrownBy(() -> this.transaction.executeWithoutResult((status) -> {
				escalate();
				throw new IllegalStateException("the call was not saved");
			}));
		assertThat(this.jdbc.queryForObject("select count(*) from handoffs", Long.class)).isZero();
		assertThat(escalate().getNumber()).isEqualTo("TL-20261124-0001");
	}

	@Test
	void theDatabaseRefusesWhatTheLifeDoesNotKnow() {
		Handoff handoff = escalate();
		for (String change : List.of("state = 'CLOSED'", "closed_at = now()", "caller_told = true", "due_at = null",
				"channel = 'SURAT'", "to_unit = null")) {
			assertThatExceptionOfType(DataIntegrityViolationException.class).as(change)
				.isThrownBy(() -> this.jdbc.update("update handoffs set " + change + " where id = ?", handoff.getId()));
		}
	}

	@Test
	void anotherChannelHasNoDueTimeAndNoAddressee() {
		Handoff handoff = this.handOn.divert(new Diversion(Diversion.Channel.SURAT, Diversion.Why.DI_LUAR_KEWENANGAN),
				handing(HandoffKind.SARANA_LAIN), this.officer.getId(), "DP");
		assertThat(this.handoffs.whole(handoff.getNumber()).orElseThrow().getMoves()).extracting(HandoffMove::getKind)
			.containsExactly(HandoffMove.Kind.OPENED, HandoffMove.Kind.CLOSED);
	}

	private Handoff escalate() {
		return this.handOn.to(to(this.colleague), handing(HandoffKind.ESKALASI), this.officer.getId(), "DP");
	}

	private Handoff toPic() {
		return this.handOn.to(to(this.pic), handing(HandoffKind.DAT_DPR), this.officer.getId(), "DP");
	}

	private Addressee first(HandoffKind kind, String unit) {
		return this.addressees.choices(kind, this.officer.getId(), "DP")
			.stream()
			.map(AddresseeChoice::to)
			.filter((to) -> to.unitCode().equals(unit))
			.findFirst()
			.orElseThrow();
	}

	private Handing handing(HandoffKind kind) {
		return new Handing(UUID.randomUUID(), kind, this.call.getId(), 1, "Perubahan user.");
	}

	private static Addressee to(StaffMember person) {
		return new Addressee(person.getUnitCode(), person.getId());
	}

	private static Instant wib(String moment) {
		return LocalDateTime.parse(moment).atZone(Indonesian.WIB).toInstant();
	}

}

package id.go.ppatk.piket.handoffs;

import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

import id.go.ppatk.piket.calls.Diversion;
import id.go.ppatk.piket.handoffs.HandoffMove.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * The life of a hand-off: which moves are legal when, for each kind.
 */
class HandoffLifeTests {

	private static final Instant NOW = Instant.parse("2026-11-24T02:00:00Z");

	private static final long OFFICER = 1;

	private static final long COLLEAGUE = 2;

	@ParameterizedTest
	@EnumSource(names = { "ESKALASI", "UNIT_LAIN", "DAT_DPR" })
	void aQuestionIsAcceptedAnsweredAndTold(HandoffKind kind) {
		Handoff handoff = open(kind);
		assertThat(handoff.getLegalMoves()).containsExactlyInAnyOrder(Kind.ACCEPTED, Kind.ANSWERED, Kind.RETURNED,
				Kind.PASSED_ON, Kind.WITHDRAWN);
		handoff.accept(COLLEAGUE, NOW);
		assertThat(handoff.getLegalMoves()).containsExactlyInAnyOrder(Kind.ANSWERED, Kind.RETURNED, Kind.PASSED_ON,
				Kind.WITHDRAWN);
		handoff.answer(COLLEAGUE, NOW, "Sudah.");
		assertThat(handoff.getLegalMoves()).containsExactly(Kind.CLOSED);
		assertThat(handoff.isWaitingForSender()).isTrue();
		handoff.close(OFFICER, NOW, true, null);
		assertThat(handoff.getLegalMoves()).isEmpty();
		assertThat(handoff.isCallerTold()).isTrue();
		assertThat(kinds(handoff)).containsExactly(Kind.OPENED, Kind.ACCEPTED, Kind.ANSWERED, Kind.CLOSED);
		assertThat(handoff.getMoves().get(2).getSaid()).isEqualTo("Sudah.");
	}

	@Test
	void anAnswerAcceptsWhatNobodyHadAccepted() {
		Handoff handoff = open(HandoffKind.DAT_DPR);
		handoff.answer(COLLEAGUE, NOW, "Sudah.");
		assertThat(kinds(handoff)).containsExactly(Kind.OPENED, Kind.ACCEPTED, Kind.ANSWERED);
		assertThat(handoff.getToStaff()).isEqualTo(COLLEAGUE);
	}

	@Test
	void anAnswerIsAddedToUntilItIsClosed() {
		Handoff handoff = open(HandoffKind.DAT_DPR);
		assertThatExceptionOfType(IllegalMove.class).isThrownBy(() -> handoff.addToAnswer(COLLEAGUE, NOW, "Tambahan."));
		handoff.answer(COLLEAGUE, NOW, "Sudah.");
		handoff.addToAnswer(COLLEAGUE, NOW, "Tambahan.");
		assertThat(handoff.getState()).isEqualTo(Handoff.State.ANSWERED);
		assertThat(kinds(handoff)).containsExactly(Kind.OPENED, Kind.ACCEPTED, Kind.ANSWERED, Kind.ANSWERED);
		handoff.close(OFFICER, NOW, true, null);
		assertThatExceptionOfType(IllegalMove.class)
			.isThrownBy(() -> handoff.addToAnswer(COLLEAGUE, NOW, "Terlambat."));
	}

	@Test
	void whatWasReturnedIsPassedOnAgainOrClosed() {
		Handoff handoff = open(HandoffKind.UNIT_LAIN);
		Instant due = handoff.getDueAt();
		handoff.giveBack(COLLEAGUE, NOW, "Bukan tugas kami.");
		assertThat(handoff.getLegalMoves()).containsExactlyInAnyOrder(Kind.PASSED_ON, Kind.CLOSED);
		handoff.passOn(new Addressee("PTI", null), OFFICER, NOW, "Mohon bantuan.");
		assertThat(handoff.getState()).isEqualTo(Handoff.State.OPEN);
		assertThat(handoff.getToUnit()).isEqualTo("PTI");
		assertThat(handoff.getToStaff()).isNull();
		assertThat(handoff.getDueAt()).isEqualTo(due);
	}

	@ParameterizedTest
	@EnumSource(names = { "SALAH_MENU", "OPERATOR" })
	void aTransferEndsWhenItIsAccepted(HandoffKind kind) {
		Handoff handoff = open(kind);
		assertThat(handoff.getLegalMoves()).containsExactlyInAnyOrder(Kind.ACCEPTED, Kind.PASSED_ON, Kind.CLOSED);
		handoff.accept(COLLEAGUE, NOW);
		assertThat(handoff.getState()).isEqualTo(Handoff.State.CLOSED);
		assertThat(handoff.getToStaff()).isEqualTo(COLLEAGUE);
		assertThat(kinds(handoff)).containsExactly(Kind.OPENED, Kind.ACCEPTED, Kind.CLOSED);
	}

	@Test
	void aCallBackReachesTheCallerOrIsGivenUpWithAReason() {
		Handoff reached = open(HandoffKind.DIHUBUNGI_KEMBALI);
		reached.close(OFFICER, NOW, true, null);
		assertThat(reached.isCallerTold()).isTrue();
		Handoff givenUp = open(HandoffKind.DIHUBUNGI_KEMBALI);
		assertThatIllegalArgumentException().isThrownBy(() -> givenUp.close(OFFICER, NOW, false, " "));
		givenUp.close(OFFICER, NOW, false, "Tiga kali tidak diangkat.");
		assertThat(givenUp.isCallerTold()).isFalse();
	}

	@ParameterizedTest
	@EnumSource(names = { "DIHUBUNGI_KEMBALI", "ESKALASI", "UNIT_LAIN", "DAT_DPR" })
	void whoHandedItOnTakesItBackWithAReasonUntilItIsAnswered(HandoffKind kind) {
		Handoff handoff = open(kind);
		assertThatIllegalArgumentException().isThrownBy(() -> handoff.withdraw(OFFICER, NOW, " "));
		assertThat(handoff.getState()).isEqualTo(Handoff.State.OPEN);
		handoff.withdraw(OFFICER, NOW, "Penelepon sudah menemukan jawabannya.");
		assertThat(handoff.getState()).isEqualTo(Handoff.State.WITHDRAWN);
		assertThat(handoff.getClosedAt()).isEqualTo(NOW);
		assertThat(handoff.isCallerTold()).isFalse();
		assertThat(handoff.isOverdue(NOW.plusSeconds(1_000_000))).isFalse();
		assertThatExceptionOfType(IllegalMove.class).isThrownBy(() -> handoff.accept(COLLEAGUE, NOW));
		assertThat(kinds(handoff)).containsExactly(Kind.OPENED, Kind.WITHDRAWN);
	}

	@Test
	void anAnswerIsNotTakenBack() {
		Handoff handoff = open(HandoffKind.DAT_DPR);
		handoff.answer(COLLEAGUE, NOW, "Sudah.");
		assertThatExceptionOfType(IllegalMove.class).isThrownBy(() -> handoff.withdraw(OFFICER, NOW, "Alasan."));
		assertThat(handoff.getState()).isEqualTo(Handoff.State.ANSWERED);
	}

	@Test
	void anotherChannelEndsAtOnce() {
		Handoff handoff = Handoff.diverted(new Diversion(Diversion.Channel.SURAT, Diversion.Why.DI_LUAR_KEWENANGAN),
				handing(HandoffKind.SARANA_LAIN), "TL-20261124-0001", OFFICER, "DP", NOW);
		assertThat(handoff.getState()).isEqualTo(Handoff.State.CLOSED);
		assertThat(handoff.getLegalMoves()).isEmpty();
		assertThat(handoff.isOverdue(NOW.plusSeconds(1_000_000))).isFalse();
	}

	@Test
	void anEscalationStaysInTheUnitAndTheOthersLeaveIt() {
		assertThatIllegalArgumentException().isThrownBy(() -> Handoff.to(new Addressee("PTI", null),
				handing(HandoffKind.ESKALASI), "TL-20261124-0001", OFFICER, "DP", NOW, NOW));
		assertThatIllegalArgumentException().isThrownBy(() -> Handoff.to(new Addressee("DP", null),
				handing(HandoffKind.UNIT_LAIN), "TL-20261124-0001", OFFICER, "DP", NOW, NOW));
	}

	/** Ten thousand steps, legal or not: the legal ones are made, the others refused. */
	@Test
	void randomWalksStayWithinTheLife() {
		Random random = new Random(20261124);
		Map<Handoff.State, Integer> seen = new EnumMap<>(Handoff.State.class);
		int refused = 0;
		for (int walk = 0; walk < 1000; walk++) {
			HandoffKind kind = HandoffKind.values()[random.nextInt(6)];
			Handoff handoff = open(kind);
			for (int step = 0; step < 10; step++) {
				Kind move = Kind.values()[1 + random.nextInt(6)];
				Set<Kind> legal = handoff.getLegalMoves();
				Handoff.State before = handoff.getState();
				List<HandoffMove> moves = handoff.getMoves();
				if (legal.contains(move)) {
					make(handoff, move);
					assertThat(handoff.getMoves()).startsWith(moves.toArray(HandoffMove[]::new))
						.hasSizeGreaterThan(moves.size());
					assertThat(handoff.getMoves().subList(moves.size(), handoff.getMoves().size()))
						.anyMatch((made) -> made.getKind() == move);
				}
				else {
					assertThatExceptionOfType(IllegalMove.class).isThrownBy(() -> make(handoff, move));
					assertThat(handoff.getState()).isEqualTo(before);
					assertThat(handoff.getMoves()).isEqualTo(moves);
					refused++;
				}
				isWhole(handoff);
				seen.merge(handoff.getState(), 1, Integer::sum);
			}
		}
		assertThat(seen).containsOnlyKeys(EnumSet.allOf(Handoff.State.class));
		assertThat(refused).isBetween(1000, 9000);
	}

	private static void isWhole(Handoff handoff) {
		boolean withdrawn = handoff.getState() == Handoff.State.WITHDRAWN;
		assertThat(handoff.getClosedAt() != null).isEqualTo(withdrawn || handoff.getState() == Handoff.State.CLOSED);
		assertThat(handoff.getLegalMoves().isEmpty()).isEqualTo(handoff.getClosedAt() != null);
		assertThat(handoff.getMoves().get(handoff.getMoves().size() - 1).getKind() == Kind.WITHDRAWN)
			.isEqualTo(withdrawn);
		assertThat(withdrawn && handoff.getKind().isTransfer()).isFalse();
		assertThat(!handoff.isCallerTold() || handoff.getState() == Handoff.State.CLOSED).isTrue();
		assertThat(handoff.getToUnit()).isNotNull();
		assertThat(handoff.getMoves()).extracting(HandoffMove::getKind).first().isEqualTo(Kind.OPENED);
		boolean answered = handoff.getMoves().stream().anyMatch((move) -> move.getKind() == Kind.ANSWERED);
		assertThat(!answered || handoff.getKind().isAnswered()).isTrue();
		assertThat(handoff.getMoves().stream().filter((move) -> move.getKind() == Kind.CLOSED).count())
			.isEqualTo((handoff.getState() == Handoff.State.CLOSED) ? 1 : 0);
	}

	private static void make(Handoff handoff, Kind move) {
		switch (move) {
			case ACCEPTED -> handoff.accept(COLLEAGUE, NOW);
			case ANSWERED -> handoff.answer(COLLEAGUE, NOW, "Jawaban.");
			case RETURNED -> handoff.giveBack(COLLEAGUE, NOW, "Alasan.");
			case PASSED_ON -> handoff.passOn(to(handoff.getKind()), COLLEAGUE, NOW, null);
			case WITHDRAWN -> handoff.withdraw(OFFICER, NOW, "Alasan.");
			case CLOSED -> handoff.close(OFFICER, NOW, false, "Alasan.");
			case OPENED -> throw new IllegalArgumentException();
		}
	}

	private static Handoff open(HandoffKind kind) {
		return Handoff.to(to(kind), handing(kind), "TL-20261124-0001", OFFICER, "DP", NOW, NOW.plusSeconds(3600));
	}

	private static Addressee to(HandoffKind kind) {
		return new Addressee(kind.staysInUnit() ? "DP" : (kind == HandoffKind.DAT_DPR) ? "DAT" : "DKH", COLLEAGUE);
	}

	private static Handing handing(HandoffKind kind) {
		return new Handing(UUID.randomUUID(), kind, 7L, 1, "Bagaimana caranya?");
	}

	private static List<Kind> kinds(Handoff handoff) {
		return handoff.getMoves().stream().map(HandoffMove::getKind).toList();
	}

}

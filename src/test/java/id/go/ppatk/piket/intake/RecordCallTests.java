package id.go.ppatk.piket.intake;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import id.go.ppatk.piket.calls.Call;
import id.go.ppatk.piket.calls.CallDetails;
import id.go.ppatk.piket.calls.CallDrafts;
import id.go.ppatk.piket.calls.CallNumbers;
import id.go.ppatk.piket.calls.CallSheets;
import id.go.ppatk.piket.calls.CallerKind;
import id.go.ppatk.piket.calls.Calls;
import id.go.ppatk.piket.calls.Outcome;
import id.go.ppatk.piket.calls.OverriddenWarnings;
import id.go.ppatk.piket.duties.ServedDuties;
import id.go.ppatk.piket.staff.SignedIn;
import id.go.ppatk.piket.telephony.MissedCalls;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

/**
 * Writing a call down that somebody else writes at the same moment.
 */
class RecordCallTests {

	private static final UUID FORM = new UUID(0, 7);

	private static final Instant NINE = Instant.parse("2026-11-24T02:00:00Z");

	private final SignedIn me = mock(SignedIn.class);

	private final CallAccess access = mock(CallAccess.class);

	private final CallNumbers numbers = mock(CallNumbers.class);

	private final TransactionTemplate transaction = mock(TransactionTemplate.class);

	private final ServedDuties duties = mock(ServedDuties.class);

	private final RecordCall recordCall = new RecordCall(mock(Calls.class), this.access, this.numbers,
			mock(CallSheets.class), mock(OverriddenWarnings.class), mock(CallDrafts.class), mock(SaveAnswers.class),
			mock(HandProblems.class), mock(ProblemNumbers.class), this.duties, mock(MissedCalls.class),
			Clock.fixed(NINE, ZoneOffset.UTC), this.transaction);

	@BeforeEach
	void nobodyIsOnDuty() {
		given(this.duties.of(any(Instant.class), any())).willReturn(Optional.empty());
		given(this.numbers.nextUnlessTaken(any(), any())).willReturn(Optional.empty());
	}

	@Test
	void whatWasSentTwiceAtOnceIsTriedAgainAndIsTheSameCall() {
		Call call = call(Call.State.RECORDED);
		given(this.access.ofForm(FORM, this.me)).willReturn(Optional.of(call));
		given(this.transaction.execute(any())).willThrow(new DataIntegrityViolationException("form_once"))
			.willReturn(call);
		assertThat(this.recordCall.record(FORM, written(), this.me)).isSameAs(call);
	}

	@Test
	void aConflictThatDoesNotEndIsRefusedAfterThreeAttempts() {
		Call call = call(Call.State.RECORDED);
		given(this.access.ofForm(FORM, this.me)).willReturn(Optional.of(call));
		given(this.transaction.execute(any())).willThrow(new OptimisticLockingFailureException("again"));
		assertThatExceptionOfType(OptimisticLockingFailureException.class)
			.isThrownBy(() -> this.recordCall.record(FORM, written(), this.me));
		verify(this.transaction, times(RecordCall.MOST_ATTEMPTS)).execute(any());
	}

	@Test
	void aConflictThatIsNoRepetitionIsRefusedAtOnce() {
		Call call = call(Call.State.OPEN);
		given(this.access.ofForm(FORM, this.me)).willReturn(Optional.of(call));
		given(this.transaction.execute(any())).willThrow(new OptimisticLockingFailureException("other"));
		assertThatExceptionOfType(OptimisticLockingFailureException.class)
			.isThrownBy(() -> this.recordCall.record(FORM, written(), this.me));
		verify(this.transaction).execute(any());
	}

	private static Call call(Call.State state) {
		Call call = mock(Call.class);
		given(call.getState()).willReturn(state);
		return call;
	}

	private static WrittenCall written() {
		CallDetails.Problem problem = new CallDetails.Problem(6L, "Batas waktu", Outcome.TUNTAS, null);
		CallDetails details = new CallDetails(NINE, NINE, null, CallerKind.MASYARAKAT, null, List.of(),
				List.of(problem));
		return new WrittenCall(details, List.of(new WrittenCall.Problem(problem, null, List.of(), false)), null, null,
				null, null);
	}

}

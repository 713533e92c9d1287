package id.go.ppatk.piket.duties;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Random;

import id.go.ppatk.piket.web.Indonesian;
import id.go.ppatk.piket.workdays.MigratedWorkdays;
import id.go.ppatk.piket.workdays.ServiceCalendar;
import id.go.ppatk.piket.workdays.Week;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * The life of a week: open, handed in, received, taken back.
 */
class WeekRosterTests {

	private static final Week WEEK = Week.parse("2026-W49");

	private static final LocalDate MONDAY = WEEK.monday();

	private static final Instant DEADLINE = wib("2026-11-27T23:59");

	private static final Instant BEFORE = wib("2026-11-24T09:00");

	private final ServiceCalendar calendar = MigratedWorkdays.calendar();

	private final WeekRoster roster = new WeekRoster("DP", WEEK);

	@Test
	void whatWasTakenBackIsOpenAndNobodyHasReceivedIt() {
		this.roster.submit(1L, BEFORE, true);
		this.roster.acknowledge(2L, BEFORE);
		this.roster.takeBack(3L, DEADLINE, this.calendar);
		assertThat(this.roster.isSubmitted()).isFalse();
		assertThat(this.roster.getSubmittedBy()).isNull();
		assertThat(this.roster.getAcknowledgedAt()).isNull();
		assertThat(this.roster.getAcknowledgedBy()).isNull();
		assertThat(this.roster.areGapsConfirmed()).isFalse();
		assertThat(this.roster.getTakenBackAt()).isEqualTo(DEADLINE);
		assertThat(this.roster.getTakenBackBy()).isEqualTo(3L);
		this.roster.name(MONDAY, 1, 4L, 5L, false);
		this.roster.submit(1L, DEADLINE, false);
		assertThat(this.roster.isSubmitted()).isTrue();
	}

	@Test
	void whatWasNotHandedInIsNotTakenBack() {
		assertThatIllegalStateException().isThrownBy(() -> this.roster.takeBack(1L, BEFORE, this.calendar));
		this.roster.submit(1L, BEFORE, false);
		this.roster.takeBack(1L, BEFORE, this.calendar);
		assertThatIllegalStateException().isThrownBy(() -> this.roster.takeBack(1L, BEFORE, this.calendar));
	}

	@Test
	void afterTheDeadlineItStands() {
		this.roster.submit(1L, BEFORE, false);
		assertThatIllegalStateException()
			.isThrownBy(() -> this.roster.takeBack(1L, DEADLINE.plusSeconds(1), this.calendar));
		assertThat(this.roster.getSubmittedAt()).isEqualTo(BEFORE);
		assertThat(this.roster.getTakenBackAt()).isNull();
	}

	/** Whatever is tried in whatever order, the week is in a state that can be. */
	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 })
	void noOrderOfActsLeadsToAStateThatCannotBe(long seed) {
		Random random = new Random(seed);
		Instant now = wib("2026-11-27T10:00");
		for (int act = 0; act < 200; act++) {
			now = now.plus(Duration.ofMinutes(random.nextInt(20)));
			boolean in = this.roster.isSubmitted();
			boolean late = now.isAfter(DEADLINE);
			boolean done = tries(random.nextInt(4), now);
			assertThat(this.roster.getAcknowledgedAt() == null || this.roster.isSubmitted()).isTrue();
			assertThat(!this.roster.areGapsConfirmed() || this.roster.isSubmitted()).isTrue();
			assertThat(this.roster.getTakenBackAt() == null || !this.roster.getTakenBackAt().isAfter(DEADLINE))
				.isTrue();
			if (in && late) {
				assertThat(this.roster.isSubmitted()).as("what stands, stays").isTrue();
			}
			if (!done) {
				assertThat(this.roster.isSubmitted()).as("a refusal changes nothing").isEqualTo(in);
			}
		}
	}

	private boolean tries(int act, Instant now) {
		try {
			switch (act) {
				case 0 -> this.roster.submit(1L, now, true);
				case 1 -> this.roster.acknowledge(2L, now);
				case 2 -> this.roster.takeBack(3L, now, this.calendar);
				default -> this.roster.name(MONDAY, 1, 4L, 5L, false);
			}
			return true;
		}
		catch (IllegalStateException ex) {
			return false;
		}
	}

	private static Instant wib(String local) {
		return LocalDateTime.parse(local).atZone(Indonesian.WIB).toInstant();
	}

}

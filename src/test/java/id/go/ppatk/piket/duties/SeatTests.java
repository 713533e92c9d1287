package id.go.ppatk.piket.duties;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Officer or substitute of a post on a day, and how forms name it.
 */
class SeatTests {

	private static final LocalDate MONDAY = LocalDate.parse("2026-11-30");

	@Test
	void aFieldNamesASeatAndASeatItsField() {
		assertThat(Seat.ofField("petugas-2026-11-30-1")).contains(new Seat(MONDAY, 1, DutyRole.OFFICER));
		assertThat(Seat.ofField("pengganti-2026-11-30-2")).contains(new Seat(MONDAY, 2, DutyRole.SUBSTITUTE));
		assertThat(new Seat(MONDAY, 2, DutyRole.SUBSTITUTE)).hasToString("pengganti-2026-11-30-2");
	}

	@Test
	void otherFieldsNameNone() {
		assertThat(Stream.of("version", "understood", "petugas-2026-11-30", "petugas-2026-11-30-0",
				"kepala-2026-11-30-1", "Petugas-2026-11-30-1", "petugas-2026-11-30-1 "))
			.allMatch((name) -> Seat.ofField(name).isEmpty());
	}

	@Test
	void aDayThatIsNoneIsRefused() {
		assertThatExceptionOfType(DateTimeException.class).isThrownBy(() -> Seat.ofField("petugas-2026-13-45-1"));
	}

	@Test
	void seatsStandByDayAndPostTheOfficerFirst() {
		Seat first = new Seat(MONDAY, 1, DutyRole.OFFICER);
		Seat second = new Seat(MONDAY, 1, DutyRole.SUBSTITUTE);
		Seat third = new Seat(MONDAY, 2, DutyRole.OFFICER);
		Seat fourth = new Seat(MONDAY.plusDays(1), 1, DutyRole.OFFICER);
		assertThat(Stream.of(fourth, third, second, first).sorted()).containsExactly(first, second, third, fourth);
	}

}

package id.go.ppatk.piket.telephony;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import id.go.ppatk.piket.web.Indonesian;
import org.junit.jupiter.api.Test;

import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.context.support.ResourceBundleMessageSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How a reception reads.
 */
class ReceptionTextTests {

	private final ReceptionText text = new ReceptionText(new MessageSourceAccessor(messages(), Indonesian.LOCALE),
			new Indonesian());

	private static ResourceBundleMessageSource messages() {
		ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
		messages.setBasename("messages");
		messages.setDefaultEncoding("UTF-8");
		messages.setFallbackToSystemLocale(false);
		return messages;
	}

	@Test
	void whatIsNotKnownIsNotZero() {
		assertThat(this.text.waited(null)).isEqualTo("tidak tersedia");
		assertThat(this.text.inTime(Reception.UNTOLD)).isEqualTo("tidak tersedia");
	}

	@Test
	void waitingIsToldToTheSecond() {
		assertThat(this.text.waited(Duration.ZERO)).isEqualTo("0 detik");
		assertThat(this.text.waited(Duration.ofSeconds(59))).isEqualTo("59 detik");
		assertThat(this.text.waited(Duration.ofSeconds(125))).isEqualTo("2 menit 5 detik");
	}

	@Test
	void whatWasAnsweredInTimeIsToldOfAllThatRangInTheHoursOfService() {
		assertThat(this.text.inTime(new Reception(45, 5, 41, null, null, 3, List.of()))).isEqualTo("41 dari 50");
	}

	@Test
	void hoursThatFollowEachOtherAreToldAtOneGo() {
		assertThat(ReceptionText.runs(List.of())).isEmpty();
		assertThat(ReceptionText.runs(List.of(9, 7, 8, 12))).containsExactly("07.00–10.00", "12.00–13.00");
		assertThat(ReceptionText.runs(List.of(0, 1))).containsExactly("00.00–02.00");
	}

	@Test
	void theHoursOfAWeekAreNamedAndThoseOfMoreAreCounted() {
		assertThat(this.text.hours(told("2026-11-23T07:00", "2026-11-23T08:00", "2026-11-24T09:00"))).startsWith(
				"Sentral melaporkan telepon pada 3 dari 20 jam layanan: Senin 07.00–09.00; Selasa 09.00–10.00.");
		assertThat(this.text.hours(told(
				IntStream.range(1, 9).mapToObj((day) -> "2026-11-0%dT09:00".formatted(day)).toArray(String[]::new))))
			.startsWith("Sentral melaporkan telepon pada 8 dari 20 jam layanan.");
	}

	private static ReceptionOfUnits told(String... hours) {
		Reception all = new Reception(1, 0, 1, Duration.ofSeconds(3), Duration.ofSeconds(3), 0,
				List.of(hours).stream().map(LocalDateTime::parse).toList());
		return new ReceptionOfUnits(Map.of("", all), Duration.ofSeconds(30), 20);
	}

}

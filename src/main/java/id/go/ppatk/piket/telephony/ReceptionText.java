package id.go.ppatk.piket.telephony;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import id.go.ppatk.piket.web.Indonesian;
import org.jspecify.annotations.Nullable;

import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.stereotype.Component;

/**
 * How a reception reads, on pages and in workbooks alike. Templates reach it as
 * {@code @receptionText}.
 */
@Component
public class ReceptionText {

	/** The hours of so many days are named; of more they are only counted. */
	private static final int MOST_DAYS = 7;

	private final MessageSourceAccessor messages;

	private final Indonesian indonesian;

	ReceptionText(MessageSourceAccessor messages, Indonesian indonesian) {
		this.messages = messages;
		this.indonesian = indonesian;
	}

	/** "25 detik", "1 menit 5 detik"; "tidak tersedia" for what is not known. */
	public String waited(@Nullable Duration waited) {
		if (waited == null) {
			return notAvailable();
		}
		long minutes = waited.toMinutes();
		return (minutes == 0) ? message("reception.seconds", waited.toSeconds())
				: message("reception.minutes", minutes, waited.toSecondsPart());
	}

	public String notAvailable() {
		return message("reception.not-available");
	}

	/** "41 dari 50", of the calls of the hours of service. */
	public String inTime(Reception reception) {
		return (reception.served() == 0) ? notAvailable()
				: message("reception.of", reception.inTime(), reception.served());
	}

	/**
	 * The hours of service in which the exchange told anything: "3 dari 10 jam layanan:
	 * Senin 07.00–10.00".
	 */
	public String hours(ReceptionOfUnits receptions) {
		List<LocalDateTime> hours = receptions.all().hours();
		String counted = message("reception.hours", hours.size(), receptions.serviceHours());
		Map<LocalDate, List<Integer>> days = hours.stream()
			.collect(Collectors.groupingBy(LocalDateTime::toLocalDate, TreeMap::new,
					Collectors.mapping(LocalDateTime::getHour, Collectors.toList())));
		if (days.isEmpty() || days.size() > MOST_DAYS) {
			return message("reception.hours-end", counted);
		}
		return message("reception.hours-named", counted,
				days.entrySet()
					.stream()
					.map((day) -> message("reception.day", this.indonesian.weekday(day.getKey()),
							String.join(", ", runs(day.getValue()))))
					.collect(Collectors.joining("; ")));
	}

	/** "07.00–10.00", "12.00–13.00": hours that follow each other at one go. */
	static List<String> runs(List<Integer> hours) {
		List<String> runs = new ArrayList<>();
		int first = -1;
		int last = -1;
		for (int hour : hours.stream().sorted().toList()) {
			if (hour != last + 1 || first < 0) {
				add(runs, first, last);
				first = hour;
			}
			last = hour;
		}
		add(runs, first, last);
		return runs;
	}

	private static void add(List<String> runs, int first, int last) {
		if (first >= 0) {
			runs.add("%02d.00–%02d.00".formatted(first, last + 1));
		}
	}

	/** How long a call may wait: "30 detik". */
	public String within(ReceptionOfUnits receptions) {
		return waited(receptions.within());
	}

	private String message(String key, Object... arguments) {
		return this.messages.getMessage(key, arguments);
	}

}

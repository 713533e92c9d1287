package id.go.ppatk.piket.handoffs;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Gives each hand-off its number, {@code TL-20261124-0003}: by the WIB date on which it
 * is opened, increasing within the day, never twice.
 */
@Component
class HandoffNumbers {

	private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

	private final JdbcClient jdbc;

	HandoffNumbers(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * The next number of the day, stepped in the transaction of the hand-off: few calls
	 * have one, so that they may wait for each other, and no number stays unused.
	 */
	String next(LocalDate day) {
		int number = this.jdbc.sql("""
				insert into handoff_number_counters as counter (opened_on, last_number) values (?, 1)
				on conflict (opened_on) do update set last_number = counter.last_number + 1
				returning last_number""").param(day).query(Integer.class).single();
		return "TL-%s-%04d".formatted(DAY.format(day), number);
	}

}

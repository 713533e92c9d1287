package id.go.ppatk.piket.calls;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives each call its number, {@code CC-20261124-0007}: by the WIB date received,
 * increasing within the day, never twice.
 */
@Component
public class CallNumbers {

	private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

	private final JdbcClient jdbc;

	CallNumbers(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * The next number of the day. The step is a short transaction of its own that does
	 * not wait for the disk; the commit of the call, which comes later in the write-ahead
	 * log, makes it durable. A call that fails leaves its number unused. Take the number
	 * before the transaction of the call begins, not inside it: each would hold a
	 * connection.
	 */
	@Transactional(propagation = Propagation.NOT_SUPPORTED)
	public String next(LocalDate day) {
		return number(day, this.jdbc.sql("select next_call_number(?)").param(day).query(Integer.class).single());
	}

	/** As {@link #next}, unless there is a call already that bears the form's id. */
	@Transactional(propagation = Propagation.NOT_SUPPORTED)
	public Optional<String> nextUnlessTaken(UUID formId, LocalDate day) {
		return this.jdbc.sql("select next_call_number(?) where not exists (select 1 from calls where form_id = ?)")
			.params(day, formId)
			.query(Integer.class)
			.optional()
			.map((number) -> number(day, number));
	}

	private static String number(LocalDate day, int number) {
		String digits = Integer.toString(number);
		return "CC-" + DAY.format(day) + "-" + "0".repeat(Math.max(0, 4 - digits.length())) + digits;
	}

}

package id.go.ppatk.piket.web;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;

/**
 * What keeps the application from answering, whatever was asked: no page can be made with
 * what it needs, so one that needs nothing is sent.
 */
public enum Failure {

	/** The database cannot be reached, or has just stopped. */
	DATABASE,
	/** The disk is full or may not be written to: nothing can be saved. */
	FULL,
	/** Memory has run out. */
	MEMORY,
	/** There is more to do than can be done. */
	BUSY;

	/** Which of them is behind an exception; nothing when it is another matter. */
	static Optional<Failure> behind(Throwable thrown) {
		for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
			if (cause instanceof VirtualMachineError) {
				return Optional.of(MEMORY);
			}
			if (cause instanceof SQLException refused) {
				Optional<Failure> failure = of(refused);
				if (failure.isPresent()) {
					return failure;
				}
			}
			if (cause instanceof IOException && String.valueOf(cause.getMessage()).contains("No space left")) {
				return Optional.of(FULL);
			}
		}
		return Optional.empty();
	}

	private static Optional<Failure> of(SQLException refused) {
		// The pool says no more of a connection that broke while it was used.
		if (refused.getSQLState() == null && "Connection is closed".equals(refused.getMessage())) {
			return Optional.of(DATABASE);
		}
		String state = String.valueOf(refused.getSQLState());
		return switch (state) {
			case "53100", "58030", "25006" -> Optional.of(FULL);
			case "53200" -> Optional.of(MEMORY);
			case "53300" -> Optional.of(BUSY);
			case "57P01", "57P02", "57P03", "57P04", "57P05" -> Optional.of(DATABASE);
			default -> {
				if (state.startsWith("08") || state.equals("3D000")) {
					yield Optional.of(DATABASE);
				}
				// All connections are in use; when there are none, the cause says so.
				yield (refused instanceof SQLTransientConnectionException && refused.getCause() == null)
						? Optional.of(BUSY) : Optional.empty();
			}
		};
	}

}

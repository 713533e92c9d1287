package id.go.ppatk.piket.notices;

import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes all letters that are due, each kind in a transaction of its own: one that fails
 * does not keep the others.
 */
@Component
class WriteDueLetters {

	private static final Logger logger = LoggerFactory.getLogger(WriteDueLetters.class);

	private final List<DueLetters> kinds;

	private final TransactionTemplate transaction;

	WriteDueLetters(List<DueLetters> kinds, TransactionTemplate transaction) {
		this.kinds = kinds;
		this.transaction = transaction;
	}

	void write() {
		for (DueLetters letters : this.kinds) {
			try {
				this.transaction.executeWithoutResult((status) -> letters.writeDue());
			}
			catch (RuntimeException ex) {
				logger.error("{} could not be written", letters.getClass().getSimpleName(), ex);
			}
		}
	}

}

package id.go.ppatk.piket.units;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps units and office, so that a page asks the database for neither. They are read
 * when the application is ready, once a change was committed, and every half minute,
 * because another instance may have changed them.
 */
@Component
class Directory {

	/** In milliseconds. */
	private static final long READ_AGAIN_AFTER = 30_000;

	private final UnitRows units;

	private final OfficeRows offices;

	private final TransactionTemplate apart;

	private final AtomicInteger changes = new AtomicInteger();

	@Nullable private volatile Kept kept;

	Directory(UnitRows units, OfficeRows offices, PlatformTransactionManager transactions) {
		this.units = units;
		this.offices = offices;
		this.apart = new TransactionTemplate(transactions);
		this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
		this.apart.setReadOnly(true);
	}

	/** What holds of each unit from which date on, by unit and date. */
	List<Unit> units() {
		return kept().units();
	}

	Office office() {
		return kept().office();
	}

	private Kept kept() {
		Kept now = this.kept;
		return (now != null) ? now : read();
	}

	@TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
	void readAgain(DirectoryChanged event) {
		this.changes.incrementAndGet();
		read();
	}

	@EventListener(ApplicationReadyEvent.class)
	@Scheduled(initialDelay = READ_AGAIN_AFTER, fixedDelay = READ_AGAIN_AFTER)
	void readAgain() {
		read();
	}

	/**
	 * Never what a transaction has written and not committed yet; what was changed in the
	 * meantime is not kept.
	 */
	private Kept read() {
		int before = this.changes.get();
		Kept read = this.apart.execute((status) -> new Kept(this.units.all(), this.offices.one()));
		if (this.changes.get() == before) {
			this.kept = read;
		}
		return read;
	}

	private record Kept(List<Unit> units, Office office) {
	}

}

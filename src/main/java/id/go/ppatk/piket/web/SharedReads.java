package id.go.ppatk.piket.web;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

import org.springframework.transaction.support.ResourceHolderSupport;
import org.springframework.transaction.support.ResourceHolderSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Keeps what was read for the rest of a transaction that only reads, such as that of a
 * page to which many modules contribute: what several of them ask for is read once, and
 * all see the same. Any other transaction reads anew each time, and sees what it wrote.
 */
public final class SharedReads {

	private SharedReads() {
	}

	/** Whether this is a transaction that only reads, and keeps what it has read. */
	public static boolean areKept() {
		return TransactionSynchronizationManager.isCurrentTransactionReadOnly()
				&& TransactionSynchronizationManager.isSynchronizationActive();
	}

	/**
	 * What was read under that key in this transaction, else what is read now.
	 * @param key the reader and what it is asked for
	 */
	@SuppressWarnings("unchecked")
	public static <T> T of(Object key, Supplier<T> read) {
		if (!areKept()) {
			return read.get();
		}
		Kept kept = (Kept) TransactionSynchronizationManager.getResource(SharedReads.class);
		if (kept == null) {
			kept = new Kept();
			TransactionSynchronizationManager.bindResource(SharedReads.class, kept);
			TransactionSynchronizationManager
				.registerSynchronization(new ResourceHolderSynchronization<>(kept, (Object) SharedReads.class) {
				});
		}
		if (!kept.values.containsKey(key)) {
			kept.values.put(key, read.get());
		}
		return (T) kept.values.get(key);
	}

	private static final class Kept extends ResourceHolderSupport {

		private final Map<Object, Object> values = new HashMap<>();

	}

}

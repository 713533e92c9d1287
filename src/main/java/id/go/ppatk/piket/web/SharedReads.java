package id.go.ppatk.piket.web;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import org.springframework.transaction.support.ResourceHolderSupport;
import org.springframework.transaction.support.ResourceHolderSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Keeps what was read for the rest of a request for a page (a GET), or of a transaction
 * that only reads: what several modules ask for is read once, and all see the same. What
 * changes something reads anew each time, and sees what it wrote. Nothing is kept from
 * one request to the next.
 */
public final class SharedReads {

	private SharedReads() {
	}

	/** Whether what is read now is kept. */
	public static boolean areKept() {
		return page() != null || isReadOnly();
	}

	private static @Nullable ServletRequestAttributes page() {
		return (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
				&& "GET".equals(request.getRequest().getMethod())) ? request : null;
	}

	private static boolean isReadOnly() {
		return TransactionSynchronizationManager.isCurrentTransactionReadOnly()
				&& TransactionSynchronizationManager.isSynchronizationActive();
	}

	/**
	 * What was read under that key, else what is read now.
	 * @param key the reader and what it is asked for
	 */
	@SuppressWarnings("unchecked")
	public static <T> T of(Object key, Supplier<T> read) {
		if (!areKept()) {
			return read.get();
		}
		Map<Object, Object> kept = kept();
		if (!kept.containsKey(key)) {
			kept.put(key, read.get());
		}
		return (T) kept.get(key);
	}

	/**
	 * What was read of these days, or of more; else what is read now, together with the
	 * days that were asked for until now.
	 * @param key the reader
	 * @param margin so many days before and after are read at once, where they are kept,
	 * because others may ask for them
	 */
	@SuppressWarnings("unchecked")
	public static <T> T ofDays(Object key, LocalDate first, LocalDate last, int margin,
			BiFunction<LocalDate, LocalDate, T> read) {
		if (!areKept()) {
			return read.apply(first, last);
		}
		Days<T> days = (Days<T>) kept().computeIfAbsent(key, (missing) -> new Days<T>());
		if (!days.hold(first, last)) {
			days.read(first.minusDays(margin), last.plusDays(margin), read);
		}
		return days.value;
	}

	@SuppressWarnings("unchecked")
	private static Map<Object, Object> kept() {
		ServletRequestAttributes page = page();
		if (page == null) {
			return ofTransaction().values;
		}
		String name = SharedReads.class.getName();
		Map<Object, Object> kept = (Map<Object, Object>) page.getRequest().getAttribute(name);
		if (kept == null) {
			kept = new HashMap<>();
			page.getRequest().setAttribute(name, kept);
		}
		return kept;
	}

	private static Kept ofTransaction() {
		Kept kept = (Kept) TransactionSynchronizationManager.getResource(SharedReads.class);
		if (kept == null) {
			kept = new Kept();
			TransactionSynchronizationManager.bindResource(SharedReads.class, kept);
			TransactionSynchronizationManager
				.registerSynchronization(new ResourceHolderSynchronization<>(kept, (Object) SharedReads.class) {
				});
		}
		return kept;
	}

	private static final class Kept extends ResourceHolderSupport {

		private final Map<Object, Object> values = new HashMap<>();

	}

	/** What was read of some days. */
	private static final class Days<T> {

		private @Nullable LocalDate first;

		private @Nullable LocalDate last;

		private @Nullable T value;

		boolean hold(LocalDate first, LocalDate last) {
			return this.first != null && !first.isBefore(this.first) && !last.isAfter(this.last);
		}

		void read(LocalDate first, LocalDate last, BiFunction<LocalDate, LocalDate, T> read) {
			this.first = (this.first != null && this.first.isBefore(first)) ? this.first : first;
			this.last = (this.last != null && this.last.isAfter(last)) ? this.last : last;
			this.value = read.apply(this.first, this.last);
		}

	}

}

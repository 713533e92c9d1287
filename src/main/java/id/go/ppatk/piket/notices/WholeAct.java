package id.go.ppatk.piket.notices;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.springframework.core.Ordered;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Gathers what one act has to tell until it is whole: at the end of its transaction, and
 * within it, so that an act of several changes is one letter to each reader.
 */
final class WholeAct implements TransactionSynchronization {

	private final int order;

	private final Map<Object, Gathered<?>> gathered = new LinkedHashMap<>();

	private WholeAct(int order) {
		this.order = order;
	}

	/** What was gathered under one key, and who reads it. */
	private record Gathered<T>(List<T> items, Consumer<List<T>> reader) {

		void read() {
			this.reader.accept(this.items);
		}

	}

	/**
	 * Gathers one more item under that key; all of them are read together, once.
	 * @throws IllegalStateException outside of a transaction
	 */
	static <T> void gather(Object key, T item, Consumer<List<T>> reader) {
		of(0).add(key, item, reader);
	}

	/** Lets something be done once, after all that was gathered was read. */
	static void afterwards(Object key, Runnable act) {
		of(Ordered.LOWEST_PRECEDENCE).add(key, key, (items) -> act.run());
	}

	private static WholeAct of(int order) {
		return TransactionSynchronizationManager.getSynchronizations()
			.stream()
			.filter((other) -> other instanceof WholeAct && other.getOrder() == order)
			.map(WholeAct.class::cast)
			.findFirst()
			.orElseGet(() -> {
				WholeAct act = new WholeAct(order);
				TransactionSynchronizationManager.registerSynchronization(act);
				return act;
			});
	}

	@SuppressWarnings("unchecked")
	private <T> void add(Object key, T item, Consumer<List<T>> reader) {
		((Gathered<T>) this.gathered.computeIfAbsent(key, (missing) -> new Gathered<>(new ArrayList<T>(), reader)))
			.items()
			.add(item);
	}

	@Override
	public void beforeCommit(boolean readOnly) {
		this.gathered.values().forEach(Gathered::read);
	}

	@Override
	public int getOrder() {
		return this.order;
	}

}

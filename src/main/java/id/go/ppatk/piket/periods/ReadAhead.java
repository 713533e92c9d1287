package id.go.ppatk.piket.periods;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Has rows read on a thread of its own while those before are written; no more than a few
 * hundred are read ahead.
 *
 * @param <T> a row
 */
final class ReadAhead<T> {

	private static final int ROWS_AT_A_TIME = 100;

	private static final int READ_AHEAD = 4;

	private static final int ASK_AGAIN_MILLIS = 100;

	private final BlockingQueue<List<T>> queue = new ArrayBlockingQueue<>(READ_AHEAD);

	private List<T> pending = new ArrayList<>(ROWS_AT_A_TIME);

	private volatile boolean stopped;

	private ReadAhead() {
	}

	/**
	 * Writes on this thread what is read on another one, in the same order, and returns
	 * when the reading has ended. What either throws ends both, and is thrown.
	 * @param thread runs the reading
	 * @param reading hands each row over
	 * @param writing takes each row
	 */
	static <T> void run(Executor thread, Consumer<Consumer<T>> reading, Consumer<T> writing) {
		ReadAhead<T> ahead = new ReadAhead<>();
		CompletableFuture<Void> reader = CompletableFuture.runAsync(() -> ahead.read(reading), thread);
		try {
			ahead.write(writing, reader);
		}
		catch (RuntimeException | Error ex) {
			ahead.stopped = true;
			reader.exceptionally((stopped) -> null).join();
			throw ex;
		}
		try {
			reader.join();
		}
		catch (CompletionException ex) {
			throw (ex.getCause() instanceof RuntimeException cause) ? cause : ex;
		}
	}

	private void read(Consumer<Consumer<T>> reading) {
		reading.accept((row) -> {
			this.pending.add(row);
			if (this.pending.size() == ROWS_AT_A_TIME) {
				handOver();
			}
		});
		handOver();
	}

	private void handOver() {
		try {
			while (!this.queue.offer(this.pending, ASK_AGAIN_MILLIS, TimeUnit.MILLISECONDS)) {
				requireNotStopped();
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new CancellationException();
		}
		requireNotStopped();
		this.pending = new ArrayList<>(ROWS_AT_A_TIME);
	}

	private void requireNotStopped() {
		if (this.stopped) {
			throw new CancellationException();
		}
	}

	private void write(Consumer<T> writing, CompletableFuture<Void> reader) {
		try {
			while (!reader.isDone() || !this.queue.isEmpty()) {
				List<T> rows = this.queue.poll(ASK_AGAIN_MILLIS, TimeUnit.MILLISECONDS);
				if (rows != null) {
					rows.forEach(writing);
				}
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new CancellationException();
		}
	}

}

package id.go.ppatk.piket.periods;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import org.springframework.core.task.SimpleAsyncTaskExecutor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * Rows that are read while others are written.
 */
@Timeout(30)
class ReadAheadTests {

	private final Executor thread = new SimpleAsyncTaskExecutor("reader-");

	private static Consumer<Consumer<Integer>> rows(int count) {
		return (taker) -> IntStream.range(0, count).forEach(taker::accept);
	}

	@Test
	void allRowsAreWrittenInTheOrderRead() {
		for (int count : new int[] { 0, 1, 99, 100, 101, 12_345 }) {
			List<Integer> written = new ArrayList<>();
			ReadAhead.run(this.thread, rows(count), written::add);
			assertThat(written).isEqualTo(IntStream.range(0, count).boxed().toList());
		}
	}

	@Test
	void theyAreReadOnAnotherThreadAndWrittenOnThisOne() {
		List<String> readers = new ArrayList<>();
		List<String> writers = new ArrayList<>();
		ReadAhead.<Integer>run(this.thread, (taker) -> {
			readers.add(Thread.currentThread().getName());
			taker.accept(1);
		}, (row) -> writers.add(Thread.currentThread().getName()));
		assertThat(readers).singleElement().asString().startsWith("reader-");
		assertThat(writers).containsExactly(Thread.currentThread().getName());
	}

	@Test
	void whatTheWriterThrowsEndsTheReadingFirst() {
		AtomicBoolean ended = new AtomicBoolean();
		assertThatIllegalStateException().isThrownBy(() -> ReadAhead.run(this.thread, (taker) -> {
			try {
				IntStream.iterate(0, (row) -> row + 1).forEach(taker::accept);
			}
			finally {
				ended.set(true);
			}
		}, (row) -> {
			throw new IllegalStateException("cancelled");
		})).withMessage("cancelled");
		assertThat(ended).isTrue();
	}

	@Test
	void whatTheReaderThrowsIsThrownAfterWhatItHadRead() {
		List<Integer> written = new ArrayList<>();
		assertThatIllegalStateException().isThrownBy(() -> ReadAhead.<Integer>run(this.thread, (taker) -> {
			rows(200).accept(taker);
			throw new IllegalStateException("gone");
		}, written::add)).withMessage("gone");
		assertThat(written).hasSize(200);
	}

}

package id.go.ppatk.piket.periods;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

import jakarta.annotation.PreDestroy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes the exports that wait, one after the other, and keeps how far it has come. What
 * was broken off, by a restart or a crash, is begun anew.
 */
@Component
public class WriteExports {

	private static final Logger logger = LoggerFactory.getLogger(WriteExports.class);

	private static final Duration BETWEEN_SIGNS = Duration.ofSeconds(1);

	private final RecapExports exports;

	private final RecapExportParts parts;

	private final PeriodRecaps recaps;

	private final PeriodWorkbook workbook;

	private final TransactionTemplate transaction;

	private final Clock clock;

	private volatile boolean closing;

	WriteExports(RecapExports exports, RecapExportParts parts, PeriodRecaps recaps, PeriodWorkbook workbook,
			PlatformTransactionManager transactions, Clock clock) {
		this.exports = exports;
		this.parts = parts;
		this.recaps = recaps;
		this.workbook = workbook;
		this.transaction = new TransactionTemplate(transactions);
		this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
		this.clock = clock;
	}

	/** Writes all that wait. Nobody else does so at the same time. */
	public void writeAll() {
		List<Long> next = this.exports.unfinished(Limit.of(1));
		while (!next.isEmpty() && !this.closing) {
			write(next.get(0));
			next = this.exports.unfinished(Limit.of(1));
		}
	}

	private void write(Long id) {
		try {
			this.parts.remove(id);
			RecapExport export = change(id, RecapExport::begin);
			Progress progress = new Progress(export);
			try (RecapExportParts.Writing file = this.parts.writing(id, export.getAttempt())) {
				this.workbook.write(this.recaps.figures(export.getPeriod(), export.getUnitCode()), export.getSight(),
						file, progress);
				file.close();
				change(id, (written) -> written.finish(export.getAttempt(), progress.rows, file.size(),
						this.clock.instant()));
			}
		}
		catch (NoLongerWanted ex) {
			logger.debug("export {} is no longer wanted", id, ex);
			if (!this.closing) {
				this.parts.remove(id);
			}
		}
		catch (IOException | RuntimeException ex) {
			logger.error("export {} failed", id, ex);
			this.parts.remove(id);
			fail(id);
		}
	}

	/** Counts the rows, and asks now and then whether somebody still waits for them. */
	private final class Progress implements LongConsumer {

		private final RecapExport export;

		private long rows;

		private long told = System.nanoTime();

		Progress(RecapExport export) {
			this.export = export;
		}

		@Override
		public void accept(long written) {
			this.rows = written;
			if (WriteExports.this.closing) {
				throw new NoLongerWanted();
			}
			if (System.nanoTime() - this.told > BETWEEN_SIGNS.toNanos()) {
				this.told = System.nanoTime();
				Integer wanted = WriteExports.this.transaction.execute((status) -> WriteExports.this.exports
					.wrote(this.export.getId(), this.export.getAttempt(), written));
				if (wanted == null || wanted == 0) {
					throw new NoLongerWanted();
				}
			}
		}

	}

	private RecapExport change(Long id, Consumer<RecapExport> act) {
		return this.transaction.execute((status) -> {
			RecapExport export = this.exports.lock(id).orElseThrow(NoLongerWanted::new);
			act.accept(export);
			return export;
		});
	}

	private void fail(Long id) {
		this.transaction.executeWithoutResult((status) -> this.exports.lock(id)
			.filter(RecapExport::isUnfinished)
			.ifPresent((export) -> export.fail(this.clock.instant())));
	}

	/** Breaks off the work; it is begun anew after the next start. */
	@PreDestroy
	void close() {
		this.closing = true;
	}

}

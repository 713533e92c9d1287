package id.go.ppatk.piket.periods;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.LongConsumer;

import id.go.ppatk.piket.calls.CallAddenda;
import id.go.ppatk.piket.calls.CallerIdentity;
import id.go.ppatk.piket.documents.ExcelFile;
import id.go.ppatk.piket.documents.ExcelSheet;
import id.go.ppatk.piket.documents.ExcelTable;
import id.go.ppatk.piket.documents.Look;
import id.go.ppatk.piket.recaps.RecapRow;
import id.go.ppatk.piket.recaps.RecapText;
import id.go.ppatk.piket.recaps.Sight;

import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A long period as a workbook: "Ringkasan" and "Semua Telepon", the calls written while
 * the next ones are read, so that any number of them fits into memory. Who may not see a
 * caller gets the call without, and each look of who may is recorded.
 */
@Component
public class PeriodWorkbook {

	private static final int LOOKS_AT_A_TIME = 1000;

	private final RecapText text;

	private final SummarySheet summary;

	private final CallsTable callsTable;

	private final PeriodCalls calls;

	private final CallerIdentity identity;

	private final TransactionTemplate apart;

	/** Every reading has a thread, so that none waits for another export to end. */
	private final Executor reader = new SimpleAsyncTaskExecutor("rekap-");

	PeriodWorkbook(RecapText text, SummarySheet summary, CallsTable callsTable, PeriodCalls calls,
			CallerIdentity identity, PlatformTransactionManager transactions) {
		this.text = text;
		this.summary = summary;
		this.callsTable = callsTable;
		this.calls = calls;
		this.identity = identity;
		this.apart = new TransactionTemplate(transactions);
		this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
	}

	/**
	 * Writes the workbook.
	 * @param sight what its reader may see
	 * @param progress is told after each row how many there are; what it throws ends the
	 * work
	 */
	public void write(PeriodRecap recap, Sight sight, OutputStream out, LongConsumer progress) throws IOException {
		try (ExcelFile file = new ExcelFile(this.text.of("weekly.title"))) {
			ExcelSheet sheet = file.sheet(this.text.of("weekly.sheet.summary"));
			this.summary.write(sheet, recap);
			sheet.gap().row(Look.PLAIN, this.text.of("period.no-forms"));
			file.streaming();
			Rows rows = new Rows(this.callsTable.begin(file), sight, progress);
			ReadAhead.<Taken>run(this.reader,
					(taker) -> this.calls.read(recap.period(), recap.unitCode(),
							(call, corrections) -> taker.accept(new Taken(call, corrections))),
					(taken) -> rows.take(taken.call(), taken.corrections()));
			rows.keepLooks();
			file.write(out);
		}
	}

	private record Taken(RecapRow call, List<CallAddenda.Addendum> corrections) {
	}

	private final class Rows {

		private final ExcelTable table;

		private final Sight sight;

		private final LongConsumer progress;

		private final List<String> looks = new ArrayList<>();

		private long written;

		Rows(ExcelTable table, Sight sight, LongConsumer progress) {
			this.table = table;
			this.sight = sight;
			this.progress = progress;
		}

		void take(RecapRow call, List<CallAddenda.Addendum> corrections) {
			boolean shown = this.sight.showsCaller(call);
			PeriodWorkbook.this.callsTable.write(this.table, shown ? call : call.withoutCaller(),
					shown ? corrections : List.of());
			if (shown && call.protectsCaller()) {
				this.looks.add(call.number());
				if (this.looks.size() >= LOOKS_AT_A_TIME) {
					keepLooks();
				}
			}
			this.progress.accept(++this.written);
		}

		/** The reading only reads: looks are kept in transactions of their own. */
		void keepLooks() {
			PeriodWorkbook.this.apart.executeWithoutResult((status) -> PeriodWorkbook.this.identity.seen(this.looks,
					this.sight.staffId(), CallerIdentity.SeenIn.REKAP_EXCEL));
			this.looks.clear();
		}

	}

}

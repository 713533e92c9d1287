package id.go.ppatk.piket.periods;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Semaphore;

import id.go.ppatk.piket.calls.CallerIdentity;
import id.go.ppatk.piket.documents.ExcelFile;
import id.go.ppatk.piket.documents.ExcelSheet;
import id.go.ppatk.piket.documents.ExcelTable;
import id.go.ppatk.piket.documents.Look;
import id.go.ppatk.piket.recaps.RecapRow;
import id.go.ppatk.piket.recaps.RecapText;
import id.go.ppatk.piket.recaps.Sight;

import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A long period as a workbook: "Ringkasan" and "Semua Telepon", whose rows are read from
 * the database as the stream takes them, so that any number of them fits into memory and
 * nobody reads on for a reader who has left. Who may not see a caller gets the call
 * without, and each look of who may is recorded.
 */
@Component
public class PeriodWorkbook {

	private static final int LOOKS_AT_A_TIME = 1000;

	/** Each holds connections to the database until the last byte; others wait. */
	private static final int MOST_AT_A_TIME = 3;

	private final RecapText text;

	private final PeriodText periodText;

	private final SummarySheet summary;

	private final CallsTable callsTable;

	private final PeriodCalls calls;

	private final CallerIdentity identity;

	private final TransactionTemplate apart;

	private final Semaphore places = new Semaphore(MOST_AT_A_TIME, true);

	PeriodWorkbook(RecapText text, PeriodText periodText, SummarySheet summary, CallsTable callsTable,
			PeriodCalls calls, CallerIdentity identity, PlatformTransactionManager transactions) {
		this.text = text;
		this.periodText = periodText;
		this.summary = summary;
		this.callsTable = callsTable;
		this.calls = calls;
		this.identity = identity;
		this.apart = new TransactionTemplate(transactions);
		this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
	}

	/**
	 * Writes the workbook, in its turn. What the stream throws ends the reading.
	 * @param sight what its reader may see
	 */
	public void write(PeriodRecap recap, Sight sight, OutputStream out) throws IOException {
		this.places.acquireUninterruptibly();
		try {
			this.calls.read(recap.period(), recap.unitCode(),
					(count, calls) -> write(recap, count, new Rows(calls, sight), out));
		}
		finally {
			this.places.release();
		}
	}

	private void write(PeriodRecap recap, long count, Rows rows, OutputStream out) throws IOException {
		try (ExcelFile file = new ExcelFile(this.periodText.workbook())) {
			ExcelSheet sheet = file.sheet(this.text.of("weekly.sheet.summary"));
			this.summary.write(sheet, recap);
			sheet.gap().row(Look.PLAIN, this.text.of("period.no-forms"));
			ExcelTable table = this.callsTable.begin(file);
			table.stream(count, () -> rows.writeNext(table));
			file.write(out);
		}
		finally {
			rows.saveLooks();
		}
	}

	private final class Rows {

		private final Iterator<CorrectedCall> calls;

		private final Sight sight;

		private final List<String> looks = new ArrayList<>();

		Rows(Iterator<CorrectedCall> calls, Sight sight) {
			this.calls = calls;
			this.sight = sight;
		}

		void writeNext(ExcelTable table) {
			CorrectedCall next = this.calls.next();
			RecapRow call = next.call();
			boolean shown = this.sight.showsCaller(call);
			if (shown && call.protectsCaller()) {
				this.looks.add(call.number());
			}
			PeriodWorkbook.this.callsTable.write(table, shown ? call : call.withoutCaller(),
					shown ? next.corrections() : List.of());
			if (this.looks.size() >= LOOKS_AT_A_TIME) {
				saveLooks();
			}
		}

		/** The reading only reads: looks are saved in transactions of their own. */
		void saveLooks() {
			PeriodWorkbook.this.apart.executeWithoutResult((status) -> PeriodWorkbook.this.identity
				.recordLooksAt(this.looks, this.sight.staffId(), CallerIdentity.SeenIn.REKAP_EXCEL));
			this.looks.clear();
		}

	}

}

package id.go.ppatk.piket.periods;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import id.go.ppatk.piket.PiketApplication;
import id.go.ppatk.piket.bench.BenchDatabase;
import id.go.ppatk.piket.recaps.RecapRow;
import id.go.ppatk.piket.recaps.RecapText;
import id.go.ppatk.piket.recaps.Sight;
import id.go.ppatk.piket.web.Indonesian;
import id.go.ppatk.piket.workdays.Period;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Measures the export of many calls, the reading included, against a bare loop of POI's
 * SXSSF that writes the same cells from memory, the two in turn. It lives in this package
 * because what writes the calls is nobody else's business.
 */
public final class ExportBench {

	private static final int ROWS = 100_000;

	private static final int WARM_UPS = 2;

	private static final int ROUNDS = 4;

	private static final int COLUMNS = 18;

	private ExportBench() {
	}

	/**
	 * Prints both rates and their ratio.
	 * @param clock where the domain's clock begins
	 */
	public static void run(BenchDatabase database, String clock) throws Exception {
		List<String> settings = new ArrayList<>(database.settings());
		settings.addAll(List.of("--server.port=0", "--piket.clock.start=" + clock));
		try (ConfigurableApplicationContext application = new SpringApplicationBuilder(PiketApplication.class)
			.run(settings.toArray(String[]::new))) {
			Period period = new Period(firstDay(database), LocalDate.parse(clock.substring(0, 10)));
			PeriodRecap recap = application.getBean(PeriodRecaps.class).figures(period, null);
			PeriodWorkbook workbook = application.getBean(PeriodWorkbook.class);
			List<Object[]> cells = cells(application, period);
			double[] ours = new double[ROUNDS];
			double[] bare = new double[ROUNDS];
			for (int round = -WARM_UPS; round < ROUNDS; round++) {
				double exported = seconds(
						() -> workbook.write(recap, new Sight(-1L, null, false), OutputStream.nullOutputStream()));
				double looped = seconds(() -> loop(cells));
				if (round >= 0) {
					ours[round] = cells.size() / exported;
					bare[round] = cells.size() / looped;
				}
			}
			System.out.printf(
					"%nExport of %,d rows, median of %d in turn: %,.0f rows a second with the reading, a bare SXSSF loop from memory %,.0f, ratio %.2f%n",
					cells.size(), ROUNDS, median(ours), median(bare), median(ours) / median(bare));
		}
	}

	/** From when on there are so many calls. */
	private static LocalDate firstDay(BenchDatabase database) throws SQLException {
		return LocalDate.ofEpochDay(database.number("""
				select min(call_date) - date '1970-01-01' from (
				    select call_date from calls order by call_date desc limit %d) latest""".formatted(ROWS)));
	}

	private interface Work {

		void run() throws IOException;

	}

	private static double seconds(Work work) throws IOException {
		long before = System.nanoTime();
		work.run();
		return (System.nanoTime() - before) / 1e9;
	}

	private static double median(double[] values) {
		double[] sorted = values.clone();
		Arrays.sort(sorted);
		return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
	}

	/** The cells of the sheet "Semua Telepon" as values. */
	private static List<Object[]> cells(ConfigurableApplicationContext application, Period period) throws IOException {
		RecapText text = application.getBean(RecapText.class);
		List<Object[]> rows = new ArrayList<>();
		application.getBean(PeriodCalls.class)
			.read(period, null, (count, calls) -> calls.forEachRemaining((next) -> rows.add(cells(next.call(), text))));
		return rows;
	}

	private static Object[] cells(RecapRow call, RecapText text) {
		return new Object[] { call.number(), call.day(), call.unitCode(), call.postCode(), call.answeredBy(),
				LocalTime.ofInstant(call.receivedAt(), Indonesian.WIB),
				LocalTime.ofInstant(call.finishedAt(), Indonesian.WIB), call.minutes(), text.callerName(call),
				text.kind(call), call.institution(), call.contacts().isEmpty() ? "" : call.contacts().get(0).raw(), "",
				call.problems().get(0).topic(), text.problems(call).get(0),
				text.of(call.problems().get(0).outcome().messageKey()), text.remarks(call).get(0), "" };
	}

	private static void loop(List<Object[]> rows) throws IOException {
		try (SXSSFWorkbook workbook = new SXSSFWorkbook(100)) {
			CellStyle plain = workbook.createCellStyle();
			CellStyle date = workbook.createCellStyle();
			date.setDataFormat(workbook.createDataFormat().getFormat("dd\\-mm\\-yyyy"));
			CellStyle time = workbook.createCellStyle();
			time.setDataFormat(workbook.createDataFormat().getFormat("hh\\.mm"));
			Sheet sheet = workbook.createSheet("Semua Telepon");
			for (int i = 0; i < rows.size(); i++) {
				Row row = sheet.createRow(i);
				for (int column = 0; column < COLUMNS; column++) {
					Object value = rows.get(i)[column];
					Cell cell = row.createCell(column);
					if (value instanceof LocalDate day) {
						cell.setCellValue(day);
						cell.setCellStyle(date);
					}
					else if (value instanceof LocalTime moment) {
						cell.setCellValue(moment.toSecondOfDay() / 86_400.0);
						cell.setCellStyle(time);
					}
					else {
						if (value instanceof Number number) {
							cell.setCellValue(number.doubleValue());
						}
						else if (value != null) {
							cell.setCellValue(value.toString());
						}
						cell.setCellStyle(plain);
					}
				}
			}
			workbook.write(OutputStream.nullOutputStream());
			workbook.dispose();
		}
	}

}

package id.go.ppatk.piket.documents;

import java.util.List;

import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xddf.usermodel.PresetColor;
import org.apache.poi.xddf.usermodel.PresetPattern;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFPatternFillProperties;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrossBetween;
import org.apache.poi.xddf.usermodel.chart.AxisOrientation;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.BarGrouping;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/**
 * A chart of lying bars, drawn by the spreadsheet from the cells of a table. Each series
 * has a pattern of its own, so that the bars are told apart without colour too.
 */
class ExcelBars {

	private static final List<Fill> FILLS = List.of(new Fill(PresetPattern.DARK_UPWARD_DIAGONAL, 0x7a2e7e),
			new Fill(PresetPattern.PERCENT_75, 0x0d5a9c), new Fill(PresetPattern.DARK_VERTICAL, 0x17695b),
			new Fill(PresetPattern.LARGE_CHECKER_BOARD, 0x4a5560), new Fill(PresetPattern.DARK_HORIZONTAL, 0x7c4a03),
			new Fill(PresetPattern.TRELLIS, 0x8c2f39));

	private static final int LAST_COLUMN = 7;

	private static final int FEWEST_ROWS = 12;

	private record Fill(PresetPattern pattern, int colour) {
	}

	private final XSSFSheet sheet;

	private final String title;

	private final int head;

	private final int height;

	private final int series;

	ExcelBars(XSSFSheet sheet, String title, int head, int height, int series) {
		this.sheet = sheet;
		this.title = title;
		this.head = head;
		this.height = height;
		this.series = series;
	}

	/**
	 * Draws the chart from that row on.
	 * @return how many rows of the sheet it covers
	 */
	int draw(int row) {
		int covered = Math.max(FEWEST_ROWS, this.height + 7);
		XSSFChart chart = this.sheet.createDrawingPatriarch()
			.createChart(
					this.sheet.createDrawingPatriarch().createAnchor(0, 0, 0, 0, 0, row, LAST_COLUMN, row + covered));
		chart.setTitleText(this.title);
		chart.setTitleOverlay(false);
		if (this.series > 1) {
			chart.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
		}
		XDDFCategoryAxis categories = chart.createCategoryAxis(AxisPosition.LEFT);
		categories.setOrientation(AxisOrientation.MAX_MIN);
		categories.setVisible(true);
		XDDFValueAxis values = chart.createValueAxis(AxisPosition.BOTTOM);
		values.setCrossBetween(AxisCrossBetween.BETWEEN);
		values.setMinimum(0);
		values.setNumberFormat("0");
		values.setVisible(true);
		XDDFBarChartData bars = (XDDFBarChartData) chart.createData(ChartTypes.BAR, categories, values);
		bars.setBarDirection(BarDirection.BAR);
		bars.setGapWidth(60);
		if (this.series > 1) {
			bars.setBarGrouping(BarGrouping.STACKED);
			bars.setOverlap((byte) 100);
		}
		bars.setVaryColors(false);
		XDDFDataSource<String> names = XDDFDataSourcesFactory.fromStringCellRange(this.sheet, column(0));
		for (int i = 0; i < this.series; i++) {
			XDDFChartData.Series one = bars.addSeries(names,
					XDDFDataSourcesFactory.fromNumericCellRange(this.sheet, column(i + 1)));
			one.setTitle(this.sheet.getRow(this.head).getCell(i + 1).getStringCellValue(),
					new CellReference(this.sheet.getSheetName(), this.head, i + 1, true, true));
			one.setFillProperties(pattern(FILLS.get(i % FILLS.size())));
			one.setLineProperties(
					new XDDFLineProperties(new XDDFSolidFillProperties(XDDFColor.from(PresetColor.BLACK))));
		}
		chart.plot(bars);
		return covered;
	}

	private CellRangeAddress column(int column) {
		return new CellRangeAddress(this.head + 1, this.head + this.height, column, column);
	}

	private static XDDFPatternFillProperties pattern(Fill fill) {
		XDDFPatternFillProperties properties = new XDDFPatternFillProperties();
		properties.setPresetPattern(fill.pattern());
		properties.setForegroundColor(XDDFColor
			.from(new byte[] { (byte) (fill.colour() >> 16), (byte) (fill.colour() >> 8), (byte) fill.colour() }));
		properties.setBackgroundColor(XDDFColor.from(PresetColor.WHITE));
		return properties;
	}

}

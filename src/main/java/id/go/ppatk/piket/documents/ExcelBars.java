package id.go.ppatk.piket.documents;

import java.util.List;

import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xddf.usermodel.PresetColor;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
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
import org.openxmlformats.schemas.drawingml.x2006.chart.CTDLbls;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTNumFmt;

/**
 * A chart of lying bars, drawn by the spreadsheet from the cells of a table. Without
 * colour too the bars are told apart: by their order, their lightness, and the number
 * that stands in each. (LibreOffice draws bars with a pattern empty.)
 */
class ExcelBars {

	private static final List<Integer> FILLS = List.of(0x74a9d3, 0xd9e7f3, 0xb3b3b3, 0xffffff, 0xf2cf7a, 0x8fc3a5);

	private static final int LAST_COLUMN = 7;

	private static final int FEWEST_ROWS = 12;

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
	 * Draws the chart from that row and column on.
	 * @return the first row below it
	 */
	int draw(int row, int column) {
		int covered = Math.max(FEWEST_ROWS, this.height + 7);
		XSSFChart chart = this.sheet.createDrawingPatriarch()
			.createChart(this.sheet.createDrawingPatriarch()
				.createAnchor(0, 0, 0, 0, column, row, LAST_COLUMN, row + covered));
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
			one.setFillProperties(fill(FILLS.get(i % FILLS.size())));
			one.setLineProperties(
					new XDDFLineProperties(new XDDFSolidFillProperties(XDDFColor.from(PresetColor.BLACK))));
		}
		chart.plot(bars);
		chart.getCTChart()
			.getPlotArea()
			.getBarChartArray(0)
			.getSerList()
			.forEach((one) -> numbers(one.isSetDLbls() ? one.getDLbls() : one.addNewDLbls()));
		return row + covered;
	}

	private CellRangeAddress column(int column) {
		return new CellRangeAddress(this.head + 1, this.head + this.height, column, column);
	}

	private static XDDFSolidFillProperties fill(int colour) {
		return new XDDFSolidFillProperties(
				XDDFColor.from(new byte[] { (byte) (colour >> 16), (byte) (colour >> 8), (byte) colour }));
	}

	/** The number of each bar, but no zero. */
	private static void numbers(CTDLbls labels) {
		CTNumFmt format = labels.addNewNumFmt();
		format.setFormatCode("0;;");
		format.setSourceLinked(false);
		labels.addNewShowLegendKey().setVal(false);
		labels.addNewShowVal().setVal(true);
		labels.addNewShowCatName().setVal(false);
		labels.addNewShowSerName().setVal(false);
		labels.addNewShowPercent().setVal(false);
		labels.addNewShowBubbleSize().setVal(false);
	}

}

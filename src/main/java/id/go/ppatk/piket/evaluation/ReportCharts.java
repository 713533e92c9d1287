package id.go.ppatk.piket.evaluation;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.Rectangle;
import java.awt.TexturePaint;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import id.go.ppatk.piket.documents.DocumentFont;
import id.go.ppatk.piket.evaluation.EvaluationReport.Chart;
import org.jfree.chart.ChartFactory;
import org.jfree.chart.ChartUtils;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.labels.ItemLabelAnchor;
import org.jfree.chart.labels.ItemLabelPosition;
import org.jfree.chart.labels.StandardCategoryItemLabelGenerator;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.category.DefaultCategoryDataset;

/**
 * Draws the charts of a report as PNG: black on white, one series solid and the other
 * hatched, so that they read without colour; the number stands at each lying bar.
 */
final class ReportCharts {

	/**
	 * How many pixels a chart is wide; it is drawn for half of them, so that print is
	 * sharp.
	 */
	static final int WIDTH = 1400;

	private static final int SHARPNESS = 2;

	private static final int UPRIGHT_HEIGHT = 480;

	private static final int BAR_HEIGHT = 46;

	private static final int FRAME_HEIGHT = 130;

	/** More bars than these bear no names of their own. */
	private static final int MOST_NAMES = 14;

	private static final Color INK = new Color(0x1b2733);

	private static final Color SOLID = new Color(0x0d5a9c);

	private static final Font TEXT = DocumentFont.of(11);

	private ReportCharts() {
	}

	/** How many pixels the chart is high. */
	static int height(Chart chart) {
		return chart.upright() ? UPRIGHT_HEIGHT
				: FRAME_HEIGHT + BAR_HEIGHT * chart.labels().size() * chart.series().size();
	}

	/** The charts by section, as addresses that hold the picture. */
	static Map<String, String> pictures(EvaluationReport report) {
		return report.sections()
			.stream()
			.filter((section) -> section.chart() != null)
			.collect(Collectors.toMap(EvaluationReport.Section::id,
					(section) -> "data:image/png;base64," + Base64.getEncoder().encodeToString(png(section.chart()))));
	}

	static byte[] png(Chart chart) {
		JFreeChart drawn = ChartFactory.createBarChart(null, chart.upright() ? ends(chart) : null, null, data(chart),
				chart.upright() ? PlotOrientation.VERTICAL : PlotOrientation.HORIZONTAL, chart.series().size() > 1,
				false, false);
		drawn.setBackgroundPaint(Color.WHITE);
		if (drawn.getLegend() != null) {
			drawn.getLegend().setItemFont(TEXT);
		}
		CategoryPlot plot = drawn.getCategoryPlot();
		plot.setBackgroundPaint(Color.WHITE);
		plot.setRangeGridlinePaint(Color.LIGHT_GRAY);
		plot.setOutlineVisible(false);
		axes(plot, chart);
		plot.setRenderer(renderer(chart));
		BufferedImage image = new BufferedImage(WIDTH, height(chart), BufferedImage.TYPE_INT_RGB);
		Graphics2D canvas = image.createGraphics();
		canvas.scale(SHARPNESS, SHARPNESS);
		drawn.draw(canvas, new Rectangle(WIDTH / SHARPNESS, height(chart) / SHARPNESS));
		canvas.dispose();
		try {
			return ChartUtils.encodeAsPNG(image);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static DefaultCategoryDataset data(Chart chart) {
		DefaultCategoryDataset data = new DefaultCategoryDataset();
		chart.series()
			.forEach((series) -> IntStream.range(0, chart.labels().size())
				.forEach((i) -> data.addValue(series.values().get(i), series.name(),
						new Label(i, chart.labels().get(i)))));
		return data;
	}

	/** Two bars may bear the same name. */
	private record Label(int place, String text) implements Comparable<Label> {

		@Override
		public int compareTo(Label other) {
			return Integer.compare(this.place, other.place);
		}

		@Override
		public String toString() {
			return this.text;
		}

	}

	private static String ends(Chart chart) {
		return chart.labels().get(0) + " – " + chart.labels().get(chart.labels().size() - 1);
	}

	private static void axes(CategoryPlot plot, Chart chart) {
		CategoryAxis names = plot.getDomainAxis();
		names.setTickLabelFont(TEXT);
		names.setLabelFont(TEXT);
		names.setTickLabelPaint(INK);
		names.setMaximumCategoryLabelWidthRatio(0.45f);
		names.setMaximumCategoryLabelLines(2);
		names.setTickLabelsVisible(!chart.upright() || chart.labels().size() <= MOST_NAMES / 2);
		names.setCategoryMargin((chart.labels().size() > MOST_NAMES) ? 0.1 : 0.25);
		NumberAxis numbers = (NumberAxis) plot.getRangeAxis();
		numbers.setStandardTickUnits(NumberAxis.createIntegerTickUnits());
		numbers.setTickLabelFont(TEXT);
		numbers.setUpperMargin(0.12);
	}

	private static BarRenderer renderer(Chart chart) {
		BarRenderer renderer = new BarRenderer();
		renderer.setBarPainter(new StandardBarPainter());
		renderer.setShadowVisible(false);
		renderer.setItemMargin(0.05);
		renderer.setMaximumBarWidth(0.2);
		renderer.setSeriesPaint(0, SOLID);
		renderer.setSeriesPaint(1, hatching());
		for (int series = 0; series < chart.series().size(); series++) {
			renderer.setSeriesOutlinePaint(series, INK);
			renderer.setSeriesOutlineStroke(series, new BasicStroke(0.6f));
		}
		renderer.setDrawBarOutline(chart.series().size() > 1);
		if (!chart.upright()) {
			renderer.setDefaultItemLabelGenerator(new StandardCategoryItemLabelGenerator());
			renderer.setDefaultItemLabelFont(TEXT);
			renderer.setDefaultItemLabelPaint(INK);
			renderer.setDefaultItemLabelsVisible(true);
			renderer.setDefaultPositiveItemLabelPosition(
					new ItemLabelPosition(ItemLabelAnchor.OUTSIDE3, TextAnchor.CENTER_LEFT));
		}
		return renderer;
	}

	private static Paint hatching() {
		BufferedImage tile = new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB);
		Graphics2D canvas = tile.createGraphics();
		canvas.setPaint(Color.WHITE);
		canvas.fillRect(0, 0, 8, 8);
		canvas.setPaint(INK);
		canvas.drawLine(0, 7, 7, 0);
		canvas.dispose();
		return new TexturePaint(tile, new Rectangle(0, 0, 8, 8));
	}

}

package id.go.ppatk.piket.evaluation;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import javax.imageio.ImageIO;

import id.go.ppatk.piket.calls.Outcome;
import id.go.ppatk.piket.units.PlainOffices;
import id.go.ppatk.piket.web.Indonesian;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFPictureData;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The .docx as Word and LibreOffice read it.
 */
class ReportDocumentTests {

	private final EvaluationReport report = report(
			new CallTotals(40, 25, 2, Map.of(Outcome.TUNTAS, 25L, Outcome.DIESKALASI, 6L)));

	@Test
	void itHasRealHeadingsATitleAndRoomForRecommendations() throws IOException {
		try (XWPFDocument document = read(this.report)) {
			Map<String, List<String>> byStyle = document.getParagraphs()
				.stream()
				.filter((paragraph) -> paragraph.getStyle() != null)
				.collect(Collectors.groupingBy(XWPFParagraph::getStyle,
						Collectors.mapping(XWPFParagraph::getText, Collectors.toList())));
			assertThat(byStyle.get("Title")).containsExactly("Laporan Evaluasi Uji Coba Call Center PPATK");
			assertThat(byStyle.get("Subtitle")).first().isEqualTo("Masa evaluasi: 9–13 November 2026");
			assertThat(byStyle.get("Heading1")).containsExactly("Temuan", "Kelemahan dan batas data", "Angka",
					"Rekomendasi");
			assertThat(byStyle.get("Heading2"))
				.isEqualTo(this.report.sections().stream().map(EvaluationReport.Section::title).toList());
			assertThat(document.getStyles().getStyle("Heading1").getName()).isEqualTo("heading 1");
			assertThat(document.getStyles().getStyle("Heading1").getCTStyle().getPPr().getOutlineLvl().getVal())
				.isEqualTo(0);
		}
	}

	@Test
	void tablesRepeatTheirHeadsAndSayWhatThePageSays() throws IOException {
		try (XWPFDocument document = read(this.report)) {
			assertThat(document.getTables()).allMatch((table) -> table.getRow(0).isRepeatHeader());
			XWPFTable summary = document.getTables().get(0);
			assertThat(summary.getRow(0).getTableCells()).extracting((cell) -> cell.getText())
				.containsExactly("Ukuran", "Nilai", "Pembanding", "Perubahan", "Arti");
			assertThat(summary.getRow(2).getCell(1).getText()).isEqualTo("62,5% (25 dari 40)");
			assertThat(new XWPFWordExtractor(document).getText()).contains("tidak tersedia").doesNotContain("NaN");
		}
	}

	@Test
	void chartsArePicturesWithADescription() throws IOException {
		try (XWPFDocument document = read(this.report)) {
			assertThat(document.getAllPictures()).hasSize(4).allSatisfy(ReportDocumentTests::isDrawn);
			assertThat(document.getParagraphs()
				.stream()
				.flatMap((paragraph) -> paragraph.getRuns().stream())
				.filter((run) -> run.getCTR().sizeOfDrawingArray() > 0)
				.map((run) -> run.getCTR().getDrawingArray(0).getInlineArray(0).getDocPr().getDescr())).hasSize(4)
				.allMatch((description) -> description.length() > 20);
		}
	}

	private static void isDrawn(XWPFPictureData picture) {
		try {
			BufferedImage image = ImageIO.read(new ByteArrayInputStream(picture.getData()));
			assertThat(image.getWidth()).isEqualTo(ReportCharts.WIDTH);
			assertThat(IntStream.range(0, image.getWidth())
				.flatMap((x) -> IntStream.range(0, image.getHeight()).map((y) -> image.getRGB(x, y)))
				.distinct()
				.count()).isGreaterThan(3);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Test
	void whatPeopleWroteIsText() throws IOException {
		try (XWPFDocument document = read(this.report)) {
			String text = new XWPFWordExtractor(document).getText();
			assertThat(text).contains("<b>=1+1</b> &", "internet\nlambat");
			assertThat(document.getDocument().xmlText()).doesNotContain("<b>=1+1", "\u0007");
		}
	}

	@Test
	void aPeriodWithoutACallHasNoPictureAndNoShareOfNothing() throws IOException {
		try (XWPFDocument document = read(report(CallTotals.NONE))) {
			assertThat(document.getAllPictures()).isEmpty();
			assertThat(new XWPFWordExtractor(document).getText()).contains("Belum ada telepon yang tercatat")
				.doesNotContain("NaN");
		}
	}

	private static EvaluationReport report(CallTotals totals) {
		Evaluation evaluation = FindingsTests.evaluation(totals, CallTotals.NONE);
		EvaluationWords words = FindingsTests.WORDS;
		return new EvaluationReports(null, words, new Indonesian(), new PlainOffices()).of(evaluation);
	}

	private static XWPFDocument read(EvaluationReport report) throws IOException {
		return new XWPFDocument(new ByteArrayInputStream(ReportDocument.write(report, FindingsTests.WORDS)));
	}

}

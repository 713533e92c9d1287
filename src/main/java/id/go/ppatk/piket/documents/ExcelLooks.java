package id.go.ppatk.piket.documents;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;

/**
 * The cell styles of one workbook, each made once.
 */
class ExcelLooks {

	private record Key(Look look, String format, boolean quoted) {
	}

	private final Workbook workbook;

	private final Map<Key, CellStyle> styles = new HashMap<>();

	ExcelLooks(Workbook workbook) {
		this.workbook = workbook;
	}

	CellStyle style(Look look, String format, boolean quoted) {
		return this.styles.computeIfAbsent(new Key(look, format, quoted), this::create);
	}

	/** Makes every style that a row can ask for: none can be added while rows stream. */
	void makeAll() {
		for (Look look : Look.values()) {
			List.of(ExcelSheet.GENERAL, ExcelSheet.DATE, ExcelSheet.TIME)
				.forEach((format) -> style(look, format, false));
			style(look, ExcelSheet.GENERAL, true);
		}
	}

	private CellStyle create(Key key) {
		CellStyle style = this.workbook.createCellStyle();
		style.setDataFormat(this.workbook.createDataFormat().getFormat(key.format()));
		style.setQuotePrefixed(key.quoted());
		style.setVerticalAlignment(VerticalAlignment.TOP);
		style.setFont(font(key.look()));
		boolean inTable = switch (key.look()) {
			case TITLE, LABEL, PLAIN, NOTE -> false;
			case HEADER, CELL, CENTRED, TOTAL, MARKED -> true;
		};
		if (inTable) {
			style.setWrapText(true);
			style.setBorderTop(BorderStyle.THIN);
			style.setBorderBottom(BorderStyle.THIN);
			style.setBorderLeft(BorderStyle.THIN);
			style.setBorderRight(BorderStyle.THIN);
		}
		switch (key.look()) {
			case HEADER -> {
				style.setAlignment(HorizontalAlignment.CENTER);
				style.setVerticalAlignment(VerticalAlignment.CENTER);
				fill(style, IndexedColors.GREY_25_PERCENT);
			}
			case NOTE -> style.setWrapText(true);
			case CENTRED -> style.setAlignment(HorizontalAlignment.CENTER);
			case PLAIN -> style.setAlignment(HorizontalAlignment.LEFT);
			case MARKED -> fill(style, IndexedColors.LEMON_CHIFFON);
			default -> {
			}
		}
		if (key.look() != Look.PLAIN && key.format().matches(".*[dh].*")) {
			style.setAlignment(HorizontalAlignment.CENTER);
		}
		return style;
	}

	private Font font(Look look) {
		Font font = this.workbook.createFont();
		font.setFontName("Arial");
		font.setFontHeightInPoints((short) ((look != Look.TITLE) ? 10 : 13));
		font.setBold(look == Look.TITLE || look == Look.LABEL || look == Look.HEADER || look == Look.TOTAL);
		return font;
	}

	private static void fill(CellStyle style, IndexedColors colour) {
		style.setFillForegroundColor(colour.getIndex());
		style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
	}

}

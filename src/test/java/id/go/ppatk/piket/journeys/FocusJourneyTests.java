package id.go.ppatk.piket.journeys;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;

import javax.imageio.ImageIO;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.ReducedMotion;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Where the keyboard is can be seen: one control of each kind is photographed with and
 * without the focus, in light, dark and forced colours. Along its whole edge something
 * two pixels wide must differ by at least 3:1 (WCAG 2.2, 1.4.11 and 2.4.13).
 */
class FocusJourneyTests extends EveryPage {

	private static final double ENOUGH = 3;

	/** How far from the edge of a control its ring may lie, outside and inside. */
	private static final int AROUND = 7;

	/** Corners may be round. */
	private static final int CORNER = 8;

	private enum Look {

		LIGHT, DARK, FORCED;

		Page.EmulateMediaOptions media() {
			return new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE)
				.setColorScheme((this == DARK) ? ColorScheme.DARK : ColorScheme.LIGHT)
				.setForcedColors((this == FORCED) ? ForcedColors.ACTIVE : ForcedColors.NONE);
		}

	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "-", value = {
			"a link             | supervisor   | /rekap                   | main a:not(.btn)                          | -",
			"a link in a table  | supervisor   | /pengaturan/unit         | .table-scroll a                           | -",
			"a link on top      | supervisor   | /rekap                   | .navbar-brand                             | -",
			"an input           | petugas.dp.1 | /profil                  | input[type=password]                      | -",
			"a text area        | petugas.dp.1 | /piket/ketidakhadiran    | textarea                                  | -",
			"a select           | supervisor   | /pemberitahuan           | #keadaan                                  | -",
			"a checkbox         | petugas.dp.1 | /profil/pemberitahuan    | main input[type=checkbox]:not(:disabled)  | -",
			"a radio            | petugas.dp.1 | /piket/pergantian/baru?tugas=2026-11-25/DP-1 | main input[type=radio]:not(:disabled) | -",
			"a summary          | petugas.pti.1| /faq                     | summary                                   | -",
			"a menu item        | petugas.dp.1 | /telepon                 | .navbar-nav a.nav-link:not([aria-current]) | -",
			"the search         | supervisor   | /dasbor                  | .site-search input[type=search]           | -",
			"the count          | petugas.dp.1 | /telepon                 | .nav-count                                | -",
			"the current item   | petugas.dp.1 | /telepon                 | .navbar-nav a.nav-link[aria-current]      | -",
			"a menu that opens  | supervisor   | /dasbor                  | .site-header .dropdown-toggle             | -",
			"an item of it      | supervisor   | /dasbor                  | .dropdown-menu.show a:not([aria-current]) | .site-header .dropdown-toggle",
			"the current of it  | supervisor   | /pengaturan/unit         | .dropdown-menu.show a[aria-current]       | .navbar-person .dropdown-toggle",
			"a tab              | petugas.dp.1 | /piket/pemerataan        | .tabs a:not([aria-current])               | -",
			"the current tab    | petugas.dp.1 | /piket/pemerataan        | .tabs a[aria-current]                     | -",
			"a day              | petugas.dp.1 | /piket/ketidakhadiran    | .calendar [data-day][tabindex='-1']       | .date-open",
			"the chosen day     | petugas.dp.1 | /piket/ketidakhadiran    | .calendar [aria-selected=true] [data-day] | .date-open",
			"a month            | petugas.dp.1 | /piket/ketidakhadiran    | .calendar [data-months]                   | .date-open",
			"a table            | supervisor   | /pengaturan/unit         | .table-scroll[tabindex]                   | -",
			"a file             | petugas.dp.1 | /rekap/impor             | input[type=file]                          | -" })
	void isSeenAlongTheWholeEdge(String kind, String username, String path, String control, String opener, Page page) {
		as(page, username);
		for (Look look : Look.values()) {
			page.emulateMedia(look.media());
			page.navigate(application.url(path));
			Steps.settle(page);
			if (opener != null) {
				page.locator(opener).first().click();
				page.mouse().move(0, 0);
			}
			Locator seen = page.locator(control).first();
			assertThat(unseen(page, seen)).as(kind + ", " + look).isEmpty();
		}
	}

	/** Every class of a button, as it would stand on a page. */
	@ParameterizedTest
	@CsvSource({ "btn-primary", "btn-secondary", "btn-success", "btn-danger", "btn-outline-primary",
			"btn-outline-secondary", "btn-outline-danger", "btn-link", "'btn-sm btn-primary'",
			"'btn-lg btn-primary take-call'" })
	void isSeenAroundEveryButton(String looks, Page page) {
		as(page, "petugas.dp.1");
		for (Look look : Look.values()) {
			page.emulateMedia(look.media());
			page.navigate(application.url("/profil"));
			Steps.settle(page);
			page.locator("main button.btn-primary")
				.evaluate("(button, looks) => { button.className = 'btn ' + looks; button.id = 'contoh'; }", looks);
			assertThat(unseen(page, page.locator("#contoh"))).as(looks + ", " + look).isEmpty();
		}
	}

	/** The points of the control's edge where the focus is not seen. */
	private static List<String> unseen(Page page, Locator control) {
		page.keyboard().press("Shift");
		control.focus();
		Locator shown = control.locator("xpath=ancestor-or-self::*[@class='file-control'][1]");
		BoundingBox box = ((shown.count() == 0) ? control : shown).boundingBox();
		BufferedImage with = photograph(page, box);
		control.blur();
		BufferedImage without = photograph(page, box);
		int width = (int) Math.ceil(box.width) + 2 * AROUND;
		int height = (int) Math.ceil(box.height) + 2 * AROUND;
		List<String> unseen = new ArrayList<>();
		for (int x = AROUND + inset(box.width); x < width - AROUND - inset(box.width); x++) {
			int at = x;
			look(unseen, "top " + x, without, with, (depth) -> at, (depth) -> depth);
			look(unseen, "bottom " + x, without, with, (depth) -> at, (depth) -> height - 1 - depth);
		}
		for (int y = AROUND + inset(box.height); y < height - AROUND - inset(box.height); y++) {
			int at = y;
			look(unseen, "left " + y, without, with, (depth) -> depth, (depth) -> at);
			look(unseen, "right " + y, without, with, (depth) -> width - 1 - depth, (depth) -> at);
		}
		return unseen;
	}

	private static int inset(double length) {
		return (int) Math.min(CORNER, length / 3);
	}

	private static BufferedImage photograph(Page page, BoundingBox box) {
		try {
			return ImageIO.read(new ByteArrayInputStream(page
				.screenshot(new Page.ScreenshotOptions().setClip(Math.floor(box.x) - AROUND, Math.floor(box.y) - AROUND,
						Math.ceil(box.width) + 2 * AROUND + 1, Math.ceil(box.height) + 2 * AROUND + 1))));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Goes from outside to inside at one point of the edge. */
	private static void look(List<String> unseen, String point, BufferedImage without, BufferedImage with,
			IntUnaryOperator x, IntUnaryOperator y) {
		int different = 0;
		for (int depth = 0; depth < 2 * AROUND; depth++) {
			int column = Math.min(x.applyAsInt(depth), with.getWidth() - 1);
			int row = Math.min(y.applyAsInt(depth), with.getHeight() - 1);
			if (contrast(without.getRGB(column, row), with.getRGB(column, row)) >= ENOUGH) {
				different++;
			}
		}
		if (different < 2) {
			unseen.add(point);
		}
	}

	private static double contrast(int one, int other) {
		double first = luminance(one);
		double second = luminance(other);
		return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
	}

	private static double luminance(int colour) {
		return 0.2126 * linear(colour >> 16 & 255) + 0.7152 * linear(colour >> 8 & 255) + 0.0722 * linear(colour & 255);
	}

	private static double linear(int part) {
		double share = part / 255.0;
		return (share <= 0.04045) ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
	}

}

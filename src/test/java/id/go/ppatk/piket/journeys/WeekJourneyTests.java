package id.go.ppatk.piket.journeys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import id.go.ppatk.piket.TestDatabase;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static id.go.ppatk.piket.journeys.Steps.button;
import static id.go.ppatk.piket.journeys.Steps.choose;
import static id.go.ppatk.piket.journeys.Steps.link;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a week is made of, as people do it: the coordinator hands in the roster, an
 * officer takes a call and hands in Lampiran 1, the supervisor downloads the week's
 * Excel.
 */
@BrowserTest
class WeekJourneyTests {

	/** What somebody else put into the browser before the sign-in. */
	private static final String PLANTED = "bWVsaWhhdC1zZWJlbHVt";

	@TempDir
	Path downloads;

	@Test
	void fromTheRosterToTheWeeklyExcel(Page page) throws IOException {
		TestDatabase database = SampleDatabase.create();
		String number;
		try (RunningApplication application = RunningApplication.start(database, "2026-11-24T16:20+07:00")) {
			handInNextWeeksRoster(page, application);
			number = takeACallByKeyboard(page, application);
			Steps.leave(page);
		}
		try (RunningApplication application = RunningApplication.start(database, "2026-11-24T17:05+07:00")) {
			handInLampiran1(page, application, number);
			downloadTheWeek(page, application, number);
			Steps.leave(page);
		}
	}

	@Test
	void theSessionIsNewAfterSignIn(Page page) {
		try (RunningApplication application = RunningApplication.start(SampleDatabase.create(),
				"2026-11-24T10:00+07:00")) {
			page.navigate(application.url("/masuk"));
			assertThat(session(page)).isEmpty();
			page.context().addCookies(List.of(new Cookie("PIKET", PLANTED).setUrl(application.url("/"))));
			page.getByLabel("Nama pengguna").fill("supervisor");
			page.getByLabel("Kata sandi").fill("piket-demo");
			page.keyboard().press("Enter");
			page.waitForURL("**/dasbor");
			assertThat(session(page)).hasValueSatisfying((value) -> assertThat(value).isNotEqualTo(PLANTED));
			Steps.leave(page);
		}
	}

	private static Optional<String> session(Page page) {
		return page.context()
			.cookies()
			.stream()
			.filter((cookie) -> cookie.name.equals("PIKET"))
			.map((cookie) -> cookie.value)
			.findFirst();
	}

	private void handInNextWeeksRoster(Page page, RunningApplication application) {
		Steps.signIn(page, application, "koordinator.dp");
		page.navigate(application.url("/piket"));
		link(page, "Pekan berikutnya").click();
		List<String> days = List.of("Senin 30 November 2026", "Selasa 1 Desember 2026", "Rabu 2 Desember 2026",
				"Kamis 3 Desember 2026", "Jumat 4 Desember 2026");
		for (String day : days) {
			choose(page, "Petugas Pos 1, " + day, "Petugas DP 1");
			choose(page, "Pengganti Pos 1, " + day, "Petugas DP 1");
			choose(page, "Petugas Pos 2, " + day, "Petugas DP 2");
			choose(page, "Pengganti Pos 2, " + day, "Petugas DP 4");
		}
		String twice = page.getByLabel("Petugas Pos 1, Senin 30 November 2026").inputValue();
		button(page, "Sampaikan jadwal piket").click();
		assertThat(page.locator("#DP .roster-wrong")).hasCount(days.size());
		assertThat(page.getByLabel("Pengganti Pos 1, Senin 30 November 2026")).hasValue(twice);
		for (String day : days) {
			choose(page, "Pengganti Pos 1, " + day, "Petugas DP 3");
		}
		button(page, "Sampaikan jadwal piket").click();
		assertThat(page.getByRole(AriaRole.STATUS)).containsText("tepat waktu");
	}

	private String takeACallByKeyboard(Page page, RunningApplication application) {
		Steps.signIn(page, application, "petugas.dp.1");
		assertThat(page.getByText("\"Selamat Sore, Call Center PPATK dengan Petugas DP 1, ada yang bisa kami bantu?\""))
			.isVisible();
		Steps.press(page, "Alt+T");
		page.waitForURL("**/telepon/baru?**");
		String number = page.locator(".call-number").innerText();
		writeDownByKeyboard(page);
		page.keyboard().press("Alt+M");
		assertThat(page.getByLabel("Topik").nth(1)).isFocused();
		Steps.settle(page);
		type(page, "mailng");
		assertThat(page.locator(".topic-guess")).containsText("Mailing List Newsletter");
		page.keyboard().press("Enter");
		page.keyboard().press("Tab");
		type(page, "=1+1 alamat baru");
		page.keyboard().press("Alt+S");
		assertThat(page.getByRole(AriaRole.STATUS).first()).containsText(number + " tersimpan");
		assertThat(page.getByRole(AriaRole.ROW).nth(1)).containsText(number);
		assertThat(page.getByRole(AriaRole.ROW).nth(1)).containsText("Bapak ABC");
		assertThat(number).matches("CC-20261124-\\d{4}");
		return number;
	}

	/** From field to field with Tab, in the order in which people speak. */
	private static void writeDownByKeyboard(Page page) {
		standsOn(page, "Nama penelepon");
		type(page, "Bapak ABC");
		tabTo(page, "Nama Pihak Pelapor/lembaga/instansi (tidak wajib)");
		type(page, "PJK DEF");
		tabTo(page, "Nomor kontak");
		type(page, "081234567890 / 0215551234");
		tabTo(page, "E-mail (tidak wajib)");
		page.waitForResponse(
				(answer) -> answer.url().contains("/telepon/riwayat")
						&& answer.request().postData().contains("abcemail%40def.com"),
				() -> type(page, "abcemail@def.com"));
		Steps.settle(page);
		tabTo(page, "Jenis penelepon (tidak wajib)");
		tabTo(page, "Topik");
		type(page, "grips");
		tabTo(page, "Permasalahan");
		page.waitForResponse(
				(answer) -> answer.url().contains("/telepon/jawaban")
						&& answer.request().postData().contains("Perubahan%20user."),
				() -> type(page, "Perubahan user."));
		Steps.settle(page);
		tabTo(page, "Hasil");
		tabTo(page, "Keterangan (tidak wajib)");
		tabTo(page, "Tambah permasalahan");
		for (Locator caller : page.locator(".caller-past button").all()) {
			page.keyboard().press("Tab");
			assertThat(caller).isFocused();
		}
		Locator found = page.locator(".answers li");
		assertThat(found).not().hasCount(0);
		for (Locator article : found.all()) {
			page.keyboard().press("Tab");
			assertThat(article.locator("summary")).isFocused();
			page.keyboard().press("Tab");
			assertThat(article.getByLabel("Dipakai untuk menjawab")).isFocused();
		}
		tabTo(page, "Belum ada di FAQ Alt+B");
		tabTo(page, "Sambungkan ke PTI");
		tabTo(page, "Sambungkan ke DKH");
		tabTo(page, "Sudah cukup Alt+C");
		tabTo(page, "Jam diterima");
		tabTo(page, "Jam selesai (tidak wajib)");
		tabTo(page, "Simpan");
	}

	private static void tabTo(Page page, String label) {
		page.keyboard().press("Tab");
		standsOn(page, label);
	}

	private static void standsOn(Page page, String label) {
		assertThat(page.locator(":focus")).hasAccessibleName(label);
	}

	private void handInLampiran1(Page page, RunningApplication application, String number) throws IOException {
		Steps.signIn(page, application, "petugas.dp.1");
		page.navigate(application.url("/rekap/harian/2026-11-24/DP-1"));
		assertThat(page.getByRole(AriaRole.MAIN)).containsText("Bapak ABC");
		assertThat(text(download(page, ".xlsx"))).contains("Bapak ABC", "Registrasi GRIPS: Perubahan user.");
		page.getByLabel("Kendala sarana/prasarana").fill("Pesawat telepon berdengung.");
		button(page, "Sampaikan rekap").click();
		assertThat(page.getByRole(AriaRole.STATUS)).containsText("tepat waktu");
		assertThat(button(page, "Sampaikan rekap")).hasCount(0);
		page.navigate(application.url("/telepon/" + number));
		assertThat(link(page, "Perbaiki")).hasCount(0);
	}

	private void downloadTheWeek(Page page, RunningApplication application, String number) throws IOException {
		Steps.signIn(page, application, "supervisor");
		page.waitForURL("**/dasbor");
		assertThat(page.getByRole(AriaRole.MAIN)).containsText("Petugas");
		page.navigate(application.url("/rekap/2026-W48"));
		Path workbook = download(page, ".xlsx");
		assertThat(text(workbook)).contains(number, "Bapak ABC", "=1+1 alamat baru", "Pesawat telepon berdengung.");
		try (Workbook opened = WorkbookFactory.create(workbook.toFile())) {
			assertThat(opened.getSheet("Ringkasan")).isNotNull();
			assertThat(opened.getSheet("Semua Telepon")).isNotNull();
			assertThat(opened.getNumberOfSheets()).isGreaterThanOrEqualTo(2 + 4);
		}
	}

	private Path download(Page page, String extension) {
		Download download = page
			.waitForDownload(() -> page.locator("main a[href$='" + extension + "']").first().click());
		Path file = this.downloads.resolve(download.suggestedFilename());
		download.saveAs(file);
		assertThat(file).isRegularFile();
		return file;
	}

	private static String text(Path workbook) throws IOException {
		StringBuilder text = new StringBuilder();
		DataFormatter cells = new DataFormatter();
		try (Workbook opened = WorkbookFactory.create(Files.newInputStream(workbook))) {
			for (Sheet sheet : opened) {
				sheet.forEach((row) -> row.forEach((cell) -> text.append(cells.formatCellValue(cell)).append('\n')));
			}
		}
		return text.toString();
	}

	private static void type(Page page, String text) {
		page.keyboard().type(text);
	}

}

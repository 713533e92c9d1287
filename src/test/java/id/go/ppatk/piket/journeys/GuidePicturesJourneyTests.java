package id.go.ppatk.piket.journeys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The pictures of the guide, each of a page of the running application with what the
 * chapter speaks of in a frame. With {@code -Dpiket.pictures=true} they are written where
 * the guide shows them from; without it, what they show must still be there.
 */
@BrowserTest(oneWindow = true)
class GuidePicturesJourneyTests {

	private static final Path PICTURES = Path.of("src/main/resources/static/img/panduan");

	private static final Pattern SHOWN = Pattern.compile("^gambar ([a-z0-9-]+):", Pattern.MULTILINE);

	/** WebP: below 60 KB each, and letters are still sharp. */
	private static final int QUALITY = 50;

	private static final double SCALE = 0.75;

	private static RunningApplication application;

	/** A picture: whose page it shows, and what of it has the frame. */
	enum Picture {

		PERSIAPAN("petugas.dp.2", "/persiapan", "dt:has-text('Tugas Anda')"),
		TELEPON("petugas.dp.1", "/telepon/baru", "[aria-keyshortcuts='Alt+S']"),
		TINDAK_LANJUT("koordinator.dp", "/tindak-lanjut?lihat=unit", "main"),
		REKAP_HARIAN("petugas.dp.1", "/rekap/harian/2026-11-23/DP-1", "button:has-text('Sampaikan rekap')"),
		JAWABAN("petugas.dp.1", "/faq?cari=laporan+transaksi", "mark >> nth=0"),
		JADWAL("koordinator.dp", "/piket/2026-W49", "button:has-text('Sampaikan jadwal piket') >> nth=0"),
		PERUBAHAN("koordinator.dp", "/piket/pergantian/baru?tugas=2026-11-25/DP-1",
				"button:has-text('Simpan pergantian')"),
		PEMERIKSAAN("supervisor", "/rekap/pemeriksaan", ".review-bar"),
		DASBOR("supervisor", "/dasbor", "section.waiting"),
		REKAP_PEKAN("supervisor", "/rekap/2026-W48", "main a:has-text('Unduh Excel') >> nth=0"),
		EVALUASI("supervisor", "/evaluasi", "a:has-text('Unduh laporan Word')"),
		PAPAN("petugas.dp.1", "/papan", "main >> text=Petugas DP 1 >> nth=0"),
		OPERATOR("operator", "/telepon", "button:has-text('Sambungkan ke DP') >> nth=0");

		private final String username;

		private final String path;

		private final String framed;

		Picture(String username, String path, String framed) {
			this.username = username;
			this.path = path;
			this.framed = framed;
		}

		String file() {
			return name().toLowerCase().replace('_', '-');
		}

	}

	@BeforeAll
	static void start() {
		application = RunningApplication.startWorking(SampleDatabase.create(), "2026-11-24T10:15+07:00");
	}

	@AfterAll
	static void stop() {
		application.close();
	}

	@ParameterizedTest
	@EnumSource
	void showsWhatTheChapterSpeaksOf(Picture picture, Page page) throws IOException {
		Steps.signIn(page, application, picture.username);
		page.navigate(application.url(picture.path));
		switch (picture) {
			case TELEPON -> aCallIsWrittenDown(page);
			case PEMERIKSAAN -> page.getByText("Periksa satu per satu").click();
			default -> {
			}
		}
		Steps.settle(page);
		Locator framed = page.locator(picture.framed);
		assertThat(framed).isVisible();
		framed.scrollIntoViewIfNeeded();
		framed.evaluate("(element) => (element.closest('button, a') ?? element).classList.add('guide-frame')");
		if (Boolean.getBoolean("piket.pictures")) {
			Files.createDirectories(PICTURES);
			Files.write(PICTURES.resolve(picture.file() + ".webp"), shot(page));
		}
	}

	private static void aCallIsWrittenDown(Page page) {
		page.getByLabel("Nomor kontak").fill("0812-3450-0001");
		page.getByText("pernah menelepon").first().waitFor();
		Steps.settle(page);
		page.keyboard().press("Alt+R");
		assertThat(page.getByLabel("Nama penelepon")).hasValue("Bapak ABC");
		page.getByLabel("Topik").selectOption(new SelectOption().setLabel("Registrasi goAML"));
		page.getByLabel("Permasalahan").fill("Cara mengubah petugas pelapor");
		page.locator(".answers").waitFor();
	}

	private static byte[] shot(Page page) {
		JsonObject clip = new JsonObject();
		clip.addProperty("x", (Number) page.evaluate("scrollX"));
		clip.addProperty("y", (Number) page.evaluate("scrollY"));
		clip.addProperty("width", page.viewportSize().width);
		clip.addProperty("height", page.viewportSize().height);
		clip.addProperty("scale", SCALE);
		JsonObject how = new JsonObject();
		how.addProperty("format", "webp");
		how.addProperty("quality", QUALITY);
		how.add("clip", clip);
		return Base64.getDecoder()
			.decode(page.context().newCDPSession(page).send("Page.captureScreenshot", how).get("data").getAsString());
	}

	@Test
	void everyPictureOfTheGuideIsMade() throws IOException {
		Set<String> shown = new TreeSet<>();
		try (Stream<Path> chapters = Files.list(Path.of("src/main/resources/guide"))) {
			for (Path chapter : chapters.toList()) {
				Matcher picture = SHOWN.matcher(Files.readString(chapter));
				while (picture.find()) {
					shown.add(picture.group(1));
				}
			}
		}
		assertThat(Arrays.stream(Picture.values()).map(Picture::file)).containsExactlyInAnyOrderElementsOf(shown);
	}

}

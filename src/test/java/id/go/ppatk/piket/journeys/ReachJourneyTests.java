package id.go.ppatk.piket.journeys;

import java.util.List;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * On a phone, and where a page is seen four times as large, a finger that scrolls to it
 * meets every act and every figure.
 */
class ReachJourneyTests extends EveryPage {

	/**
	 * What is not met where it is, once it is scrolled to: acts, and cells of tables. A
	 * list that is drawn as keys is met where its keys are, a cell of a line that opens
	 * as a whole where its link lies over it.
	 */
	private static final String OUT_OF_REACH = """
			() => {
				document.querySelectorAll("main details").forEach((part) => { part.open = true; });
				return [...document.querySelectorAll("main :is(a[href], button, input:not([type=hidden]), select, textarea, summary, td, dd)")]
					.filter((one) => !one.disabled && one.checkVisibility({ visibilityProperty: true }) && one.getBoundingClientRect().width > 1
						&& (!one.matches("td, dd") || one.textContent.trim()))
					.filter((one) => {
						one.scrollIntoView({ block: "center", inline: "center" });
						const [{ left, top, width, height }] = one.getClientRects();
						const met = document.elementFromPoint(left + width / 2, top + height / 2);
						return !(one.contains(met) || one.matches("select") && one.closest(".keys")?.contains(met)
							|| one.matches("td") && met?.matches("[data-opens]") && one.parentElement.contains(met) || [...one.labels ?? []].some((label) => label.contains(met)));
					}).map((one) => one.outerHTML.slice(0, 200));
			}""";

	@ParameterizedTest
	@CsvSource({ "koordinator.dp, /piket/pergantian", "petugas.dp.1, /piket/ketidakhadiran",
			"petugas.dp.1, /piket/pergantian/baru?tugas=2026-11-25/DP-1", "koordinator.dp, /piket/keinginan",
			"supervisor, /piket/pemerataan", "koordinator.dp, /piket/kalender", "koordinator.dp, /piket/penyampaian",
			"supervisor, /piket/2026-W48", "koordinator.dp, /piket/2026-W49", "petugas.dp.1, /telepon",
			"petugas.dp.1, /telepon/baru", "petugas.dp.1, /telepon/tak-terjawab",
			"supervisor, /telepon/cari?urut=tanggal&dari=2026-11-16", "supervisor, /tindak-lanjut?lihat=semua",
			"supervisor, /rekap/pemeriksaan", "supervisor, /rekap/harian/2026-11-23", "supervisor, /rekap/terlambat",
			"petugas.dp.1, /rekap/impor", "supervisor, /dasbor", "petugas.dp.1, /persiapan", "petugas.pti.1, /faq",
			"koordinator.dp, /faq/baru", "petugas.dp.1, /faq/ketentuan", "supervisor, /faq/belum-terjawab",
			"supervisor, /pengaturan/topik", "supervisor, /pengaturan/unit", "supervisor, /pengaturan/unit/DP",
			"supervisor, /pengaturan/libur?tahun=2027", "supervisor, /pengaturan/libur/baru",
			"supervisor, /pengaturan/jam-layanan", "supervisor, /pengaturan/jam-layanan/baru",
			"supervisor, /pengaturan/plh", "admin, /pengaturan/pegawai", "admin, /pengaturan/pegawai/5",
			"admin, /pengaturan/telepon", "supervisor, /pemberitahuan", "supervisor, /pemberitahuan/balasan",
			"petugas.dp.1, /profil", "petugas.dp.1, /profil/pemberitahuan" })
	void everythingIsWithinReach(String username, String path, Page page) {
		as(page, username);
		page.setViewportSize(390, 844);
		page.navigate(application.url(path));
		Steps.settle(page);
		for (int width : new int[] { 341, 360, 390 }) {
			page.setViewportSize(width, (width == 341) ? 192 : 844);
			assertThat((List<?>) page.evaluate(OUT_OF_REACH)).as("out of reach at " + width).isEmpty();
			assertThat((Integer) page.evaluate("document.documentElement.scrollWidth")).isLessThanOrEqualTo(width);
		}
	}

	@Test
	void theActOfALongFormStaysInReach(Page page) {
		as(page, "supervisor");
		page.setViewportSize(390, 844);
		page.navigate(application.url("/pengaturan/jam-layanan/baru"));
		assertThat(page.locator(".form-foot button")).isInViewport();
		page.locator("#validFrom").focus();
		assertThat(page.locator(".form-foot button")).isInViewport();
	}

	@Test
	void noKeyIsOfferedWhereThereIsNoKeyboard(Page own) {
		try (BrowserContext phone = own.context()
			.browser()
			.newContext(
					new Browser.NewContextOptions().setIsMobile(true).setHasTouch(true).setViewportSize(390, 844))) {
			Page page = phone.newPage();
			Steps.signIn(page, application, "petugas.dp.1");
			page.navigate(application.url("/telepon"));
			assertThat(page.locator(".take-call").first()).isVisible();
			assertThat(page.locator("main .shortcut").first()).isHidden();
		}
	}

}

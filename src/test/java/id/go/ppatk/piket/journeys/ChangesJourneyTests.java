package id.go.ppatk.piket.journeys;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static id.go.ppatk.piket.journeys.Steps.button;
import static id.go.ppatk.piket.journeys.Steps.choose;
import static id.go.ppatk.piket.journeys.Steps.link;

/**
 * What becomes of a week, in a real browser: proposed, applied, handed in, acknowledged;
 * then an officer falls ill, the gap is filled, two officers trade their posts, and one
 * change is taken back.
 */
@BrowserTest
class ChangesJourneyTests {

	@Test
	void fromTheProposalToTheLastChange(Page page) {
		try (RunningApplication application = RunningApplication.startWorking(SampleDatabase.create(),
				"2026-11-24T10:15+07:00")) {
			proposeAndHandIn(page, application);
			acknowledge(page, application);
			fallIll(page, application);
			fillTheGap(page);
			tradePosts(page, application);
			seeEveryChange(page, application);
			takeOneBack(page, application);
			Steps.leave(page);
		}
	}

	private static void proposeAndHandIn(Page page, RunningApplication application) {
		Steps.signIn(page, application, "koordinator.dp");
		page.navigate(application.url("/piket/2026-W48"));
		Steps.press(page, "Alt+PageDown");
		assertThat(page.getByRole(AriaRole.HEADING).first()).containsText("30 November–4 Desember 2026");
		button(page, "Usulkan jadwal").click();
		button(page, "Terapkan ke jadwal").click(new Locator.ClickOptions().setTimeout(120_000));
		assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("20 nama dari usulan");
		link(page, "Ke jadwal piket").click();
		button(page, "Sampaikan jadwal piket").click();
		assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("disampaikan tepat waktu");
		Steps.press(page, "Alt+PageUp");
		assertThat(page.getByRole(AriaRole.HEADING).first()).containsText("23–27 November 2026");
	}

	private static void acknowledge(Page page, RunningApplication application) {
		Steps.signIn(page, application, "supervisor");
		page.navigate(application.url("/piket/2026-W49"));
		button(page, "Konfirmasi penerimaan").click();
		assertThat(page.locator("#DP")).containsText("Diterima oleh Ayu Utami");
	}

	private static void fallIll(Page page, RunningApplication application) {
		Steps.signIn(page, application, "petugas.dp.1");
		page.navigate(application.url("/piket/ketidakhadiran"));
		choose(page, "Alasan", "Sakit");
		page.getByLabel("Tanggal mulai").fill("2026-11-25");
		page.getByLabel("Tanggal terakhir").fill("2026-11-25");
		button(page, "Simpan ketidakhadiran").click();
		assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("Penggantinya langsung bertugas");
		assertThat(page.getByText("Tidak terlayani pukul 12.00–13.00.")).isVisible();
	}

	/** With the keyboard alone. */
	private static void fillTheGap(Page page) {
		link(page, "Cari pengganti DP-1, Rabu, 25 November 2026").press("Enter");
		page.waitForURL("**/piket/pergantian/baru?**");
		choose(page, "Alasan", "Sakit");
		page.getByLabel("Dari pukul").fill("12.00");
		page.waitForResponse("**/calon?**", () -> page.getByLabel("Sampai pukul").fill("13.00"));
		page.waitForResponse("**/calon?**", () -> page.keyboard().press("Tab"));
		Steps.settle(page);
		Locator candidate = page.getByRole(AriaRole.RADIO,
				new Page.GetByRoleOptions().setName("Petugas DP 5 tersedia"));
		candidate.focus();
		page.keyboard().press("Space");
		assertThat(candidate).isChecked();
		button(page, "Simpan pergantian").press("Enter");
		assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("tersimpan dan langsung berlaku");
		assertThat(page.getByText("Petugas DP 5 menggantikan Petugas DP 3")).isVisible();
	}

	private static void tradePosts(Page page, RunningApplication application) {
		Steps.signIn(page, application, "petugas.dp.2");
		page.navigate(application.url("/piket/pergantian"));
		link(page, "Tukar piket DP-2, Kamis, 26 November 2026").click();
		choose(page, "Tugas yang diambil", "Kamis, 26 November 2026, Pos 1: Petugas DP 1");
		button(page, "Usulkan tukar piket").click();
		assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("menunggu persetujuan");
		Steps.signIn(page, application, "petugas.dp.1");
		link(page, "Jawab usul").click();
		button(page, "Setuju").click();
		assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("tukar piket berlaku");
	}

	private static void seeEveryChange(Page page, RunningApplication application) {
		Steps.signIn(page, application, "supervisor");
		page.navigate(application.url("/dasbor"));
		Locator dashboard = page.getByRole(AriaRole.MAIN);
		assertThat(dashboard).containsText("Petugas DP 5 menggantikan Petugas DP 3");
		assertThat(dashboard).containsText("Sakit");
		assertThat(dashboard).containsText("Tukar piket");
		page.navigate(application.url("/piket/2026-W48"));
		assertThat(page.locator("#DP")).containsText("Petugas DP 2 menggantikan Petugas DP 1");
	}

	private static void takeOneBack(Page page, RunningApplication application) {
		page.navigate(application.url("/piket/pergantian"));
		button(page, "Batalkan pergantian DP-1, Kamis, 26 November 2026").click();
		assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("nama semula berlaku lagi");
		assertThat(page.getByText("Dibatalkan", new Page.GetByTextOptions().setExact(true))).hasCount(2);
	}

}

package id.go.ppatk.piket.journeys;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static id.go.ppatk.piket.journeys.Steps.button;
import static id.go.ppatk.piket.journeys.Steps.choose;
import static id.go.ppatk.piket.journeys.Steps.link;

/**
 * A caller who pressed the wrong menu is put through with one key, and what the officer
 * cannot answer goes to the PIC and comes back. Clauses 5.c.viii and 5.c.xii.
 */
@BrowserTest
class HandoffJourneyTests {

	@Test
	void aCallIsPutThroughHandedOnAnsweredAndTold(Page officer) {
		try (RunningApplication application = RunningApplication.start(SampleDatabase.create(),
				"2026-11-24T10:15+07:00"); BrowserContext other = officer.context().browser().newContext()) {
			Steps.signIn(officer, application, "petugas.dp.1");
			String number = putThrough(other.newPage(), application);
			acceptWithOneKey(officer, number);
			String handoff = handOn(officer, number);
			answer(other.newPage(), application, handoff);
			tell(officer, application, number, handoff);
			Steps.leave(officer);
		}
	}

	private static String putThrough(Page operator, RunningApplication application) {
		Steps.signIn(operator, application, "operator");
		operator.waitForURL("**/telepon");
		Steps.press(operator, "Alt+1");
		Locator notice = operator.locator(".notice");
		assertThat(notice).containsText("disambungkan ke DP: Petugas DP 1");
		String number = notice.innerText().replaceAll("(?s).*(CC-\\d+-\\d+).*", "$1");
		operator.close();
		return number;
	}

	private static void acceptWithOneKey(Page officer, String number) {
		assertThat(button(officer, "Terima sambungan")).isVisible();
		officer.keyboard().press("Alt+A");
		assertThat(officer.locator("h1 .call-number")).hasText(number);
		officer.waitForLoadState();
	}

	private static String handOn(Page officer, String number) {
		officer.getByLabel("Nama penelepon").fill("Ibu Terusan");
		choose(officer, "Jenis penelepon", "Masyarakat");
		officer.getByLabel("Nomor kontak").fill("0812 3456 0000");
		choose(officer, "Topik", "Pertanyaan terkait DAT");
		officer.getByLabel("Permasalahan").fill("Perkembangan tindak lanjut laporan.");
		choose(officer, "Hasil", "Diteruskan ke DAT/DPR");
		assertThat(officer.getByLabel("Kepada").locator("option:checked")).containsText("PIC DAT");
		officer.keyboard().press("Alt+S");
		Locator row = row(officer, number);
		assertThat(row).containsText("Ibu Terusan");
		assertThat(row).containsText("Belum diterima");
		return row.locator("a[href^='/tindak-lanjut/']").last().innerText();
	}

	private static void answer(Page pic, RunningApplication application, String handoff) {
		Steps.signIn(pic, application, "pic.dat");
		link(pic, handoff).click();
		assertThat(pic.getByText("0812 3456 0000")).isVisible();
		pic.getByLabel("Jawaban").fill("Sudah kami sampaikan melalui surat.");
		button(pic, "Jawab").click();
		assertThat(pic.locator(".notice")).containsText("Jawaban untuk " + handoff);
	}

	private static void tell(Page officer, RunningApplication application, String number, String handoff) {
		officer.navigate(application.url("/telepon"));
		assertThat(row(officer, number)).containsText("Sudah dijawab");
		link(officer, handoff).click();
		assertThat(officer.getByText("Sudah kami sampaikan melalui surat.")).isVisible();
		officer.getByLabel("Penelepon sudah diberi tahu").check();
		button(officer, "Selesaikan").click();
		assertThat(officer.locator(".notice")).containsText(handoff + " selesai");
		officer.navigate(application.url("/telepon"));
		assertThat(row(officer, number)).containsText("Penelepon sudah diberi tahu");
	}

	private static Locator row(Page page, String number) {
		return page.locator("tr", new Page.LocatorOptions().setHasText(number));
	}

}

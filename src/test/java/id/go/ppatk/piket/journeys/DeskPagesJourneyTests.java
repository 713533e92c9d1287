package id.go.ppatk.piket.journeys;

import java.util.List;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.SelectOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The pages of those who answer: desk, calls, hand-offs, FAQ, recaps, evaluation.
 */
class DeskPagesJourneyTests extends EveryPage {

	@ParameterizedTest
	@CsvSource({ "sign-in, '', /masuk", "not-found, petugas.dp.1, /tidak-ada", "desk, petugas.dp.1, /telepon",
			"call-form, petugas.dp.1, /telepon/baru", "call, petugas.dp.1, /telepon/CC-20261123-0003",
			"search, petugas.dp.1, /telepon/cari?kata=perubahan&nama=Bpk+ABC",
			"search-all, supervisor, /telepon/cari?urut=tanggal&dari=2026-11-16",
			"correction, petugas.dp.1, /telepon/CC-20261124-0002/perbaikan", "desk-supervisor, supervisor, /telepon",
			"unfinished-calls, supervisor, /telepon/belum-selesai", "missed-calls, petugas.dp.1, /telepon/tak-terjawab",
			"missed-calls-all, supervisor, /telepon/tak-terjawab", "operator, operator, /telepon",
			"faq, petugas.pti.1, /faq", "faq-found, petugas.dp.1, /faq?cari=laporan+transaksi",
			"article, koordinator.dkh, /faq/1", "article-new, koordinator.dp, /faq/baru",
			"article-change, koordinator.dkh, /faq/1/perbaikan", "article-versions, petugas.dp.1, /faq/1/riwayat",
			"open-questions, supervisor, /faq/belum-terjawab", "open-question, supervisor, /faq/belum-terjawab/1",
			"regulations, petugas.dp.1, /faq/ketentuan", "regulation-new, koordinator.dp, /faq/ketentuan/baru",
			"topics, supervisor, /pengaturan/topik", "topic, koordinator.dp, /pengaturan/topik/8",
			"topic-new, koordinator.dp, /pengaturan/topik/baru?unit=DP", "scripts, supervisor, /pengaturan/naskah",
			"script, supervisor, /pengaturan/naskah/GREETING", "evaluation, supervisor, /evaluasi",
			"evaluation-rows, supervisor, /evaluasi/rincian?ukuran=telepon",
			"recap-day, supervisor, /rekap/harian/2026-11-23", "recap-queue, supervisor, /rekap/pemeriksaan",
			"recap-queue-unit, koordinator.dp, /rekap/pemeriksaan",
			"recap-inspection, supervisor, /rekap/pemeriksaan/2026-11-23/DP-2",
			"recap-open, petugas.dp.1, /rekap/harian/2026-11-23/DP-1", "recap-import, petugas.dp.1, /rekap/impor",
			"recap-frozen, petugas.pti.1, /rekap/harian/2026-11-23/PTI-1", "recap-week, supervisor, /rekap/2026-W48",
			"recap-week-calls, supervisor, /rekap/2026-W48/telepon", "recap-weeks, supervisor, /rekap",
			"recap-month, supervisor, /rekap/2026-11",
			"recap-period, koordinator.dp, /rekap/periode?dari=2026-09-01&sampai=2026-11-24",
			"handoffs, supervisor, /tindak-lanjut?lihat=semua", "handoffs-pic, pic.dat, /tindak-lanjut",
			"handoffs-waiting, petugas.dp.1, /tindak-lanjut?lihat=menunggu",
			"handoff, supervisor, /tindak-lanjut/TL-20261123-0001",
			"handing-later, petugas.dp.1, /telepon/CC-20261124-0002/tindak-lanjut", "board, petugas.dp.1, /papan",
			"found, supervisor, /cari?kata=laporan", "found-none, petugas.dp.1, /cari?kata=zzzzqqq",
			"link-gone, '', /kata-sandi/tidak-berlaku" })
	void isAccessibleAndFitsItsWindow(String name, String username, String path, Page page) {
		look(page, name, username, path);
	}

	/** The page leaves by itself when the server answers, so here it never does. */
	@Test
	void theDeskWithoutAServer(Page page) {
		page.route("**/actuator/health", (asked) -> asked.fulfill(new Route.FulfillOptions().setStatus(404)));
		look(page, "offline", "/luring");
	}

	@Test
	void theCallFormKnowsTheCallerWarnsAndShowsWhatToSay(Page page) {
		Steps.signIn(page, application, "petugas.dp.1");
		page.setViewportSize(1366, 768);
		page.navigate(application.url("/telepon/baru"));
		page.getByLabel("Nomor kontak").fill("0812-3450-0001");
		page.getByText("pernah menelepon").first().waitFor();
		Steps.settle(page);
		assertThat(violations(page)).as("caller history").isEmpty();
		picture(page, "call-form-history-1366-light");
		page.keyboard().press("Alt+R");
		assertThat(page.getByLabel("Nama penelepon")).hasValue("Bapak ABC");
		assertThat(page.getByLabel("Nomor kontak")).hasValue("0812-3450-0001");
		page.getByLabel("Topik").selectOption(new SelectOption().setLabel("Registrasi goAML"));
		page.getByLabel("Permasalahan").fill("Rekening 1234567890 diblokir");
		theUsualCallIsSeenWithoutScrolling(page);
		assertThat(page.getByText("Mohon maaf")).isHidden();
		page.getByLabel("Hasil").selectOption("DIALIHKAN_SARANA");
		assertThat(page.getByText("Mohon maaf")).isVisible();
		page.getByLabel("Alasan dialihkan").selectOption("DI_LUAR_KEWENANGAN");
		page.getByLabel("Sarana").selectOption("SURAT");
		page.keyboard().press("Alt+S");
		page.locator("#peringatan").getByText("menyerupai nomor rekening").waitFor();
		Steps.settle(page);
		assertThat(violations(page)).as("warning").isEmpty();
		picture(page, "call-form-warning-1366-light");
		page.getByLabel("Alasan tetap simpan").fill("Nomor contoh");
		page.getByText("Tetap simpan", new Page.GetByTextOptions().setExact(true)).click();
		assertThat(page.locator(".notice")).containsText("tersimpan");
	}

	/**
	 * From the caller's name to the remark in the middle, with a known caller, articles
	 * found, who is on duty and the closing question beside it, all above or beside the
	 * line with Simpan.
	 */
	private static void theUsualCallIsSeenWithoutScrolling(Page page) {
		assertThat(page.locator(".answers")).isVisible();
		Steps.settle(page);
		page.evaluate("scrollTo(0, 0)");
		assertThat(page.getByLabel("Nama penelepon").boundingBox().y).isPositive();
		BoundingBox remark = page.getByLabel("Keterangan").boundingBox();
		BoundingBox bar = page.locator(".form-bar").boundingBox();
		assertThat(remark.y + remark.height).isLessThanOrEqualTo(bar.y);
		assertThat(bar.y + bar.height).isLessThanOrEqualTo(768);
		for (String part : List.of(".call-head h1", ".script dd:nth-of-type(2)", "[name=callerName]",
				"[name=institution]", "[name=contact]", "[name=email]", ".caller-kind .keys-row",
				"[name='problems[0].topicId']", "[name='problems[0].text']", ".outcome-choice .keys-row",
				"[name='problems[0].remark']", ".add-problem", ".answers li", "[name='problems[0].missing']",
				".on-duty li:last-child", ".wrong-menu button", ".sufficiency label", "[name=received]",
				".form-bar .btn-primary", ".no-matter-keys button")) {
			assertThat(Steps.isSeen(page, part)).as(part).isTrue();
		}
	}

}

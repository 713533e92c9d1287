package id.go.ppatk.piket.journeys;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import id.go.ppatk.piket.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static id.go.ppatk.piket.journeys.Steps.button;
import static id.go.ppatk.piket.journeys.Steps.choose;
import static id.go.ppatk.piket.journeys.Steps.link;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * A start without samples, from the link in the log to the first call: first
 * administrator, begin of the piket, staff, roster, call.
 */
@BrowserTest
@ExtendWith(OutputCaptureExtension.class)
class RealStartJourneyTests {

	private static final String PASSWORD = "kata sandi yang panjang";

	@Test
	void fromTheLinkInTheLogToTheFirstCall(Page page, CapturedOutput log) {
		try (RunningApplication application = RunningApplication.startWithoutSamples(TestDatabase.create(),
				"2026-11-23T06:30+07:00")) {
			becomeAdministrator(page, application, log);
			importThePeople(page, application);
			String coordinator = oneTimeLink(page, application, "Koordinator Baru");
			String officer = oneTimeLink(page, application, "Petugas Baru");
			firstPassword(page, application, coordinator);
			handInTheRoster(page, application);
			firstPassword(page, application, officer);
			takeACall(page, application);
			Steps.leave(page);
		}
	}

	private void becomeAdministrator(Page page, RunningApplication application, CapturedOutput log) {
		Matcher invitation = Pattern.compile("(/kata-sandi/\\S+)").matcher(log);
		assertThat(invitation.find()).isTrue();
		page.navigate(application.url(invitation.group(1)));
		page.getByLabel("Nama", new Page.GetByLabelOptions().setExact(true)).fill("Administrator Utama");
		page.getByLabel("Nama pengguna").fill("admin.utama");
		choosePassword(page);
		Steps.signIn(page, application, "admin.utama", PASSWORD);
		page.getByLabel("Tanggal mulai").fill("2026-11-23");
		button(page, "Simpan permulaan piket").click();
		assertThat(page.locator(".notice")).containsText("Piket dimulai pada Senin, 23 November 2026");
	}

	private static void choosePassword(Page page) {
		page.getByLabel("Kata sandi baru", new Page.GetByLabelOptions().setExact(true)).fill(PASSWORD);
		page.getByLabel("Ulangi kata sandi").fill(PASSWORD);
		button(page, "Simpan kata sandi").click();
		assertThat(page.locator(".notice")).isVisible();
	}

	private void importThePeople(Page page, RunningApplication application) {
		page.navigate(application.url("/pengaturan/pegawai"));
		link(page, "Impor daftar").click();
		page.getByLabel("Berkas").setInputFiles(new FilePayload("pegawai.csv", "text/csv", """
				Nama,Nama pengguna,Unit,Peran,E-mail
				Koordinator Baru,koordinator.baru,PTI,KOORDINATOR,
				Petugas Baru,petugas.baru,PTI,PETUGAS,
				Pengganti Baru,pengganti.baru,PTI,PETUGAS,
				""".getBytes(StandardCharsets.UTF_8)));
		button(page, "Impor").click();
		assertThat(page.locator(".notice")).containsText("3 pegawai diimpor");
	}

	private String oneTimeLink(Page page, RunningApplication application, String name) {
		page.navigate(application.url("/pengaturan/pegawai"));
		link(page, name).click();
		button(page, "Buat tautan").click();
		String address = page.locator(".one-time-link").innerText();
		return address.substring(address.indexOf("/kata-sandi/"));
	}

	private void firstPassword(Page page, RunningApplication application, String link) {
		page.context().clearCookies();
		page.navigate(application.url(link));
		choosePassword(page);
	}

	private void handInTheRoster(Page page, RunningApplication application) {
		Steps.signIn(page, application, "koordinator.baru", PASSWORD);
		page.navigate(application.url("/piket/2026-W48"));
		for (String day : List.of("Senin 23", "Selasa 24", "Rabu 25", "Kamis 26", "Jumat 27")) {
			choose(page, "Petugas Pos 1, " + day + " November 2026", "Petugas Baru");
			choose(page, "Pengganti Pos 1, " + day + " November 2026", "Pengganti Baru");
		}
		button(page, "Sampaikan jadwal piket").click();
		assertThat(page.locator(".notice")).containsText("terlambat 2 hari");
	}

	private void takeACall(Page page, RunningApplication application) {
		Steps.signIn(page, application, "petugas.baru", PASSWORD);
		button(page, "Terima telepon").click();
		page.waitForURL("**/telepon/baru?**");
		page.getByLabel("Nama penelepon").fill("Ibu XYZ");
		choose(page, "Jenis penelepon", "Masyarakat");
		page.getByLabel("Nomor kontak").fill("081234567890");
		choose(page, "Topik", "Permasalahan jaringan");
		page.getByLabel("Permasalahan").fill("Alamat tidak dapat dibuka.");
		button(page, "Simpan").click();
		assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("CC-20261123-0001 tersimpan");
	}

}

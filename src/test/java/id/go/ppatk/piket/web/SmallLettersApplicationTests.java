package id.go.ppatk.piket.web;

import java.net.URI;

import id.go.ppatk.piket.ApplicationTest;
import id.go.ppatk.piket.Fixtures;
import id.go.ppatk.piket.FreshDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Addresses that somebody typed in small letters.
 */
@ApplicationTest
@FreshDatabase
class SmallLettersApplicationTests {

	@Autowired
	MockMvcTester browser;

	@Autowired
	Fixtures fixtures;

	@ParameterizedTest
	@CsvSource({ "/telepon/cc-20261124-0007, /telepon/CC-20261124-0007",
			"/telepon/Cc-20261124-0007/perbaikan, /telepon/CC-20261124-0007/perbaikan",
			"/telepon/baru?nomor=cc-20261124-0007, /telepon/baru?nomor=CC-20261124-0007",
			"/tindak-lanjut/tl-20261124-0001, /tindak-lanjut/TL-20261124-0001",
			"/piket/2026-w48/dp, /piket/2026-W48/DP", "/piket/2026-W48/dp, /piket/2026-W48/DP",
			"/piket/2026-w48.xlsx, /piket/2026-W48.xlsx", "/rekap/2026-w48, /rekap/2026-W48",
			"/rekap/harian/2026-11-24/dp-1.pdf, /rekap/harian/2026-11-24/DP-1.pdf",
			"/pengaturan/unit/dp, /pengaturan/unit/DP",
			"/telepon/cari?kata=tunai&unit=dp&hasil=salah_menu, /telepon/cari?kata=tunai&unit=DP&hasil=SALAH_MENU" })
	void theyLeadToThePageThatTheyMean(String small, String large) {
		assertThat(this.browser.get().uri(URI.create(small)).with(this.fixtures.as(this.fixtures.supervisor())))
			.hasRedirectedUrl(large);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/telepon/cari?kata=unit&nama=dp", "/telepon/cari?kata=hasil=tuntas", "/piket/kalender",
			"/tindak-lanjut?lihat=semua" })
	void whatIsMeantInSmallLettersStays(String address) {
		assertThat(this.browser.get().uri(URI.create(address)).with(this.fixtures.as(this.fixtures.supervisor())))
			.hasStatusOk();
	}

	@Test
	void whoIsNotSignedInLearnsNothing() {
		assertThat(this.browser.get().uri("/telepon/cc-20261124-0007")).hasRedirectedUrl("/masuk");
	}

}

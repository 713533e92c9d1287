package id.go.ppatk.piket.web;

import id.go.ppatk.piket.ApplicationTest;
import id.go.ppatk.piket.Fixtures;
import id.go.ppatk.piket.Shown;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.mvc.support.RedirectAttributesModelMap;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a page says after an act.
 */
@ApplicationTest
class NoticeApplicationTests {

	@Autowired
	MockMvcTester browser;

	@Autowired
	Fixtures fixtures;

	@Test
	void itLeadsToWhatWasDoneAndUndoesIt() {
		RedirectAttributesModelMap redirect = new RedirectAttributesModelMap();
		Notice.say("Topik <Narasumber> tersimpan.", redirect).at("/pengaturan/topik/7").undoneBy("/topik/7/pembatalan");
		Shown page = next(redirect);
		assertThat(page.in(".notice")).isEqualTo("Topik <Narasumber> tersimpan. Lihat Urungkan");
		assertThat(page.links(".notice")).containsExactly("/pengaturan/topik/7");
		assertThat(page.attributes(".notice form[method=post]", "action")).containsExactly("/topik/7/pembatalan");
	}

	@Test
	void whatCannotBeUndoneIsOnlySaid() {
		RedirectAttributesModelMap redirect = new RedirectAttributesModelMap();
		Notice.say("Surat segera dikirim ulang.", redirect);
		assertThat(next(redirect).in(".notice")).isEqualTo("Surat segera dikirim ulang.");
	}

	private Shown next(RedirectAttributesModelMap redirect) {
		return Shown.on(this.browser.get()
			.uri("/profil")
			.with(this.fixtures.as(this.fixtures.supervisor()))
			.requestAttr(DispatcherServlet.INPUT_FLASH_MAP_ATTRIBUTE, redirect.getFlashAttributes())
			.exchange());
	}

}

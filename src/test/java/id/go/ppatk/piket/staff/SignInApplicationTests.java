package id.go.ppatk.piket.staff;

import id.go.ppatk.piket.ApplicationTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The way in.
 */
@ApplicationTest
class SignInApplicationTests {

	@Autowired
	MockMvcTester browser;

	@Test
	void whoIsNotSignedInIsSentToTheSignInPage() {
		assertThat(this.browser.get().uri("/telepon")).hasStatus3xxRedirection().hasRedirectedUrl("/masuk");
	}

	@Test
	void theSignInPageShowsTheContractsLabels() {
		assertThat(this.browser.get().uri("/masuk")).hasStatusOk()
			.bodyText()
			.contains("Nama pengguna", "Kata sandi", "Masuk");
	}

}

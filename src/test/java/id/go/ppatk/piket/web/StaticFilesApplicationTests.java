package id.go.ppatk.piket.web;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import id.go.ppatk.piket.ApplicationTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.servlet.resource.ResourceUrlProvider;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Where styles and scripts come from.
 */
@ApplicationTest
class StaticFilesApplicationTests {

	@Autowired
	MockMvcTester browser;

	@Autowired
	ResourceUrlProvider files;

	@Test
	void aPageNamesItsStyleByWhatStandsInItSoThatABrowserKeepsItForAYear() throws Exception {
		String page = this.browser.get().uri("/masuk").exchange().getResponse().getContentAsString();
		Matcher style = Pattern.compile("href=\"(/statis/css/piket-[0-9a-f]{32}\\.css)\"").matcher(page);
		assertThat(style.find()).isTrue();
		assertThat(this.browser.get().uri(style.group(1))).hasStatusOk()
			.headers()
			.hasValue("Cache-Control", "max-age=31536000");
	}

	@Test
	void theWorkerOfTheDeskStandsAtTheRoot() {
		assertThat(this.browser.get().uri("/sw.js")).hasStatusOk().hasContentTypeCompatibleWith("text/javascript");
	}

	@Test
	void aLinkToAPageIsNotLookedForAmongTheFiles() {
		assertThat(this.files.getHandlerMap().keySet()).containsExactlyInAnyOrder("/statis/**", "/webjars/**",
				"/sw.js");
	}

}

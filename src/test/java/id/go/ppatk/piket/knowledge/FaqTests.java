package id.go.ppatk.piket.knowledge;

import id.go.ppatk.piket.ApplicationTest;
import id.go.ppatk.piket.Fixtures;
import id.go.ppatk.piket.staff.StaffMember;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The FAQ that came with the procedure.
 */
@ApplicationTest
class FaqTests {

	@Autowired
	MockMvcTester browser;

	@Autowired
	Fixtures fixtures;

	@Autowired
	JdbcTemplate jdbc;

	private StaffMember reader;

	@BeforeEach
	void reader() {
		this.reader = this.fixtures.officer("DP", 1);
	}

	@Test
	void everyArticleCameInAsADraft() {
		assertThat(this.jdbc.queryForList("select distinct state from articles", String.class))
			.containsExactly("DRAFT");
		assertThat(this.browser.get().uri("/faq").with(this.fixtures.as(this.reader))).hasStatusOk()
			.bodyText()
			.contains("Perlu diverifikasi", "LTKM");
	}

	@Test
	void theSearchTakesSignsOfPatternsAsTheyAre() {
		assertThat(this.browser.get().uri("/faq").param("cari", "%_%").with(this.fixtures.as(this.reader)))
			.hasStatusOk()
			.bodyText()
			.contains("Tidak ada pertanyaan yang cocok");
	}

}

package id.go.ppatk.piket.topics;

import java.time.LocalDate;

import id.go.ppatk.piket.ApplicationTest;
import id.go.ppatk.piket.Fixtures;
import id.go.ppatk.piket.FreshDatabase;
import id.go.ppatk.piket.Shown;
import id.go.ppatk.piket.Statements;
import id.go.ppatk.piket.TestClock;
import id.go.ppatk.piket.staff.StaffMember;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * The topics of each unit: a tree with dates, kept by its coordinator, found by typing.
 */
@ApplicationTest
@FreshDatabase
class TopicApplicationTests {

	private static final LocalDate TODAY = LocalDate.parse("2026-11-24");

	@Autowired
	MockMvcTester browser;

	@Autowired
	Topics topics;

	@Autowired
	Fixtures fixtures;

	@Autowired
	JdbcTemplate jdbc;

	@Autowired
	OfferedTopics offered;

	@Autowired
	Statements statements;

	@Autowired
	TestClock clock;

	private StaffMember coordinator;

	@BeforeEach
	void coordinator() {
		this.clock.set("2026-11-24T09:00");
		this.coordinator = this.fixtures.coordinator("DP");
	}

	@Test
	void gripsAndGoAmlEachHaveTheirTime() {
		assertThat(post(id("Registrasi GRIPS"), "Registrasi GRIPS", null, "2017-08-21", "2021-01-31"))
			.hasStatus3xxRedirection();
		assertThat(this.offered.on(LocalDate.parse("2021-01-31"), "DP")).extracting(Topic::getName)
			.contains("Registrasi GRIPS")
			.doesNotContain("Registrasi goAML");
		assertThat(this.offered.on(LocalDate.parse("2021-02-01"), "DP")).extracting(Topic::getName)
			.contains("Registrasi goAML")
			.doesNotContain("Registrasi GRIPS");
		assertThat(page("/pengaturan/topik").each(".topic-name"))
			.anyMatch((topic) -> topic.startsWith("Registrasi GRIPS") && topic.contains("Sudah berakhir")
					&& topic.contains("21 Agustus 2017 sampai dengan 31 Januari 2021"));
	}

	@ParameterizedTest
	@CsvSource({ "ltkm, LTKM", "pelaporan sipesat, SIPESAT", "penundan, Penundaan Transaksi",
			"jaringan, Permasalahan jaringan" })
	void aTopicIsFoundByTyping(String typed, String name) {
		assertThat(this.offered.find(typed, TODAY, "DP")).first().extracting(Topic::getName).isEqualTo(name);
	}

	@Test
	void theOwnUnitsTopicsComeFirstAndATopicWithSubTopicsIsNotOffered() {
		assertThat(this.offered.on(TODAY, "PTI")).extracting(Topic::getUnitCode).startsWith("PTI", "PTI", "PTI", "DKH");
		assertThat(this.offered.on(TODAY, "DP")).extracting(Topic::getName).doesNotContain("Tata Cara Pelaporan");
		assertThat(this.offered.find("%_'", TODAY, "DP")).hasSameSizeAs(this.offered.on(TODAY, "DP"));
	}

	@Test
	void aNewNameKeepsTheTopicAndItsEarlierName() {
		Long topic = id("Narasumber Pelatihan");
		assertThat(post(topic, "Narasumber dan pengajar", null, "2017-08-21", "")).hasStatus3xxRedirection();
		assertThat(id("Narasumber dan pengajar")).isEqualTo(topic);
		assertThat(page("/pengaturan/topik/" + topic).panel("riwayat")).contains("Narasumber dan pengajar",
				"Narasumber Pelatihan", "oleh Koordinator DP", "Bawaan aplikasi");
		MvcTestResult second = form("/pengaturan/topik/" + topic, "Yang kedua", null, "2017-08-21", "")
			.param("version", "0")
			.exchange();
		assertThat(second).hasStatus(HttpStatus.CONFLICT);
		Shown page = Shown.on(second);
		assertThat(page.each(".alert-warning dd")).contains("Narasumber dan pengajar");
		assertThat(page.value("[name=name]")).isEqualTo("Yang kedua");
	}

	@Test
	void aSubTopicIsAddedMovedAndPlaced() {
		Long parent = id("Ketentuan Bagi Pihak Pelapor");
		add("Sanksi", parent, "2026-11-24", "").exchange();
		add("Denda", parent, "2026-11-24", "").exchange();
		assertThat(page("/pengaturan/topik").each(".topic-name a")).containsSubsequence("Ketentuan Bagi Pihak Pelapor",
				"Sanksi", "Denda");
		assertThat(move(id("Denda"), true)).hasStatus3xxRedirection();
		assertThat(page("/pengaturan/topik").each(".topic-name a")).containsSubsequence("Ketentuan Bagi Pihak Pelapor",
				"Denda", "Sanksi");
		move(id("Denda"), true).exchange();
		assertThat(post(id("Denda"), "Denda", null, "2026-11-24", "")).hasStatus3xxRedirection();
		assertThat(this.offered.on(TODAY, "DP")).extracting(Topic::getFullName)
			.contains("Denda", "Ketentuan Bagi Pihak Pelapor – Sanksi");
	}

	@Test
	void eachRuleIsRefusedInOneSentence() {
		Long reporting = id("Tata Cara Pelaporan");
		refused(post(reporting, "Tata Cara Pelaporan", null, "2017-08-21", "2026-12-31"), "Subtopik \"LTKM\"");
		refused(post(reporting, "Tata Cara Pelaporan", id("Penundaan Transaksi"), "2017-08-21", ""),
				"tidak dapat menjadi subtopik");
		refused(post(reporting, "Tata Cara Pelaporan", reporting, "2017-08-21", ""), "Pilih topik lain");
		refused(add("Baru", id("LTKM"), "2026-11-24", ""), "subtopik tidak dapat memiliki subtopik lagi");
		refused(add("Baru", id("Kehumasan"), "2026-11-24", ""), "Pilih topik lain dari unit kerja yang sama");
		refused(add("Baru", reporting, "2017-08-20", ""), "harus berada dalam masa berlaku topik");
		refused(add("PENUNDAAN transaksi", null, "2026-11-24", ""), "Sudah ada topik dengan nama ini");
		refused(add("Baru", null, "2026-11-24", "2026-11-23"), "tidak boleh mendahului");
		refused(add(" ", null, "2026-11-24", ""), "Isi nama topik");
		refused(add("x".repeat(121), null, "2026-11-24", ""), "Paling banyak 120 karakter");
		refused(add("a\u0000", null, "2026-11-24", ""), "karakter kendali");
		refused(add("Baru", null, "", ""), "Isi tanggal mulai berlaku");
	}

	@Test
	void theSameNameMayFollowItself() {
		add("Musiman", null, "2026-01-01", "2026-06-30").exchange();
		assertThat(add("Musiman", null, "2026-07-01", "")).hasStatus3xxRedirection();
		assertThatExceptionOfType(DataIntegrityViolationException.class)
			.isThrownBy(() -> this.jdbc.update("insert into topics (unit_code, name, sort_order, valid_from) "
					+ "values ('DP', 'MUSIMAN', 99, '2027-01-01')"))
			.withMessageContaining("topics_no_double");
	}

	@Test
	void aNameIsText() {
		add("<script>alert(1)</script> =1+1", null, "2026-11-24", "").exchange();
		Shown page = page("/pengaturan/topik");
		assertThat(page.each(".topic-name a")).anyMatch((name) -> name.contains("<script>alert(1)"));
		assertThat(page.count("script:not([src])")).isZero();
	}

	@Test
	void theSupervisorAndDkhDecideWhoseCallersAreProtectedForEver() {
		long topic = this.topics
			.save(new Topic("DP", null,
					new TopicForm(null, "DP", null, "Dilindungi", LocalDate.parse("2017-08-21"), null, false), 99))
			.getId();
		String path = "/pengaturan/topik/" + topic;
		assertThat(Shown.on(this.browser.get().uri(path).with(this.fixtures.as(this.coordinator)).exchange())
			.count("[name=protectsCaller]")).isZero();
		assertThat(formOf(path, this.coordinator, 0)).hasStatus3xxRedirection();
		assertThat(this.topics.findById(topic).orElseThrow().isCallerProtected()).isFalse();
		assertThat(formOf(path, this.fixtures.supervisor(), this.topics.findById(topic).orElseThrow().getVersion()))
			.hasStatus3xxRedirection();
		assertThat(this.topics.findById(topic).orElseThrow().isCallerProtected()).isTrue();
		Shown page = Shown
			.on(this.browser.get().uri(path).with(this.fixtures.as(this.fixtures.supervisor())).exchange());
		assertThat(page.in("form.panel")).contains("Identitas penelepon tentang topik ini dilindungi");
		assertThat(page.count("[name=protectsCaller]")).isZero();
	}

	private MockMvcRequestBuilder formOf(String path, StaffMember person, int version) {
		return this.browser.post()
			.uri(path)
			.with(this.fixtures.as(person))
			.with(csrf())
			.param("version", "" + version)
			.param("unitCode", "DP")
			.param("name", "Dilindungi")
			.param("validFrom", "2017-08-21")
			.param("protectsCaller", "true");
	}

	@Test
	void topicsAreKeptByTheirOwnUnit() {
		StaffMember other = this.fixtures.coordinator("PTI");
		assertThat(this.browser.get().uri("/pengaturan/topik/" + id("LTKM")).with(this.fixtures.as(other)))
			.hasStatus(HttpStatus.FORBIDDEN);
		assertThat(this.browser.post()
			.uri("/pengaturan/topik/" + id("LTKM") + "/urutan")
			.with(csrf())
			.with(this.fixtures.as(other))).hasStatus(HttpStatus.FORBIDDEN);
		assertThat(add("Baru", null, "2026-11-24", "").with(this.fixtures.as(other))).hasStatus(HttpStatus.FORBIDDEN);
		MvcTestResult answer = this.browser.get()
			.uri("/pengaturan/topik")
			.with(this.fixtures.as(this.fixtures.supervisor()))
			.exchange();
		assertThat(answer).hasStatusOk();
		Shown page = Shown.on(answer);
		assertThat(page.each(".topic-name a")).contains("LTKM", "Permasalahan jaringan", "Kehumasan");
	}

	@Test
	void thePageNeedsTheSameFewStatementsHoweverManyTopics() {
		assertThat(this.statements.of(() -> page("/pengaturan/topik"))).isEqualTo(4);
	}

	private void refused(MockMvcRequestBuilder request, String why) {
		assertThat(request).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.extracting(Shown.text(".invalid-feedback"), STRING)
			.contains(why);
	}

	private MockMvcRequestBuilder add(String name, @Nullable Long parent, String from, String to) {
		return form("/pengaturan/topik", name, parent, from, to);
	}

	private MockMvcRequestBuilder post(Long id, String name, @Nullable Long parent, String from, String to) {
		Integer version = this.jdbc.queryForObject("select version from topics where id = ?", Integer.class, id);
		MockMvcRequestBuilder form = form("/pengaturan/topik/" + id, name, parent, from, to);
		return form.param("version", "" + version);
	}

	private MockMvcRequestBuilder form(String path, String name, @Nullable Long parent, String from, String to) {
		return this.browser.post()
			.uri(path)
			.with(csrf())
			.with(this.fixtures.as(this.coordinator))
			.param("unitCode", "DP")
			.param("name", name)
			.param("parentId", (parent != null) ? "" + parent : "")
			.param("validFrom", from)
			.param("validTo", to);
	}

	private MockMvcRequestBuilder move(Long id, boolean up) {
		return this.browser.post()
			.uri("/pengaturan/topik/" + id + "/urutan")
			.param("naik", "" + up)
			.with(csrf())
			.with(this.fixtures.as(this.coordinator));
	}

	private Shown page(String path) {
		return Shown.on(this.browser.get().uri(path).with(this.fixtures.as(this.coordinator)).exchange());
	}

	private Long id(String name) {
		return this.jdbc.queryForObject("select id from topics where name = ?", Long.class, name);
	}

}

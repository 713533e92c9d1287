package id.go.ppatk.piket.journeys;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static id.go.ppatk.piket.journeys.JavaScriptTests.open;
import static id.go.ppatk.piket.journeys.JavaScriptTests.run;
import static id.go.ppatk.piket.journeys.JavaScriptTests.set;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The script of the call form ({@code call-form.js}) on a small page, as in
 * {@link JavaScriptTests}: what it keeps, what it sends, and what it does without a
 * server.
 */
@BrowserTest(oneWindow = true)
class CallFormScriptJourneyTests {

	private static final String FORM = JavaScriptTests.STATUS
			+ """
					<div id="isi"><form class="call-form" method="post" action="/telepon" data-address="/telepon/baru?konsep=a"
						data-away-reason="Server tidak ada" data-number-later="menyusul">
					<input type="hidden" name="formId" value="a"><input type="hidden" name="_csrf" value="lama">
					<input name="callerName"><input name="callDate"><input name="received"><input name="finished"><input name="lateReason">
					<textarea name="problems[0].text"></textarea><textarea name="problems[0].remark"></textarea>
					<select name="problems[0].outcome"><option>TUNTAS</option><option>DIALIHKAN_SARANA</option></select>
					<select name="problems[0].why"><option value=""></option><option>RAHASIA</option></select>
					<button id="simpan">Simpan</button><button id="parkir" formaction="/telepon/parkir">Parkir</button></form></div>
					<form id="keluar" method="post" action="/keluar"><button>Keluar</button></form>
					<template data-kept><p class="kept">Tersimpan di sini: <b data-number></b> <button type="button" data-take-next>Terima</button></p></template>
					""";

	private static final String KEEPS = """
			window.drafts = [];
			answer = (address, options) => {
				if (address === "/telepon/konsep") {
					drafts.push(Object.fromEntries(options.body));
					return { body: { savedAt: "07.06" } };
				}
			};""";

	private static void form(Page page) {
		open(page, FORM, "entries.js", "call-form.js");
	}

	/** The form with a server that keeps drafts. */
	private static void kept(Page page) {
		form(page);
		set(page, KEEPS);
	}

	/** What the page posts from here on, but for what its script fetches. */
	private static List<String> posts(Page page) {
		List<String> posts = new ArrayList<>();
		page.onRequest((request) -> {
			if (request.isNavigationRequest() && request.method().equals("POST")) {
				posts.add(request.url().replaceFirst("https://[^/]*", "") + " " + request.postData());
			}
		});
		return posts;
	}

	private static Locator field(Page page, String name) {
		return page.locator("[name='" + name + "']");
	}

	/** Presses a button at once: what is said above it meanwhile moves it. */
	private static void press(Page page, String button) {
		page.locator(button).dispatchEvent("click");
	}

	@Test
	void theAddressLeadsBackToTheForm(Page page) {
		form(page);
		page.waitForURL("**/telepon/baru?konsep=a");
	}

	@Test
	void whatIsTypedStandsHereAtOnceAndOnTheServerAfterAPause(Page page) {
		kept(page);
		field(page, "callerName").fill("Bapak ABC");
		assertThat(run(page, "piketEntries.find('a').fields.find(([name]) => name === 'callerName')[1]"))
			.isEqualTo("Bapak ABC");
		set(page, "pass(999)");
		assertThat(run(page, "drafts.length")).isEqualTo(0);
		set(page, "pass(1)");
		assertThat(page.locator(".entry-status")).hasText("Tersimpan pukul 07.06");
		assertThat(run(page, "drafts[0].callerName")).isEqualTo("Bapak ABC");
		assertThat(run(page, "piketEntries.find('a')")).isNull();
	}

	@Test
	void fastTypingIsSentOnceAndLeavingAFieldSendsAtOnce(Page page) {
		kept(page);
		field(page, "callerName").pressSequentially("Bapak ABC");
		set(page, "pass(1_000)");
		assertThat(run(page, "drafts.length")).isEqualTo(1);
		field(page, "received").fill("07.00");
		field(page, "received").blur();
		assertThat(run(page, "drafts.length")).isEqualTo(2);
		field(page, "callerName").focus();
		field(page, "callerName").blur();
		assertThat(run(page, "drafts.length")).as("nothing new").isEqualTo(2);
	}

	@Test
	void whatIsConfidentialIsKeptNowhere(Page page) {
		form(page);
		field(page, "problems[0].text").fill("Rahasia besar");
		field(page, "problems[0].remark").fill("Rahasia kecil");
		field(page, "problems[0].outcome").selectOption("DIALIHKAN_SARANA");
		field(page, "problems[0].why").selectOption("RAHASIA");
		assertThat((String) run(page, "JSON.stringify({ ...localStorage })")).contains("DIALIHKAN_SARANA")
			.doesNotContain("Rahasia besar", "Rahasia kecil");
	}

	@ParameterizedTest
	@CsvSource({ "simpan, /telepon", "parkir, /telepon/parkir" })
	void aButtonKeepsWhatStandsInTheFormThenSendsItOnce(String button, String address, Page page) {
		kept(page);
		List<String> posts = posts(page);
		field(page, "callerName").fill("Bapak ABC");
		page.waitForNavigation(() -> press(page, "#" + button));
		assertThat(posts).singleElement().asString().startsWith(address + " ").contains("callerName=Bapak+ABC");
	}

	@Test
	void anotherFormOfThePageFirstKeepsWhatWasTyped(Page page) {
		kept(page);
		set(page,
				"const keep = answer; answer = (address, options) => { localStorage.setItem('diminta', address); return keep(address, options); };");
		List<String> posts = posts(page);
		field(page, "callerName").fill("Bapak ABC");
		page.waitForNavigation(() -> page.locator("#keluar button").click());
		assertThat(posts).singleElement().asString().startsWith("/keluar");
		assertThat(run(page, "localStorage.getItem('diminta')")).isEqualTo("/telepon/konsep");
	}

	@Test
	void withoutAServerACallIsSavedHereWithItsEndAndWhyItIsLate(Page page) {
		form(page);
		field(page, "callerName").fill("Bapak ABC");
		press(page, "#simpan");
		assertThat(page.locator(".kept")).containsText("menyusul");
		assertThat(page.locator("[data-take-next]")).isFocused();
		assertThat(run(page, "piketEntries.find('a').complete")).isEqualTo(true);
		assertThat(run(page, "Object.fromEntries(piketEntries.find('a').fields)"))
			.asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.MAP)
			.containsEntry("finished", "07.05")
			.containsEntry("lateReason", "Server tidak ada");
	}

	@Test
	void withoutAServerWhatOnlyTheServerCanDoIsNotDone(Page page) {
		form(page);
		List<String> posts = posts(page);
		field(page, "callerName").fill("Bapak ABC");
		press(page, "#parkir");
		assertThat(page.locator(".entry-status")).hasText("Tanpa server sejak 07.05");
		assertThat(posts).isEmpty();
		assertThat(field(page, "callerName")).hasValue("Bapak ABC");
		assertThat(run(page, "piketEntries.find('a').complete")).isEqualTo(false);
	}

	@Test
	void aDraftWhoseCallIsClosedIsForgottenHere(Page page) {
		form(page);
		set(page, "answer = () => ({ status: 409 })");
		field(page, "callerName").fill("Bapak ABC");
		set(page, "pass(1_000)");
		page.waitForFunction("piketEntries.find('a') === null");
	}

	@Test
	void withoutAServerTheNextCallIsTakenOnTheBlankForm(Page page) {
		open(page, JavaScriptTests.STATUS
				+ """
						<div id="isi"><form data-take action="/telepon/penerimaan" method="post"><button>Terima telepon</button></form></div>""",
				"entries.js", "call-form.js");
		set(page,
				"""
						sessionStorage.setItem("piket.blanko.petugas.dp.1.2026-11-24", `<form class="call-form" data-away-reason="" data-number-later="">
						<input name="formId"><input name="callDate"><input name="received"><input name="callerName"></form>`);""");
		page.locator("[data-take] button").click();
		assertThat(field(page, "callerName")).isFocused();
		assertThat(field(page, "received")).hasValue("07.05");
		assertThat(field(page, "callDate")).hasValue("24/11/2026");
		assertThat((String) run(page, "document.querySelector('[name=formId]').value")).hasSize(36);
		assertThat((String) run(page, "location.search")).startsWith("?konsep=");
	}

	@Test
	void aFormWaitsUntilWhatWasKeptHereIsOnTheServer(Page page) {
		form(page);
		set(page, "piketEntries.keep({ id: 'a', fields: [['formId', 'a'], ['callerName', 'Lama']], complete: false })");
		page.reload();
		assertThat(page.locator(".entry-status")).hasText("Tanpa server sejak 07.05");
		assertThat(page.locator(".call-form")).not().hasAttribute("inert", "");
		assertThat(run(page, "piketEntries.find('a').fields"))
			.isEqualTo(List.of(List.of("formId", "a"), List.of("callerName", "Lama")));
	}

	@Test
	void whoSitsHereStaysWithTheTab(Page page) {
		form(page);
		assertThat(run(page, "JSON.parse(sessionStorage.getItem('piket.meja'))"))
			.isEqualTo(Map.of("user", "petugas.dp.1", "ahead", 0));
	}

	@ParameterizedTest
	@CsvSource({ "1", "2" })
	void moreToAskOpensAFurtherProblem(int times, Page page) {
		open(page, """
				<label><input type="radio" name="sufficiency" value="ENOUGH" aria-keyshortcuts="Alt+C"></label>
				<label><input type="radio" name="sufficiency" value="MORE" aria-keyshortcuts="Alt+M"></label>
				<button class="add-problem">Tambah</button>""", "piket.js", "answers.js");
		set(page, """
				window.added = 0;
				document.querySelector(".add-problem").addEventListener("click", () => {
					added++;
					document.querySelector("[value=MORE]").checked = false;
				});""");
		for (int time = 0; time < times; time++) {
			page.keyboard().press("Alt+m");
		}
		assertThat(run(page, "added")).isEqualTo(times);
	}

}

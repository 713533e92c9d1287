package id.go.ppatk.piket.journeys;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The scripts one by one, in a page that holds only what they look for. No application
 * runs: the page's clock stands until the test moves it ({@code pass}), and its requests
 * are answered by the test ({@code answer}).
 */
@BrowserTest(oneWindow = true)
class JavaScriptTests {

	private static final Path SCRIPTS = Path.of("src/main/resources/static/js");

	/** 24 November 2026, 07.05 WIB. */
	private static final String MACHINES = """
			let now = Date.parse("2026-11-24T00:05:00Z");
			let timers = [];
			let last = 0;
			Date.now = () => now;
			window.setTimeout = (act, wait = 0) => timers.push({ id: ++last, at: now + wait, act }) && last;
			window.setInterval = (act, every) => timers.push({ id: ++last, at: now + every, act, every }) && last;
			window.clearTimeout = window.clearInterval = (id) => { timers = timers.filter((timer) => timer.id !== id); };
			window.pass = (millis) => {
				const until = now + millis;
				for (;;) {
					const [next] = timers.filter((timer) => timer.at <= until).sort((one, other) => one.at - other.at);
					if (!next) {
						now = until;
						return;
					}
					now = next.at;
					if (next.every) {
						next.at += next.every;
					} else {
						window.clearTimeout(next.id);
					}
					next.act();
				}
			};
			Object.defineProperty(navigator, "serviceWorker", { value: { register: () => Promise.reject(new Error("none")) } });
			window.asked = [];
			window.answer = () => undefined;
			window.fetch = (address, options = {}) => {
				window.asked.push(`${options.method ?? "GET"} ${address}`);
				const answer = window.answer(address, options);
				return answer === undefined ? Promise.reject(new TypeError("no server"))
					: Promise.resolve(new Response(JSON.stringify(answer.body ?? {}), { status: answer.status ?? 200 }));
			};
			""";

	static final String STATUS = """
			<p class="entry-status" hidden data-user="petugas.dp.1" data-now="1795478700000" data-away="Tanpa server sejak {0}"
				data-ended="Sesi berakhir" data-ended-link="Masuk lagi" data-other="Orang lain" data-other-link="Masuk lagi"
				data-back="Tersambung lagi" data-sent="Tersimpan: {0}" data-incomplete="Belum lengkap" data-incomplete-link="Lanjutkan"
				data-saved="Tersimpan pukul {0}" data-refused="Ditolak" data-closed="Sudah dicatat"></p>
			<input type="hidden" name="_csrf" value="lama">
			""";

	static void open(Page page, String body, String... scripts) {
		String html = "<!doctype html><html lang='id'><title>Uji</title><link rel='icon' href='data:,'><script>"
				+ MACHINES + "</script><body>" + body
				+ Stream.of(scripts)
					.map((script) -> "<script src='/js/" + script + "'></script>")
					.collect(Collectors.joining())
				+ "</body></html>";
		page.route("**/*", (asked) -> {
			String path = asked.request().url().replaceFirst("https://[^/]*", "");
			if (path.startsWith("/js/")) {
				asked.fulfill(new Route.FulfillOptions().setPath(SCRIPTS.resolve(path.substring(4)))
					.setContentType("text/javascript"));
			}
			else {
				asked.fulfill(new Route.FulfillOptions().setBody(html).setContentType("text/html; charset=utf-8"));
			}
		});
		page.navigate("https://piket.contoh/");
	}

	private static void entries(Page page) {
		open(page, STATUS, "entries.js");
	}

	/** What an expression is worth in the page. */
	static Object run(Page page, String expression) {
		return page.evaluate(expression);
	}

	static void set(Page page, String statements) {
		page.evaluate("async () => { " + statements + " }");
	}

	@Test
	void whatWasTypedStandsUnderItsWritersName(Page page) {
		entries(page);
		set(page, """
				localStorage.setItem("piket.isian.petugas.dp.2.x", JSON.stringify({ id: "x" }));
				localStorage.setItem("lain", "1");
				piketEntries.keep({ id: "a", fields: [["callerName", "Bapak ABC"]], complete: false });""");
		assertThat(run(page, "piketEntries.all().map((entry) => entry.id)")).isEqualTo(List.of("a"));
		assertThat(run(page, "piketEntries.find('a').fields")).isEqualTo(List.of(List.of("callerName", "Bapak ABC")));
		assertThat(run(page, "piketEntries.find('x')")).isNull();
		assertThat(run(page, "piketEntries.others()")).isEqualTo(1);
		set(page, "piketEntries.forget('a')");
		assertThat(run(page, "piketEntries.all()")).isEqualTo(List.of());
		assertThat(run(page, "piketEntries.others()")).isEqualTo(1);
	}

	@Test
	void aUserWhoseNameBeginsLikeAnothersIsSomebodyElse(Page page) {
		open(page, STATUS.replace("petugas.dp.1\"", "petugas.dp\""), "entries.js");
		set(page, "localStorage.setItem('piket.isian.petugas.dpx.a', JSON.stringify({ id: 'a' }))");
		assertThat(run(page, "piketEntries.all()")).isEqualTo(List.of());
		assertThat(run(page, "piketEntries.others()")).isEqualTo(1);
	}

	@Test
	void theServersClockCountsAndReadsAsInTheForm(Page page) {
		open(page, STATUS.replace("1795478700000", "" + (1795478700000L + 3_600_000)), "entries.js");
		assertThat(run(page, "piketEntries.time()")).isEqualTo("08.05");
		set(page, "pass(60_000)");
		assertThat(run(page, "piketEntries.time()")).isEqualTo("08.06");
		set(page, "pass(16 * 3_600_000)");
		assertThat(run(page, "piketEntries.now()")).asString().startsWith("2026-11-25T00:06");
	}

	@ParameterizedTest
	@CsvSource({ "true", "false" })
	void anIdIsAUuidAlsoWhereTheBrowserMakesNone(boolean makes, Page page) {
		entries(page);
		if (!makes) {
			set(page, "Object.defineProperty(crypto, 'randomUUID', { value: undefined })");
		}
		List<?> ids = (List<?>) run(page, "Array.from({ length: 50 }, () => piketEntries.newId())");
		assertThat(ids).doesNotHaveDuplicates()
			.allMatch((id) -> id.toString()
				.matches("[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}"));
	}

	@Test
	void itSaysHowThingsStandAndWhatCanBeDone(Page page) {
		entries(page);
		assertThat(page.locator(".entry-status")).isHidden();
		set(page, "piketEntries.say('saved', '07.05')");
		assertThat(page.locator(".entry-status")).hasText("Tersimpan pukul 07.05");
		set(page, "piketEntries.say('ended', '', '/telepon?a=1&b=2')");
		assertThat(page.locator(".entry-status")).hasText("Sesi berakhir Masuk lagi");
		assertThat(page.locator(".entry-status a")).hasAttribute("href", "/telepon?a=1&b=2");
		assertThat(page.locator(".entry-status")).hasAttribute("data-state", "ended");
	}

	@Test
	void whatItSaysIsTextAndNeverMarkup(Page page) {
		entries(page);
		set(page, "piketEntries.say('sent', '<img src=x>')");
		assertThat(page.locator(".entry-status")).hasText("Tersimpan: <img src=x>");
		assertThat(page.locator(".entry-status img")).hasCount(0);
	}

	@ParameterizedTest
	@CsvSource({ "401, ended", "403, ended", "500, away", "502, away", "0, away" })
	void aSessionThatIsNotThereIsToldApartFromAServerThatIsNot(int status, String problem, Page page) {
		entries(page);
		answering(page, status);
		assertThat(run(page, "piketEntries.session()")).isEqualTo(Map.of("problem", problem));
	}

	@Test
	void theSessionBringsTheTokenThatCountsNow(Page page) {
		entries(page);
		set(page, "answer = () => ({ body: { user: 'petugas.dp.1', token: 'baru', recorded: {} } })");
		assertThat(run(page, "piketEntries.session(['a', 'b']).then((answer) => answer.token)")).isEqualTo("baru");
		assertThat(page.locator("input[name=_csrf]")).hasValue("baru");
		assertThat(run(page, "asked")).isEqualTo(List.of("GET /telepon/sesi?formulir=a&formulir=b"));
	}

	@Test
	void somebodyElsesSessionIsNobodysToSendIn(Page page) {
		entries(page);
		set(page, "answer = () => ({ body: { user: 'petugas.dp.2', token: 'baru', recorded: {} } })");
		assertThat(run(page, "piketEntries.session()")).isEqualTo(Map.of("problem", "other"));
	}

	@ParameterizedTest
	@CsvSource({ "409, closed", "422, refused", "500, away", "0, away", "401, ended", "403, ended" })
	void aDraftSaysWhatBecameOfIt(int status, String result, Page page) {
		entries(page);
		answering(page, status);
		assertThat(run(page, "piketEntries.draft([['callerName', 'x']], 'lama')")).isEqualTo(Map.of("result", result));
	}

	@Test
	void aDraftIsSentAgainWithTheTokenOfTheNewSession(Page page) {
		entries(page);
		set(page, """
				window.tokens = [];
				answer = (address, options) => {
					if (address.startsWith("/telepon/sesi")) {
						return { body: { user: "petugas.dp.1", token: "baru", recorded: {} } };
					}
					tokens.push(options.body.get("_csrf"));
					return tokens.length === 1 ? { status: 403 } : { body: { savedAt: "07.06" } };
				};""");
		assertThat(run(page, "piketEntries.draft([['_csrf', 'lama'], ['callerName', 'x']], 'lama')"))
			.isEqualTo(Map.of("result", "ok", "savedAt", "07.06"));
		assertThat(run(page, "tokens")).isEqualTo(List.of("lama", "baru"));
	}

	@Test
	void whenNothingWaitsNothingIsAsked(Page page) {
		entries(page);
		assertThat(run(page, "piketEntries.flush()")).isEqualTo(Map.of());
		assertThat(run(page, "asked")).isEqualTo(List.of());
	}

	@Test
	void whatTheServerHasAlreadyIsForgottenAndNotSentAgain(Page page) {
		entries(page);
		waiting(page, true);
		set(page,
				"answer = () => ({ body: { user: 'petugas.dp.1', token: 'baru', recorded: { a: 'CC-20261124-0001' } } })");
		assertThat(run(page, "piketEntries.flush()")).isEqualTo(Map.of("a", "a"));
		assertThat(run(page, "piketEntries.all()")).isEqualTo(List.of());
		assertThat(run(page, "asked")).isEqualTo(List.of("GET /telepon/sesi?formulir=a"));
	}

	@Test
	void aCompleteCallIsSentAndItsNumberSaid(Page page) {
		entries(page);
		waiting(page, true);
		set(page,
				"""
						let saved = false;
						answer = (address, options) => {
							if (options.method === "POST") {
								saved = true;
								return {};
							}
							return { body: { user: "petugas.dp.1", token: "baru", recorded: saved ? { a: "CC-20261124-0001" } : {} } };
						};""");
		assertThat(run(page, "piketEntries.flush()")).isEqualTo(Map.of("a", "a"));
		assertThat(page.locator(".entry-status")).hasText("Tersimpan: CC-20261124-0001");
		assertThat(run(page, "piketEntries.all()")).isEqualTo(List.of());
	}

	@Test
	void aCallThatWasRefusedBecomesADraftWithAWayToIt(Page page) {
		entries(page);
		waiting(page, true);
		set(page,
				"""
						answer = (address) => address.startsWith("/telepon/sesi")
							? { body: { user: "petugas.dp.1", token: "baru", recorded: {} } } : { body: { savedAt: "07.05" } };""");
		assertThat(run(page, "piketEntries.flush()")).isEqualTo(Map.of("a", "a"));
		assertThat(page.locator(".entry-status a")).hasAttribute("href", "/telepon/baru?konsep=a");
	}

	@Test
	void aDraftWhoseCallIsClosedGetsAnIdOfItsOwn(Page page) {
		entries(page);
		waiting(page, false);
		set(page, """
				answer = (address, options) => {
					if (address.startsWith("/telepon/sesi")) {
						return { body: { user: "petugas.dp.1", token: "baru", recorded: {} } };
					}
					return options.body.get("formId") === "a" ? { status: 409 } : { body: { savedAt: "07.05" } };
				};""");
		assertThat(run(page, "piketEntries.flush().then((places) => places.a)")).asString().hasSize(36);
		assertThat(run(page, "piketEntries.all()")).isEqualTo(List.of());
	}

	@Test
	void withoutAServerItAsksEverMoreSeldomAndSendsOnceItIsBack(Page page) {
		entries(page);
		waiting(page, true);
		set(page, "await piketEntries.flush()");
		assertThat(page.locator(".entry-status")).hasText("Tanpa server sejak 07.05");
		assertThat(run(page, "piketEntries.all().length")).isEqualTo(1);
		List<Integer> waits = Stream.of(1, 2, 4, 8, 16, 30, 30).toList();
		for (int wait : waits) {
			set(page, "asked.length = 0; pass(" + wait + " * 1000 - 1)");
			assertThat(run(page, "asked")).as("before %s s", wait).isEqualTo(List.of());
			set(page, "pass(1); await new Promise((done) => queueMicrotask(() => queueMicrotask(done)))");
			assertThat(run(page, "asked")).as("after %s s", wait).isEqualTo(List.of("GET /actuator/health"));
			page.waitForFunction("asked.length === 1");
		}
		set(page, """
				answer = (address) => address === "/actuator/health" ? {}
					: { body: { user: "petugas.dp.1", token: "baru", recorded: { a: "CC-20261124-0001" } } };
				pass(30_000);""");
		assertThat(page.locator(".entry-status")).hasText("Tersambung lagi");
		assertThat(run(page, "piketEntries.all()")).isEqualTo(List.of());
	}

	private static void answering(Page page, int status) {
		set(page, (status == 0) ? "answer = () => undefined" : "answer = () => ({ status: " + status + " })");
	}

	private static void waiting(Page page, boolean complete) {
		set(page, "piketEntries.keep({ id: 'a', fields: [['formId', 'a'], ['callerName', 'Bapak ABC']], complete: "
				+ complete + " })");
	}

	private static void topics(Page page) {
		open(page,
				"""
						<fieldset class="problem"><div class="asked" data-guess="Mungkin: {0}" data-no-guess="Tidak ada: {0}" data-take="Pilih">
						<select name="problems[0].topicId"><option value="">Pilih</option><option value="1">Registrasi GRIPS</option>
						<option value="2">Registrasi goAML</option><option value="3">Tata Cara Pelaporan</option>
						<option value="4">Mailing List Newsletter</option>
						<option value="5" data-outcome="DITERUSKAN_DAT_DPR">Pertanyaan terkait DPR</option></select></div><input id="lain">
						<select name="problems[0].outcome"><option>TUNTAS</option><option>DITERUSKAN_DAT_DPR</option><option>DIESKALASI</option></select></fieldset>""",
				"answers.js");
		topic(page).focus();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "goaml|2", "reg go|2", "pelap|3", "list|4", "news mail|4", "REG|1", "aml|2" })
	void lettersFindATopicByTheBeginningOfAnyWordElseByAnyPart(String typed, String topic, Page page) {
		topics(page);
		page.keyboard().type(typed);
		assertThat(topic(page)).hasValue(topic);
		assertThat(page.locator(".topic-typed")).hasText(typed.toLowerCase());
	}

	@Test
	void aLetterTooManyIsTakenBack(Page page) {
		topics(page);
		page.keyboard().type("mailx");
		page.keyboard().press("Backspace");
		assertThat(page.locator(".topic-typed")).hasText("mail");
		assertThat(topic(page)).hasValue("4");
		page.keyboard().press("Tab");
		assertThat(page.locator(".topic-typed")).hasText("");
		assertThat(page.locator("#lain")).isFocused();
	}

	private static Locator topic(Page page) {
		return page.locator("[name$=topicId]");
	}

	@Test
	void whatFitsNoTopicIsLookedUpAndShownAsAGuessThatEnterTakes(Page page) {
		topics(page);
		set(page, "answer = () => ({ body: [3] })");
		page.keyboard().type("plpran");
		assertThat(page.locator(".topic-guess")).containsText("Mungkin: Tata Cara Pelaporan");
		assertThat(topic(page)).hasValue("");
		assertThat(run(page, "asked.at(-1)")).isEqualTo("GET /telepon/topik?ketik=plpran");
		page.keyboard().press("Enter");
		assertThat(topic(page)).hasValue("3");
		assertThat(topic(page)).isFocused();
		assertThat(page.locator(".topic-guess")).hasCount(0);
	}

	@Test
	void aGuessThatNobodyConfirmsIsNoChoiceAndWaitsForItsButton(Page page) {
		topics(page);
		set(page, "answer = () => ({ body: [3] })");
		page.keyboard().type("plpran");
		page.locator(".topic-guess button").waitFor();
		page.keyboard().press("Tab");
		assertThat(page.locator(".topic-guess button")).isFocused();
		assertThat(topic(page)).hasValue("");
		page.keyboard().press("Enter");
		assertThat(topic(page)).hasValue("3");
		assertThat(topic(page)).isFocused();
	}

	@Test
	void anotherLetterTakesTheGuessAwayAndWhatIsLikeNothingIsSaid(Page page) {
		topics(page);
		set(page, "answer = (address) => ({ body: address.endsWith('plpran') ? [3] : [] })");
		page.keyboard().type("plpran");
		page.locator(".topic-guess button").waitFor();
		page.keyboard().type("zz");
		assertThat(page.locator(".topic-guess")).hasText("Tidak ada: plpranzz");
		page.keyboard().press("Enter");
		assertThat(topic(page)).hasValue("");
	}

	@Test
	void aTopicOfAnotherUnitProposesThatItIsPassedOnUntilSomebodyChooses(Page page) {
		topics(page);
		Locator outcome = page.locator("[name$=outcome]");
		topic(page).selectOption("5");
		assertThat(outcome).hasValue("DITERUSKAN_DAT_DPR");
		topic(page).selectOption("1");
		assertThat(outcome).hasValue("TUNTAS");
		outcome.selectOption("DIESKALASI");
		topic(page).selectOption("5");
		assertThat(outcome).hasValue("DIESKALASI");
	}

	@Test
	void aShortcutIsNoLetter(Page page) {
		topics(page);
		page.keyboard().press("Alt+m");
		assertThat(page.locator(".topic-typed")).hasCount(0);
		assertThat(topic(page)).hasValue("");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "''|081234567890", "0811 0000 000|0811 0000 000" })
	void aKnownCallerFillsTheFormButForTheNumberThatWasTyped(String typed, String then, Page page) {
		open(page,
				"""
						<form class="call-form"><input name="callerName"><input type="checkbox" name="nameWithheld">
						<select name="callerKind"><option value=""></option><option value="MASYARAKAT">M</option></select>
						<input name="institution"><input name="contact"><input name="email"><select name="problems[0].topicId"></select>
						<div class="caller-history"><button type="button" data-fill-caller data-name="Ibu XYZ" data-kind="MASYARAKAT"
						data-contact="081234567890" data-email="xyz@contoh.go.id">Isi</button></div></form>""",
				"caller.js");
		page.locator("[name=contact]").fill(typed);
		page.locator("[data-fill-caller]").click();
		assertThat(page.locator("[name=callerName]")).hasValue("Ibu XYZ");
		assertThat(page.locator("[name=callerKind]")).hasValue("MASYARAKAT");
		assertThat(page.locator("[name=institution]")).hasValue("");
		assertThat(page.locator("[name=contact]")).hasValue(then);
		assertThat(page.locator("[name=email]")).hasValue("xyz@contoh.go.id");
		assertThat(page.locator("[name=nameWithheld]")).not().isChecked();
		assertThat(page.locator("[name='problems[0].topicId']")).isFocused();
		assertThat(page.locator(".caller-history")).isEmpty();
	}

	@Test
	void aWeekIsFilledFromItsFirstDay(Page page) {
		String day = """
				<td><select name="petugas-%1$d"><option></option><option>A</option></select>
				<select name="pengganti-%1$d"><option></option><option>B</option></select></td>""";
		open(page, "<table><tr><th><button hidden data-fill-week>Isi sepekan</button></th>" + day.formatted(1)
				+ day.formatted(2) + day.formatted(3) + "</tr></table>", "roster.js");
		page.locator("[name=petugas-1]").selectOption("A");
		page.locator("[name=pengganti-1]").selectOption("B");
		page.locator("[data-fill-week]").click();
		for (int number = 2; number <= 3; number++) {
			assertThat(page.locator("[name=petugas-" + number + "]")).hasValue("A");
			assertThat(page.locator("[name=pengganti-" + number + "]")).hasValue("B");
		}
	}

	@Test
	void aFormIsSentOnce(Page page) {
		open(page, "<form><button>Simpan</button></form>", "piket.js");
		set(page, """
				window.sendings = 0;
				window.addEventListener("submit", (event) => {
					sendings += event.defaultPrevented ? 0 : 1;
					event.preventDefault();
				});
				document.querySelector("button").click();
				document.querySelector("button").click();""");
		assertThat(run(page, "sendings")).isEqualTo(1);
	}

	@Test
	void aKeyPressesTheButtonOfItsGroup(Page page) {
		open(page, """
				<button aria-keyshortcuts="Alt+S" id="a">A</button>
				<fieldset><input id="here"><button aria-keyshortcuts="Alt+S" id="b">B</button></fieldset>""",
				"piket.js");
		set(page, "window.pressed = []; document.addEventListener('click', (event) => pressed.push(event.target.id))");
		page.keyboard().press("Alt+s");
		page.locator("#here").focus();
		page.keyboard().press("Alt+s");
		page.keyboard().press("Control+Alt+s");
		page.keyboard().press("Alt+x");
		assertThat(run(page, "pressed")).isEqualTo(List.of("a", "b"));
	}

	@Test
	void aKeyPressesTheButtonThatStandsBesideItsGroup(Page page) {
		open(page, """
				<button aria-keyshortcuts="Alt+J" id="a">A</button>
				<fieldset data-beside="side"><input id="here"></fieldset>
				<div id="side"><button aria-keyshortcuts="Alt+J" id="b">B</button></div>""", "piket.js");
		set(page, "window.pressed = []; document.addEventListener('click', (event) => pressed.push(event.target.id))");
		page.keyboard().press("Alt+j");
		page.locator("#here").focus();
		page.keyboard().press("Alt+j");
		assertThat(run(page, "pressed")).isEqualTo(List.of("a", "b"));
	}

	private static void desk(Page page) {
		open(page,
				STATUS + """
						<div class="workplace"><section class="queue"><div class="queue-lists"><a data-opens href="/telepon/CC-2">Dua</a></div></section>
						<div id="meja-telepon"><h1 tabindex="-1">Satu</h1><span data-since="1795478480000" hidden></span></div></div>""",
				"desk.js");
	}

	@Test
	void aCallShowsHowLongItRuns(Page page) {
		desk(page);
		assertThat(page.locator("[data-since]")).hasText("03.40");
		set(page, "pass(61_000)");
		assertThat(page.locator("[data-since]")).hasText("04.41");
	}

	@Test
	void anotherCallOpensOnceWhatWasTypedIsKeptAndNotWhileTheServerIsAway(Page page) {
		desk(page);
		set(page,
				"""
						window.fetch = (address) => {
							asked.push(address);
							return Promise.resolve(new Response(`<title>Dua – Piket</title><div class="queue-lists"></div>
								<div id="meja-telepon"><h1 tabindex="-1">Dua</h1></div>`, { headers: { "Content-Type": "text/html" } }));
						};
						window.result = "away";
						document.addEventListener("piket:leaving", (event) => event.detail.push(Promise.resolve(result)));
						document.querySelector("[data-opens]").click();
						await new Promise((go) => requestAnimationFrame(go));""");
		assertThat(run(page, "asked")).as("the server is away").isEqualTo(List.of());
		assertThat(page.locator("h1")).hasText("Satu");
		set(page, "result = 'ok'; document.querySelector('[data-opens]').click()");
		assertThat(page.locator("h1")).hasText("Dua");
		assertThat(page.locator("h1")).isFocused();
		assertThat(page).hasTitle("Dua – Piket");
		assertThat(run(page, "location.pathname")).isEqualTo("/telepon/CC-2");
		assertThat(page.locator("[data-opens]")).hasAttribute("aria-current", "true");
	}

	@Test
	void theChosenFileIsNamedInOurWords(Page page) {
		open(page, """
				<div class="file-control"><input type="file" multiple aria-label="Berkas" data-none="Belum ada berkas">
				<span class="file-name"></span></div>""", "piket.js");
		assertThat(page.locator(".file-name")).hasText("Belum ada berkas");
		page.locator("input").setInputFiles(new FilePayload[] { file("satu.csv"), file("dua.csv") });
		assertThat(page.locator(".file-name")).hasText("satu.csv, dua.csv");
		assertThat(page.locator("input")).hasAttribute("title", "satu.csv, dua.csv");
		page.locator("input").setInputFiles(new FilePayload[0]);
		assertThat(page.locator(".file-name")).hasText("Belum ada berkas");
	}

	private static FilePayload file(String name) {
		return new FilePayload(name, "text/csv", new byte[0]);
	}

	@ParameterizedTest
	@CsvSource({ "503, text/plain;charset=UTF-8, '', Terlalu lama", "503, text/html, '', Riwayat",
			"500, text/plain, '', Riwayat", "503, text/plain;charset=UTF-8, data-every, Riwayat" })
	void aPartThatTookTooLongSaysSoAndAListThatIsAskedForAgainStaysAsItWas(int status, String type, String attribute,
			String shown, Page page) {
		open(page, "<div id='bagian' %s>Riwayat</div>".formatted(attribute), "piket.js");
		page.evaluate("""
				([status, type]) => document.dispatchEvent(new CustomEvent("htmx:responseError", { detail: {
					target: document.getElementById("bagian"),
					xhr: { status, responseText: "Terlalu lama", getResponseHeader: () => type },
				} }))""", List.of(status, type));
		assertThat(page.locator("#bagian")).hasText(shown);
	}

	@Test
	void theSummaryOfErrorsTakesTheFocus(Page page) {
		open(page, "<div class='form-errors' tabindex='-1'>Periksa isian</div>", "piket.js");
		assertThat(page.locator(".form-errors")).isFocused();
	}

	private static void refused(Page page) {
		open(page,
				"""
						<form novalidate>
						<div class='form-errors' tabindex='-1'><ul><li><a href='#name-error'>Isi nama.</a></li>
						<li><a href='#day-error'>Tulis tanggal seperti 1/12/2026.</a></li><li><a href='#roles-error'>Pilih peran.</a></li></ul></div>
						<label for='a'>Nama <span class='optional'>(tidak wajib)</span></label>
						<input id='a' name='name' required class='is-invalid' aria-invalid='true' aria-describedby='name-error'>
						<p id='name-error'>Isi nama.</p>
						<div class='date-field'><label for='b'>Tanggal</label><input id='b' name='day' value='31/2' class='is-invalid'>
						<p class='date-said'></p></div><p id='day-error'>Tulis tanggal seperti 1/12/2026.</p>
						<fieldset><legend>Peran</legend><label><input type='checkbox' name='roles' value='A'> Admin</label>
						<label><input type='checkbox' name='roles' value='B'> Petugas</label><p id='roles-error'>Pilih peran.</p></fieldset>
						</form>""",
				"fields.js");
	}

	@Test
	void theListOfErrorsNamesEachFieldAndLeadsToIt(Page page) {
		refused(page);
		assertThat(page.locator("li")).hasText(
				new String[] { "Nama: Isi nama.", "Tanggal: Tulis tanggal seperti 1/12/2026.", "Peran: Pilih peran." });
		page.locator("li a").first().click();
		assertThat(page.locator("#a")).isFocused();
		page.locator("li a").last().click();
		assertThat(page.locator("[value=A]")).isFocused();
	}

	@Test
	void aMarkGoesAsSoonAsItsFieldIsRightAndComesAgainWhenItIsNot(Page page) {
		refused(page);
		Locator name = page.locator("#a");
		name.fill("Ibu XYZ");
		assertThat(name).not().hasClass("is-invalid");
		assertThat(name).not().hasAttribute("aria-invalid", "true");
		assertThat(page.locator("#name-error")).isHidden();
		assertThat(page.locator("li").first()).isHidden();
		name.fill("");
		assertThat(name).hasClass("is-invalid");
		assertThat(page.locator("#name-error")).isVisible();
		name.fill("Ibu XYZ");
		page.locator("#b").fill("30/2");
		assertThat(page.locator("#b")).hasClass("is-invalid");
		page.locator("#b").fill("28/2");
		set(page,
				"""
						document.querySelector('.date-said').innerHTML = '<span data-day="2027-02-28">Minggu, 28 Februari 2027</span>';
						document.dispatchEvent(new Event('htmx:afterSwap'));""");
		assertThat(page.locator("#day-error")).isHidden();
		assertThat(page.locator(".form-errors")).isVisible();
		page.locator("[value=B]").check();
		assertThat(page.locator(".form-errors")).isHidden();
	}

	@Test
	void theFirstColumnStaysWhereItLeavesRoom(Page page) {
		open(page,
				"""
						<div class='table-scroll' id='a'><table><tr><th>Senin</th><td>Petugas DP 1, Petugas DP 2</td></tr></table></div>
						<div class='table-scroll' id='b'><table><tr><th>Direktorat Kerjasama dan Humas</th><td>1</td></tr></table></div>
						<div class='table-scroll' id='c'></div>""",
				"piket.js");
		assertThat(page.locator("#a")).hasClass("table-scroll has-room");
		assertThat(page.locator("#b")).hasClass("table-scroll has-room");
		page.setViewportSize(390, 844);
		assertThat(page.locator("#a")).hasClass("table-scroll has-room");
		assertThat(page.locator("#b")).hasClass("table-scroll");
	}

	@Test
	void theBoardAsksAgainAndStopsAfterTwelveHours(Page page) {
		open(page, "<div class='board'><p data-stopped hidden>Berhenti</p></div>", "board.js");
		set(page, """
				window.asks = 0;
				document.querySelector(".board").addEventListener("papan", () => asks++);
				pass(60_000);""");
		assertThat(run(page, "asks")).isEqualTo(4);
		set(page, "pass(12 * 3_600_000)");
		assertThat(page.locator("[data-stopped]")).isVisible();
		set(page, "asks = 0; pass(60_000)");
		assertThat(run(page, "asks")).isEqualTo(0);
	}

	@Test
	void aScreenAsksForWeeksSaysWhenTheServerIsAwayAndTakesUpAgain(Page page) {
		String board = """
				<div class='board' data-screen><p data-lost hidden>Terputus</p><p data-ended hidden>Tidak berlaku</p></div>""";
		String asked = """
				window.asked = (successful, status) => document.querySelector(".board").dispatchEvent(new CustomEvent(
					"htmx:afterRequest", { bubbles: true, detail: { successful, xhr: { status } } }));
				window.asks = 0;
				document.querySelector(".board").addEventListener("papan", () => asks++);
				window.before = true;""";
		open(page, board, "board.js");
		set(page, asked + "pass(21 * 24 * 3_600_000); asks = 0; pass(60_000); asked(false, 0)");
		assertThat(run(page, "asks")).isEqualTo(4);
		assertThat(page.locator("[data-lost]")).isVisible();
		set(page, "asks = 0; pass(60_000)");
		assertThat(run(page, "asks")).as("goes on while the server is away").isEqualTo(4);
		set(page, "asked(true, 200)");
		page.waitForFunction("() => !window.before");
		page.waitForLoadState();
		assertThat(page.locator("[data-lost]")).isHidden();
		set(page, asked + "asked(true, 200); pass(60_000); asked(true, 200)");
		assertThat(run(page, "before")).as("the page stays while all is well").isEqualTo(true);
		set(page, "pass(7 * 3_600_000); asked(true, 200)");
		page.waitForFunction("() => !window.before");
		page.waitForLoadState();
		set(page, asked + "asked(false, 410)");
		assertThat(page.locator("[data-ended]")).isVisible();
		assertThat(page.locator("[data-lost]")).isHidden();
		set(page, "asks = 0; pass(60_000)");
		assertThat(run(page, "asks")).isEqualTo(0);
	}

	@Test
	void partsAskAgainUntilNobodyIsThere(Page page) {
		open(page, """
				<div id="often" data-every="10"></div><div id="seldom" data-every="60"></div>
				<div id="gently" data-every="10" data-gently><input></div>""", "asking.js");
		set(page, """
				window.asks = {};
				document.querySelectorAll("div").forEach((part) => {
					asks[part.id] = 0;
					part.addEventListener("tanya", () => asks[part.id]++);
				});
				pass(60_000);""");
		assertThat(run(page, "asks")).isEqualTo(Map.of("often", 6, "seldom", 1, "gently", 6));
		page.locator("#gently input").focus();
		set(page, "pass(60_000)");
		assertThat(run(page, "asks")).isEqualTo(Map.of("often", 12, "seldom", 2, "gently", 6));
		set(page, "pass(10 * 60_000); Object.keys(asks).forEach((part) => { asks[part] = 0; }); pass(60_000)");
		assertThat(run(page, "asks")).isEqualTo(Map.of("often", 0, "seldom", 0, "gently", 0));
		page.keyboard().press("Shift");
		assertThat(run(page, "asks")).isEqualTo(Map.of("often", 1, "seldom", 1, "gently", 0));
	}

	private static void listens(Page page) {
		open(page,
				"""
						<script>
						window.streams = [];
						window.EventSource = class extends EventTarget {
							constructor(address) {
								super();
								this.address = address;
								streams.push(this);
							}
							close() {
								this.closed = true;
							}
						};
						window.hear = (name, data = "") => streams.at(-1).dispatchEvent(new MessageEvent(name, { data }));
						window.waiting = async (...calls) => {
							document.querySelector(".ringing").innerHTML = calls.map((call) => `<li><span id="${call}"></span></li>`).join("");
							await Promise.resolve();
						};
						document.hasFocus = () => false;
						</script>
						<div class="ringing" data-every="5" data-heard="60" data-notice="Ada telepon" data-waiting="Menunggu: {0}"></div>""",
				"ring.js", "ringing.js", "asking.js");
		set(page, """
				window.told = [];
				piketRing.sound = () => told.push("bunyi");
				piketRing.notice = (title, text) => told.push(`${title}. ${text}`);
				window.asks = 0;
				document.querySelector(".ringing").addEventListener("tanya", () => asks++);""");
		assertThat(run(page, "streams.map((stream) => stream.address)")).isEqualTo(List.of("/telepon/isyarat"));
	}

	@Test
	void ofACallThatIsNewADeskTellsOnceAndAsItWasChosen(Page page) {
		listens(page);
		set(page, "hear('choices', '{\"sound\":true,\"notice\":true}'); await waiting('masuk-1')");
		assertThat(page).hasTitle("(1) Uji");
		assertThat(run(page, "told")).isEqualTo(List.of("bunyi", "Ada telepon. Menunggu: 1"));
		set(page, "told = []; await waiting('masuk-1', 'sambungan-7')");
		assertThat(page).hasTitle("(2) Uji");
		assertThat(run(page, "told")).isEqualTo(List.of("bunyi", "Ada telepon. Menunggu: 2"));
		set(page, "told = []; await waiting(); await waiting('masuk-1')");
		assertThat(run(page, "told")).as("another tab, or the same one later").isEqualTo(List.of());
		set(page, "await waiting()");
		assertThat(page).hasTitle("Uji");
		set(page, "hear('choices', '{\"sound\":false,\"notice\":false}'); await waiting('masuk-2')");
		assertThat(page).hasTitle("(1) Uji");
		assertThat(run(page, "told")).isEqualTo(List.of());
		set(page,
				"hear('choices', '{\"sound\":false,\"notice\":true}'); document.hasFocus = () => true; await waiting('masuk-3')");
		assertThat(run(page, "told")).as("who looks at the desk sees it there").isEqualTo(List.of());
	}

	@Test
	void whatOneGaveToAnotherUnitRingsThere(Page page) {
		listens(page);
		set(page, """
				hear('choices', '{"sound":true,"notice":true}');
				document.querySelector(".ringing").innerHTML = "<ul class='given-now'><li>menunggu di PTI</li></ul>";
				await Promise.resolve();""");
		assertThat(page).hasTitle("Uji");
		assertThat(run(page, "told")).isEqualTo(List.of());
	}

	@Test
	void aDeskAsksAtOnceForWhatChangedAndKeepsNoSessionAliveByThat(Page page) {
		listens(page);
		set(page, """
				window.headers = () => {
					const asked = { headers: {} };
					document.dispatchEvent(new CustomEvent("htmx:configRequest", { detail: asked }));
					return asked.headers;
				};
				hear("choices", "{}");""");
		assertThat(run(page, "asks")).as("what it missed while it opened").isEqualTo(1);
		set(page, "hear('changed')");
		assertThat(run(page, "asks")).isEqualTo(2);
		assertThat(run(page, "headers()")).isEqualTo(Map.of());
		set(page, "asks = 0; pass(60_000)");
		assertThat(run(page, "asks")).as("it hears, and seldom asks besides").isEqualTo(1);
		set(page, "pass(20 * 60_000); asks = 0; hear('changed')");
		assertThat(run(page, "asks")).as("nobody is there").isEqualTo(1);
		assertThat(run(page, "headers()")).isEqualTo(Map.of("X-Unattended", "true"));
		page.keyboard().press("Shift");
		assertThat(run(page, "headers()")).isEqualTo(Map.of());
	}

	@Test
	void aDeskThatHearsNothingAsksAsBeforeAndListensAgainLater(Page page) {
		listens(page);
		set(page, "hear('choices', '{}'); hear('error'); asks = 0; pass(4_000)");
		assertThat(run(page, "[streams.length, streams[0].closed]")).isEqualTo(List.of(1, true));
		set(page, "pass(1_000)");
		assertThat(run(page, "[streams.length, asks]")).isEqualTo(List.of(2, 1));
		set(page, "hear('error'); pass(9_000)");
		assertThat(run(page, "streams.length")).isEqualTo(2);
		set(page, "pass(1_000)");
		assertThat(run(page, "streams.length")).isEqualTo(3);
		set(page, "hear('choices', '{}'); hear('error'); pass(5_000)");
		assertThat(run(page, "streams.length")).as("once it was heard the first wait is short again").isEqualTo(4);
		set(page, "hear('enough'); pass(10 * 60_000)");
		assertThat(run(page, "[streams.length, streams[3].closed]")).isEqualTo(List.of(4, true));
		set(page, "document.dispatchEvent(new Event('visibilitychange'))");
		assertThat(run(page, "streams.length")).as("it is looked at").isEqualTo(5);
	}

	@ParameterizedTest
	@CsvSource({ "true", "false" })
	void aDeskWhoseSessionHasEndedLeadsToTheSignInUnlessACallIsWrittenDown(boolean writes, Page page) {
		listens(page);
		set(page, "window.stands = true");
		if (writes) {
			set(page, "document.body.insertAdjacentHTML('beforeend', '<form class=\"call-form\"></form>')");
		}
		set(page, "hear('ended')");
		page.waitForFunction("(stands) => Boolean(window.stands) === stands", writes);
		page.waitForLoadState();
	}

	@Test
	void thePageIsDarkWhenTheSystemIs(Page page) {
		open(page, "", "theme.js");
		page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
		assertThat(page.locator("html")).hasAttribute("data-bs-theme", "dark");
		page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
		assertThat(page.locator("html")).hasAttribute("data-bs-theme", "light");
	}

	@ParameterizedTest
	@CsvSource({ "true", "false" })
	void withoutAServerTheDeskOpensOnlyForWhoSatThere(boolean seated, Page page) {
		entries(page);
		if (seated) {
			set(page, "sessionStorage.setItem('piket.meja', JSON.stringify({ user: 'petugas.dp.9', ahead: 60_000 }))");
			set(page, "localStorage.setItem('piket.isian.petugas.dp.9.a', JSON.stringify({ id: 'a', fields: [] }))");
		}
		page.unrouteAll();
		open(page,
				STATUS + """
						<div data-seated hidden>Meja</div><div data-nobody hidden>Masuk dulu</div><p data-waiting hidden>{0} menunggu</p>""",
				"offline.js", "entries.js");
		assertThat(page.locator("[data-seated]"))
			.isVisible(new LocatorAssertions.IsVisibleOptions().setVisible(seated));
		assertThat(page.locator("[data-nobody]"))
			.isVisible(new LocatorAssertions.IsVisibleOptions().setVisible(!seated));
		if (seated) {
			assertThat(page.locator("[data-waiting]")).hasText("1 menunggu");
			assertThat(page.locator(".entry-status")).hasText("Tanpa server sejak 07.06");
		}
		else {
			assertThat(page.locator("[data-waiting]")).isHidden();
		}
	}

	@Test
	void oneBoxChoosesAllLinesAndShowsWhenAllAreChosen(Page page) {
		open(page, """
				<form><label><input type="checkbox" data-choose-all hidden> <span hidden>Semua</span></label>
				<input type="checkbox" name="rekap" value="1"><input type="checkbox" name="rekap" value="2"></form>
				""", "choose-all.js");
		Locator all = page.getByLabel("Semua");
		Locator lines = page.locator("[name=rekap]");
		all.check();
		assertThat(lines.first()).isChecked();
		assertThat(lines.last()).isChecked();
		lines.first().uncheck();
		assertThat(all).not().isChecked();
		assertThat(run(page, "document.querySelector('[data-choose-all]').indeterminate")).isEqualTo(true);
		lines.first().check();
		assertThat(all).isChecked();
		all.uncheck();
		assertThat(lines.last()).not().isChecked();
	}

}

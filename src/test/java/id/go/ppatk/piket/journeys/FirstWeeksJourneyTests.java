package id.go.ppatk.piket.journeys;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import id.go.ppatk.piket.TestDatabase;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static id.go.ppatk.piket.journeys.Steps.button;
import static id.go.ppatk.piket.journeys.Steps.choose;
import static id.go.ppatk.piket.journeys.Steps.link;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The trial as the procedure began it, from Friday, 18 August 2017, to the second Monday:
 * names due before the first day, an officer who is absent, one who leaves, a holiday
 * that comes late, and recaps that nobody handed in. The sample accounts are made on the
 * first day; from the first Monday on no sample work is added.
 */
@BrowserTest
class FirstWeeksJourneyTests {

	/** Service days of the first week whose recaps are due by the second Monday. */
	private static final List<String> DUE = List.of("Senin, 21 Agustus 2017", "Selasa, 22 Agustus 2017",
			"Rabu, 23 Agustus 2017");

	private static final List<String> POSTS = List.of("DKH-1", "DP-1", "DP-2", "PTI-1");

	@Test
	void fromTheFirstNamesToTheFirstLateRecaps(Page page) {
		TestDatabase database = TestDatabase.create();
		try (RunningApplication friday = RunningApplication.start(database, "2017-08-18T14:00+07:00")) {
			seeThatTheFirstNamesAreDueToday(page, friday);
			handInTheFirstWeek(page, friday);
			Steps.leave(page);
		}
		try (RunningApplication monday = RunningApplication.startWithoutSamples(database, "2017-08-21T09:00+07:00")) {
			beAbsentTomorrow(page, monday);
			seeWhoWasTold(page, monday);
			Steps.leave(page);
		}
		try (RunningApplication tuesday = RunningApplication.startWithoutSamples(database, "2017-08-22T09:00+07:00")) {
			seeTheSubstituteServe(page, tuesday);
			handInTheOneRecap(page, tuesday);
			letAnOfficerLeave(page, tuesday);
			Steps.leave(page);
		}
		try (RunningApplication wednesday = RunningApplication.startWithoutSamples(database,
				"2017-08-23T10:00+07:00")) {
			addAHolidayForTomorrow(page, wednesday);
			Steps.leave(page);
		}
		try (RunningApplication secondMonday = RunningApplication.startWithoutSamples(database,
				"2017-08-28T09:00+07:00")) {
			seeWhatIsLate(page, secondMonday);
			Steps.leave(page);
		}
	}

	private static void seeThatTheFirstNamesAreDueToday(Page page, RunningApplication application) {
		Steps.signIn(page, application, "koordinator.dp");
		assertThat(waiting(page, "Jadwal piket pekan 21–25 Agustus 2017 belum disampaikan")).hasCount(1);
		page.navigate(application.url("/piket"));
		assertThat(page.getByRole(AriaRole.HEADING).first()).containsText("21–25 Agustus 2017");
		assertThat(page.locator(".page-head .subtitle").last())
			.containsText("Batas penyampaian: Jumat, 18 Agustus 2017");
	}

	private static void handInTheFirstWeek(Page page, RunningApplication application) {
		handIn(page, application, "DP", 1, 3, 2, 4);
		handIn(page, application, "DKH", 1, 2);
		handIn(page, application, "PTI", 1, 2);
	}

	/**
	 * Names the officer and the substitute of each post on Monday, and fills the week.
	 */
	private static void handIn(Page page, RunningApplication application, String unit, int... pairs) {
		Steps.signIn(page, application, "koordinator." + unit.toLowerCase(Locale.ROOT));
		page.navigate(application.url("/piket/2017-W34"));
		Locator part = page.locator("#" + unit);
		for (int post = 1; post <= pairs.length / 2; post++) {
			choose(page, "Petugas Pos " + post + ", Senin 21 Agustus 2017",
					"Petugas " + unit + " " + pairs[2 * post - 2]);
			choose(page, "Pengganti Pos " + post + ", Senin 21 Agustus 2017",
					"Petugas " + unit + " " + pairs[2 * post - 1]);
			part.getByText("Isi sepekan").nth(post - 1).click();
		}
		button(page, "Sampaikan jadwal piket").click();
		assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("disampaikan tepat waktu");
		assertThat(part.locator(".roster-state")).containsText("Disampaikan tepat waktu");
	}

	private static void beAbsentTomorrow(Page page, RunningApplication application) {
		Steps.signIn(page, application, "petugas.dp.1");
		page.navigate(application.url("/piket/ketidakhadiran"));
		choose(page, "Alasan", "Sakit");
		page.getByLabel("Tanggal mulai").fill("besok");
		page.getByLabel("Tanggal terakhir").fill("22/8/2017");
		button(page, "Simpan ketidakhadiran").click();
		assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("Penggantinya langsung bertugas");
		Locator touched = page.locator(".touched li");
		assertThat(touched).hasCount(1);
		assertThat(touched).containsText("Selasa, 22 Agustus 2017, petugas DP-1. Dilayani oleh Petugas DP 3.");
		assertThat(touched.locator(".roster-gap")).hasText("Tidak terlayani pukul 12.00–13.00.");
	}

	private static void seeWhoWasTold(Page page, RunningApplication application) {
		Steps.signIn(page, application, "supervisor");
		assertThat(told(page, application, "ABSENCE_FILED", "Ketidakhadiran Petugas DP 1, 22 Agustus 2017"))
			.containsExactlyInAnyOrder("Supervisor Call Center", "Koordinator DP", "Petugas DP 1", "Petugas DP 3");
	}

	private static void seeTheSubstituteServe(Page page, RunningApplication application) {
		Steps.signIn(page, application, "supervisor");
		page.navigate(application.url("/papan"));
		assertThat(serving(page, "DP", 1)).hasText("Petugas DP 3");
		assertThat(serving(page, "PTI", 1)).hasText("Petugas PTI 1");
	}

	private static void handInTheOneRecap(Page page, RunningApplication application) {
		Steps.signIn(page, application, "petugas.dkh.1");
		page.navigate(application.url("/rekap/harian/2017-08-21/DKH-1"));
		page.getByLabel("Nihil").check();
		button(page, "Sampaikan rekap").click();
		assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("Rekap diterima. Disampaikan tepat waktu.");
	}

	private static void letAnOfficerLeave(Page page, RunningApplication application) {
		Steps.signIn(page, application, "admin");
		page.navigate(application.url("/pengaturan/pegawai"));
		link(page, "Petugas PTI 1").click();
		button(page, "Nonaktifkan").click();
		Locator touched = page.locator(".impact li");
		assertThat(touched).hasCount(4);
		assertThat(touched.first()).containsText("petugas PTI-1 pada Selasa, 22 Agustus 2017");
		assertThat(touched.last()).containsText("petugas PTI-1 pada Jumat, 25 Agustus 2017");
		page.locator(".impact input[name=understood]").check();
		button(page, "Nonaktifkan").click();
		assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("Petugas PTI 1 dinonaktifkan");
		Steps.signIn(page, application, "supervisor");
		page.navigate(application.url("/papan"));
		assertThat(serving(page, "PTI", 1)).hasText("Petugas PTI 2");
		page.navigate(application.url("/piket/2017-W34"));
		assertThat(page.locator("#PTI .roster-was").last()).hasText("Petugas PTI 1 tidak lagi bertugas");
		page.locator("[popovertarget=buka-PTI-2017-08-23-1]").press("Enter");
		assertThat(page.locator("#buka-PTI-2017-08-23-1 .roster-notes li")
			.filter(new Locator.FilterOptions().setHasText("Petugas PTI 1 tidak lagi bertugas di PTI sejak 22 Agustus"))
			.first()).isVisible();
		assertThat(page.locator("#PTI .roster-gap"))
			.hasText(new String[] { "Kosong 60 menit Cari pengganti", "Kosong 60 menit Cari pengganti",
					"Kosong 60 menit Cari pengganti", "Kosong 120 menit Cari pengganti" });
		assertThat(told(page, application, "STAFF_CHANGED", "Perubahan pegawai PTI: Petugas PTI 1"))
			.containsExactlyInAnyOrder("Supervisor Call Center", "Koordinator PTI", "Petugas PTI 2");
	}

	private static void addAHolidayForTomorrow(Page page, RunningApplication application) {
		Steps.signIn(page, application, "supervisor");
		page.navigate(application.url("/pengaturan/libur/baru"));
		textBox(page, "Tanggal").fill("Kamis 24/8");
		page.getByLabel("Nama hari libur").fill("Cuti bersama tambahan");
		choose(page, "Jenis", "Cuti bersama");
		textBox(page, "Dasar hukum").fill("Keppres 99 Tahun 2017");
		button(page, "Simpan").click();
		Locator touched = page.locator(".impact li");
		assertThat(touched).containsText(new String[] {
				"Batas rekap piket DKH-1, DP-1, DP-2, PTI-1, Rabu, 23 Agustus 2017, berubah dari Kamis, 24 Agustus 2017 pukul 23.59 WIB menjadi Jumat, 25 Agustus 2017 pukul 23.59 WIB.",
				"Rekap piket DKH-1, DP-1, DP-2, PTI-1, Kamis, 24 Agustus 2017, tidak diminta lagi.",
				"Kamis, 24 Agustus 2017 bukan hari layanan lagi." });
		page.locator(".impact input[name=understood]").check();
		button(page, "Simpan").click();
		assertThat(page.getByRole(AriaRole.STATUS).first())
			.containsText("Kamis, 24 Agustus 2017, Cuti bersama tambahan, tersimpan");
		assertThat(
				told(page, application, "CALENDAR_CHANGED", "Perubahan hari atau jam layanan, Kamis, 24 Agustus 2017"))
			.containsExactlyInAnyOrder("Supervisor Call Center", "Koordinator DKH", "Koordinator DP", "Koordinator PTI",
					"Petugas DKH 1", "Petugas DKH 2", "Petugas DP 1", "Petugas DP 2", "Petugas DP 3", "Petugas DP 4",
					"Petugas PTI 2");
	}

	private static Locator textBox(Page page, String name) {
		return page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName(name));
	}

	private static void seeWhatIsLate(Page page, RunningApplication application) {
		List<String> late = DUE.stream()
			.flatMap((day) -> POSTS.stream().map((post) -> day + " " + post))
			.filter((recap) -> !recap.equals("Senin, 21 Agustus 2017 DKH-1"))
			.toList();
		Steps.signIn(page, application, "supervisor");
		assertThat(waiting(page,
				"Seluruhnya " + late.size() + " rekap terlambat dan belum disampaikan, sejak " + DUE.get(0)))
			.hasCount(1);
		assertThat(link(page, "Lihat semua " + late.size() + " rekap terlambat")).isVisible();
		page.navigate(application.url("/rekap/terlambat"));
		assertThat(page.locator(".page-head .subtitle")).containsText(late.size() + " rekap belum disampaikan");
		assertThat(shown(page)).containsExactlyElementsOf(late);
	}

	private static List<String> shown(Page page) {
		Locator rows = page.locator("main tbody tr");
		return Stream.iterate(0, (at) -> at + 1)
			.limit(rows.count())
			.map((at) -> rows.nth(at))
			.map((row) -> row.locator("th").innerText() + " "
					+ row.locator("td").first().locator("span").last().innerText())
			.toList();
	}

	private static Locator waiting(Page page, String text) {
		return page.locator(".waiting-list li").filter(new Locator.FilterOptions().setHasText(text));
	}

	private static Locator serving(Page page, String unit, int post) {
		return page.locator("section[aria-labelledby=papan-" + unit + "] .board-posts li")
			.nth(post - 1)
			.locator("strong");
	}

	/** Whom letters of that kind and subject went to. */
	private static List<String> told(Page page, RunningApplication application, String kind, String subject) {
		page.navigate(application.url("/pemberitahuan?jenis=" + kind));
		return letters(page).filter(new Locator.FilterOptions().setHasText(subject))
			.locator("td:nth-child(2) > span")
			.allInnerTexts();
	}

	private static Locator letters(Page page) {
		return page.locator("table.letters tbody tr");
	}

}

package id.go.ppatk.piket;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * What the supervisor does to holidays and hours of service, as on the pages: with the
 * confirmation where a page asks for it.
 */
public class CalendarActs {

	private final MockMvcTester browser;

	private final Fixtures fixtures;

	public CalendarActs(MockMvcTester browser, Fixtures fixtures) {
		this.browser = browser;
		this.fixtures = fixtures;
	}

	/** Writes "Hari Contoh" down, whatever it touches. */
	public void addHoliday(LocalDate day) {
		confirm("/pengaturan/libur", holiday(day));
	}

	/** Takes a holiday back that was not changed before, whatever that touches. */
	public void withdrawHoliday(Long id) {
		confirm("/pengaturan/libur/" + id + "/pencabutan", Map.of("version", "0"));
	}

	/** Sets the hours, whatever that touches. */
	public void setHours(Map<String, String> hours) {
		confirm("/pengaturan/jam-layanan", hours);
	}

	public static Map<String, String> holiday(LocalDate day) {
		return Map.of("date", day.toString(), "name", "Hari Contoh", "kind", "CUTI_BERSAMA", "decree",
				"Keppres 1/2026");
	}

	/**
	 * Service from 08.00 to 15.00 with a break of half an hour, and on Fridays with the
	 * one that there is.
	 * @param until the last day, or {@code null}
	 * @param other fields that say something else, name and value in turn
	 */
	public static Map<String, String> hours(String from, @Nullable String until, String... other) {
		Map<String, String> form = new LinkedHashMap<>();
		form.put("validFrom", from);
		form.put("validUntil", (until != null) ? until : "");
		form.put("opens", "08.00");
		form.put("closes", "15.00");
		form.put("breakStarts", "12.00");
		form.put("breakEnds", "12.30");
		form.put("fridayBreakStarts", "11.30");
		form.put("fridayBreakEnds", "13.30");
		form.put("siangFrom", "11.00");
		form.put("soreFrom", "15.00");
		form.put("rosterDeadline", "LAST_SERVICE_DAY");
		form.put("rosterDeadlineTime", "23.59");
		form.put("recapDeadline", "NEXT_SERVICE_DAY");
		form.put("recapDeadlineTime", "23.59");
		form.put("due.callBack", "5");
		form.put("due.escalation", "5");
		form.put("due.otherUnit", "10");
		form.put("due.pic", "30");
		form.put("due.transfer", "5");
		form.put("extensions[DKH]", "-");
		form.put("extensions[DP]", "-,-");
		form.put("extensions[PTI]", "-");
		for (int i = 0; i < other.length; i += 2) {
			form.put(other[i], other[i + 1]);
		}
		return form;
	}

	/** Sends it once, without a confirmation. */
	public MvcTestResult ask(String path, Map<String, String> form) {
		return request(path, form).exchange();
	}

	private void confirm(String path, Map<String, String> form) {
		MvcTestResult first = ask(path, form);
		String asked = Jsoup.parse(new String(first.getResponse().getContentAsByteArray())).select("#understood").val();
		assertThat(asked.isEmpty() ? first : request(path, form).param("understood", asked).exchange())
			.hasStatus3xxRedirection();
	}

	private MockMvcRequestBuilder request(String path, Map<String, String> form) {
		MockMvcRequestBuilder request = this.browser.post()
			.uri(path)
			.with(this.fixtures.as(this.fixtures.supervisor()))
			.with(csrf());
		form.forEach(request::param);
		return request;
	}

}

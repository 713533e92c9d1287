package id.go.ppatk.piket;

import java.nio.charset.StandardCharsets;
import java.util.Map;

import id.go.ppatk.piket.staff.Role;
import id.go.ppatk.piket.staff.StaffMember;
import org.jsoup.Jsoup;

import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * What an administrator does to people, as on the page: with the confirmation where the
 * page asks for it.
 */
public class PeopleActs {

	private final MockMvcTester browser;

	private final Fixtures fixtures;

	public PeopleActs(MockMvcTester browser, Fixtures fixtures) {
		this.browser = browser;
		this.fixtures = fixtures;
	}

	/** Deactivates the person, whatever it touches. */
	public void deactivate(StaffMember person) {
		confirm("/pengaturan/pegawai/" + person.getId() + "/penonaktifan", Map.of());
	}

	/** Gives the person another unit and role, whatever it touches. */
	public void change(StaffMember person, int version, String unitCode, Role role) {
		confirm("/pengaturan/pegawai/" + person.getId(), form(person, version, unitCode, role));
	}

	public static Map<String, String> form(StaffMember person, int version, String unitCode, Role role) {
		return Map.of("name", person.getName(), "username", person.getUsername(), "unitCode", unitCode, "roles",
				role.name(), "version", "" + version);
	}

	private void confirm(String path, Map<String, String> form) {
		MvcTestResult answer = post(path, form, "");
		if (answer.getResponse().getStatus() == 422) {
			answer = post(path, form, fingerprint(answer));
		}
		assertThat(answer).hasStatus3xxRedirection();
	}

	/** Sends it with what was confirmed, or nothing. */
	public MvcTestResult post(String path, Map<String, String> form, String understood) {
		MockMvcRequestBuilder request = this.browser.post()
			.uri(path)
			.with(this.fixtures.as(this.fixtures.person("admin", "Administrator", "PTI", Role.ADMIN)))
			.with(csrf())
			.param("understood", understood);
		form.forEach(request::param);
		return request.exchange();
	}

	/** What a page asks to be confirmed. */
	public static String fingerprint(MvcTestResult asked) {
		String page = new String(asked.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
		String understood = Jsoup.parse(page).select("input[name=understood]").attr("value");
		assertThat(understood).isNotEmpty();
		return understood;
	}

}

package id.go.ppatk.piket.changes;

import id.go.ppatk.piket.Fixtures;
import id.go.ppatk.piket.staff.StaffMember;

import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * What people do about a week that was handed in, as on the pages.
 */
class ChangesActs {

	private final MockMvcTester browser;

	private final Fixtures fixtures;

	ChangesActs(MockMvcTester browser, Fixtures fixtures) {
		this.browser = browser;
		this.fixtures = fixtures;
	}

	MvcTestResult get(String path, StaffMember person) {
		return this.browser.get().uri(path).with(this.fixtures.as(person)).exchange();
	}

	/** Sends a form: the names of its fields and their values in turn. */
	MvcTestResult post(String path, StaffMember person, String... form) {
		var request = this.browser.post().uri(path).with(this.fixtures.as(person)).with(csrf());
		for (int i = 0; i < form.length; i += 2) {
			request = request.param(form[i], form[i + 1]);
		}
		return request.exchange();
	}

	/** Takes a replacement, or both halves of an exchange, back. */
	MvcTestResult undo(Long id, StaffMember person) {
		return post("/piket/pergantian/" + id + "/pembatalan", person);
	}

}

package id.go.ppatk.piket.journeys;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;

/**
 * What every journey does.
 */
final class Steps {

	private Steps() {
	}

	/** Signs in with a sample account, whoever was there before. */
	static void signIn(Page page, RunningApplication application, String username) {
		signIn(page, application, username, "piket-demo");
	}

	/** Signs in with a password of one's own. */
	static void signIn(Page page, RunningApplication application, String username, String password) {
		page.context().clearCookies();
		page.navigate(application.url("/masuk"));
		page.getByLabel("Nama pengguna").fill(username);
		page.getByLabel("Kata sandi").fill(password);
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Masuk").setExact(true)).click();
		page.waitForURL((address) -> !address.contains("/masuk"));
	}

	/** Leaves the application before it stops: a page that stays open keeps asking it. */
	static void leave(Page page) {
		page.navigate("about:blank");
	}

	static Locator button(Page page, String name) {
		return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
	}

	static Locator link(Page page, String name) {
		return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
	}

	/** Chooses what stands in the list that bears that label. */
	static void choose(Page page, String label, String option) {
		page.getByLabel(label).selectOption(new SelectOption().setLabel(option));
	}

}

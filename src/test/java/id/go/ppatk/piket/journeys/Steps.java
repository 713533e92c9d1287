package id.go.ppatk.piket.journeys;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/**
 * What every journey does.
 */
final class Steps {

	private Steps() {
	}

	/** Signs in with a sample account, whoever was there before. */
	static void signIn(Page page, RunningApplication application, String username) {
		page.context().clearCookies();
		page.navigate(application.url("/masuk"));
		page.getByLabel("Nama pengguna").fill(username);
		page.getByLabel("Kata sandi").fill("piket-demo");
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Masuk").setExact(true)).click();
	}

}

package id.go.ppatk.piket.journeys;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

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

	/**
	 * Signs in with a password of one's own. The page before is left first: it would ask
	 * without a session, and lead to the sign-in page by itself.
	 */
	static void signIn(Page page, RunningApplication application, String username, String password) {
		leave(page);
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

	/** Presses a key once the page that has come listens to it. */
	static void press(Page page, String key) {
		page.waitForLoadState();
		page.keyboard().press(key);
	}

	/**
	 * Waits until the page's scripts have run and no part of it is still being asked for.
	 */
	static void settle(Page page) {
		page.waitForLoadState();
		assertThat(page.locator(".htmx-request, .htmx-swapping, .htmx-settling")).hasCount(0);
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

	/** Whether all of the first such element lies where somebody sees it. */
	static boolean isSeen(Page page, String selector) {
		return (Boolean) page.locator(selector)
			.first()
			.evaluate(
					"""
							(element) => {
								const box = element.getBoundingClientRect();
								const at = (x, y) => { const top = document.elementFromPoint(x, y); return top && (element.contains(top) || top.contains(element)); };
								const clips = (part) => part === null || (() => {
									const room = part.getBoundingClientRect();
									return (getComputedStyle(part).overflowY === "visible" || (box.top >= room.top - 1 && box.bottom <= room.bottom + 1)) && clips(part.parentElement);
								})();
								return box.height > 0 && box.top >= 0 && box.bottom <= innerHeight && clips(element.parentElement)
									&& at(box.left + box.width / 2, box.top + 2) && at(box.left + box.width / 2, box.bottom - 2);
							}""");
	}

}

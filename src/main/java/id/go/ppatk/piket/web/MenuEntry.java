package id.go.ppatk.piket.web;

import org.springframework.http.HttpMethod;

/**
 * A line of the main menu. The module whose page it opens declares it as a bean; who may
 * send a request to the address by its method sees it ({@link Navigation}).
 *
 * @param place where it stands among the lines of all modules, the lowest first
 * @param url where it leads
 * @param messageKey its label
 * @param icon the Bootstrap icon
 * @param setting whether it stands under "Pengaturan"
 * @param method GET, or POST where it is only for those who do something there
 */
public record MenuEntry(int place, String url, String messageKey, String icon, boolean setting, HttpMethod method) {

	/** A line of the menu itself. */
	public static MenuEntry page(int place, String url, String messageKey, String icon) {
		return new MenuEntry(place, url, messageKey, icon, false, HttpMethod.GET);
	}

	/** As {@link #page}, for those who do something there and not only look. */
	public static MenuEntry work(int place, String url, String messageKey, String icon) {
		return new MenuEntry(place, url, messageKey, icon, false, HttpMethod.POST);
	}

	/** A line under "Pengaturan". */
	public static MenuEntry setting(int place, String url, String messageKey, String icon) {
		return new MenuEntry(place, url, messageKey, icon, true, HttpMethod.GET);
	}

	/** Whether the page at that path belongs to it. */
	boolean leadsTo(String path) {
		return path.equals(this.url) || path.startsWith(this.url + "/");
	}

}

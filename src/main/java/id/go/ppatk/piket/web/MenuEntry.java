package id.go.ppatk.piket.web;

import org.springframework.http.HttpMethod;

/**
 * A line of the main menu. The module whose page it opens declares it as a bean; who may
 * send a request to the address by its method sees it ({@link Navigation}).
 *
 * @param group the word of the menu under which it stands
 * @param place where it stands among the lines of all modules, the lowest first; the
 * first of a group that a person sees is what the group's word opens
 * @param url where it leads
 * @param messageKey its label
 * @param icon the Bootstrap icon
 * @param method GET, or POST where it is only for those who do something there
 */
public record MenuEntry(MenuGroup group, int place, String url, String messageKey, String icon, HttpMethod method) {

	/** A page. */
	public static MenuEntry page(MenuGroup group, int place, String url, String messageKey, String icon) {
		return new MenuEntry(group, place, url, messageKey, icon, HttpMethod.GET);
	}

	/** As {@link #page}, for those who do something there and not only look. */
	public static MenuEntry work(MenuGroup group, int place, String url, String messageKey, String icon) {
		return new MenuEntry(group, place, url, messageKey, icon, HttpMethod.POST);
	}

	/** A line under "Pengaturan". */
	public static MenuEntry setting(int place, String url, String messageKey, String icon) {
		return page(MenuGroup.SETTINGS, place, url, messageKey, icon);
	}

	/** Whether the page at that path belongs to it. */
	boolean leadsTo(String path) {
		return path.equals(this.url) || path.startsWith(this.url + "/");
	}

}

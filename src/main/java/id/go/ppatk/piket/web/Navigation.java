package id.go.ppatk.piket.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.web.access.WebInvocationPrivilegeEvaluator;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/**
 * The main menu: of the lines that the modules declare those whose pages the signed-in
 * person may open, as the rules say that guard the addresses; the current one marked.
 */
@ControllerAdvice
class Navigation {

	/**
	 * The menu as the person sees it.
	 *
	 * @param pages the lines of the menu itself
	 * @param settings the lines under "Pengaturan"
	 */
	public record Menu(List<Item> pages, List<Item> settings) {

		/** Whether the page shown is one of the settings. */
		public boolean isAtSetting() {
			return this.settings.stream().anyMatch(Item::current);
		}

	}

	/**
	 * A line of the menu as the person sees it.
	 *
	 * @param url where it leads
	 * @param messageKey its label
	 * @param icon the Bootstrap icon
	 * @param current whether the page shown belongs to it
	 * @param count how much waits there for the person, 0 where nothing is counted
	 */
	public record Item(String url, String messageKey, String icon, boolean current, int count) {
	}

	private final List<MenuEntry> entries;

	private final WebInvocationPrivilegeEvaluator access;

	private final List<NavigationCount> counts;

	/**
	 * What people with the same authorities see: the rules do not change, and walking
	 * them for each line costs as much as reading a small page.
	 */
	private final Map<Set<String>, List<MenuEntry>> visible = new ConcurrentHashMap<>();

	Navigation(List<MenuEntry> entries, WebInvocationPrivilegeEvaluator access, List<NavigationCount> counts) {
		this.entries = entries.stream().sorted(Comparator.comparingInt(MenuEntry::place)).toList();
		this.access = access;
		this.counts = counts;
	}

	@ModelAttribute("navigation")
	Menu navigation(HttpServletRequest request, @Nullable Authentication person) {
		if (person == null) {
			return new Menu(List.of(), List.of());
		}
		List<MenuEntry> visible = visible(request.getContextPath(), person);
		String current = visible.stream()
			.filter((entry) -> entry.leadsTo(request.getServletPath()))
			.map(MenuEntry::url)
			.max(Comparator.comparingInt(String::length))
			.orElse("");
		List<Item> pages = new ArrayList<>();
		List<Item> settings = new ArrayList<>();
		for (MenuEntry entry : visible) {
			(entry.setting() ? settings : pages).add(new Item(entry.url(), entry.messageKey(), entry.icon(),
					entry.url().equals(current), isPage(request) ? count(entry, person) : 0));
		}
		return new Menu(pages, settings);
	}

	private List<MenuEntry> visible(String contextPath, Authentication person) {
		return this.visible.computeIfAbsent(AuthorityUtils.authorityListToSet(person.getAuthorities()),
				(authorities) -> this.entries.stream()
					.filter((entry) -> this.access.isAllowed(contextPath, entry.url(), entry.method().name(), person))
					.toList());
	}

	/** Neither a part of a page nor signals for one nor the answer to a form. */
	private static boolean isPage(HttpServletRequest request) {
		return request.getMethod().equals("GET") && request.getHeader("HX-Request") == null
				&& !MediaType.TEXT_EVENT_STREAM_VALUE.equals(request.getHeader(HttpHeaders.ACCEPT));
	}

	private int count(MenuEntry entry, Authentication person) {
		return this.counts.stream()
			.filter((count) -> count.url().equals(entry.url()))
			.mapToInt((count) -> count.of(person))
			.sum();
	}

}

package id.go.ppatk.piket.web;

import java.util.Comparator;
import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpMethod;
import org.springframework.security.core.Authentication;
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
	 * A line of the menu as the person sees it.
	 *
	 * @param url where it leads
	 * @param messageKey its label
	 * @param icon the Bootstrap icon
	 * @param current whether the page shown belongs to it
	 * @param setting whether it stands under "Pengaturan"
	 * @param count how much waits there for the person, 0 where nothing is counted
	 */
	public record Item(String url, String messageKey, String icon, boolean current, boolean setting, int count) {
	}

	private final List<MenuEntry> entries;

	private final WebInvocationPrivilegeEvaluator access;

	private final List<NavigationCount> counts;

	Navigation(List<MenuEntry> entries, WebInvocationPrivilegeEvaluator access, List<NavigationCount> counts) {
		this.entries = entries.stream().sorted(Comparator.comparingInt(MenuEntry::place)).toList();
		this.access = access;
		this.counts = counts;
	}

	@ModelAttribute("navigation")
	List<Item> navigation(HttpServletRequest request, @Nullable Authentication authentication) {
		if (authentication == null) {
			return List.of();
		}
		String current = this.entries.stream()
			.filter((entry) -> entry.leadsTo(request.getServletPath()))
			.map(MenuEntry::url)
			.max(Comparator.comparingInt(String::length))
			.orElse("");
		return this.entries.stream()
			.filter((entry) -> this.access.isAllowed(request.getContextPath(), entry.url(), HttpMethod.GET.name(),
					authentication))
			.map((entry) -> new Item(entry.url(), entry.messageKey(), entry.icon(), entry.url().equals(current),
					entry.setting(), isPage(request) ? count(entry, authentication) : 0))
			.toList();
	}

	/** Neither a part of a page nor the answer to a form. */
	private static boolean isPage(HttpServletRequest request) {
		return request.getMethod().equals("GET") && request.getHeader("HX-Request") == null;
	}

	private int count(MenuEntry entry, Authentication person) {
		return this.counts.stream()
			.filter((count) -> count.url().equals(entry.url()))
			.mapToInt((count) -> count.of(person))
			.sum();
	}

}

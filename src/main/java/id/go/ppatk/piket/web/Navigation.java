package id.go.ppatk.piket.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.web.access.WebInvocationPrivilegeEvaluator;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/**
 * The main menu: of the lines that the modules declare those whose pages the signed-in
 * person may open, as the rules say that guard the addresses, each under its word; the
 * current one marked. The search finds them by their names.
 */
@ControllerAdvice
class Navigation implements Findable {

	/**
	 * The menu as the person sees it.
	 *
	 * @param groups the words of the menu under which the person sees something
	 * @param settings the lines under "Pengaturan"
	 */
	public record Menu(List<Group> groups, List<Item> settings) {

		/** Whether the page shown is one of the settings. */
		public boolean isAtSetting() {
			return this.settings.stream().anyMatch(Item::current);
		}

	}

	/**
	 * A word of the menu: it opens the first of its lines.
	 *
	 * @param messageKey its label
	 * @param items the lines under it, one at least
	 */
	public record Group(String messageKey, List<Item> items) {

		/** What the word opens. */
		public Item getFirst() {
			return this.items.get(0);
		}

		/** Whether there is more than what the word opens. */
		public boolean isMore() {
			return this.items.size() > 1;
		}

		/** What the word is to the page shown, as {@code aria-current} tells it. */
		public @Nullable String getCurrent() {
			if (getFirst().current()) {
				return "page";
			}
			return this.items.stream().anyMatch(Item::current) ? "true" : null;
		}

		/** The lines beside which something is counted. */
		public List<Item> getCounted() {
			return this.items.stream().filter((item) -> item.count() > 0).toList();
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
	 * @param counted where exactly that is shown which was counted
	 */
	public record Item(String url, String messageKey, String icon, boolean current, int count, String counted) {

		/** The number as it is read. */
		public String getNumber() {
			return (this.count < MANY) ? Integer.toString(this.count) : MANY - 1 + "+";
		}

	}

	/** More are not counted. */
	private static final int MANY = 100;

	private final List<MenuEntry> entries;

	private final WebInvocationPrivilegeEvaluator access;

	private final List<NavigationCount> counts;

	private final MessageSourceAccessor messages;

	/**
	 * What people with the same authorities see: the rules do not change, and walking
	 * them for each line costs as much as reading a small page.
	 */
	private final Map<Set<String>, List<MenuEntry>> visible = new ConcurrentHashMap<>();

	Navigation(List<MenuEntry> entries, WebInvocationPrivilegeEvaluator access, List<NavigationCount> counts,
			MessageSourceAccessor messages) {
		this.entries = entries.stream().sorted(Comparator.comparingInt(MenuEntry::place)).toList();
		this.access = access;
		this.counts = counts;
		this.messages = messages;
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
		Map<MenuGroup, List<Item>> items = new EnumMap<>(MenuGroup.class);
		for (MenuEntry entry : visible) {
			items.computeIfAbsent(entry.group(), (group) -> new ArrayList<>())
				.add(item(entry, entry.url().equals(current), isPage(request), person));
		}
		List<Item> settings = items.remove(MenuGroup.SETTINGS);
		return new Menu(items.entrySet()
			.stream()
			.map((group) -> new Group(group.getKey().messageKey(), group.getValue()))
			.toList(), (settings != null) ? settings : List.of());
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

	private Item item(MenuEntry entry, boolean current, boolean page, Authentication person) {
		int count = 0;
		String counted = entry.url();
		for (NavigationCount one : page ? this.counts : List.<NavigationCount>of()) {
			if (one.url().equals(entry.url())) {
				count += one.of(person);
				counted = one.counted();
			}
		}
		return new Item(entry.url(), entry.messageKey(), entry.icon(), current, count, counted);
	}

	@Override
	public int place() {
		return 100;
	}

	@Override
	public String headingKey() {
		return "find.pages";
	}

	@Override
	public List<Found> find(String words, Authentication person) {
		String[] sought = words.toLowerCase(Locale.ROOT).split("\\s+");
		return visible("", person).stream()
			.map((entry) -> new Found(entry.url(), this.messages.getMessage(entry.messageKey()), ""))
			.filter((page) -> Stream.of(sought).allMatch(page.title().toLowerCase(Locale.ROOT)::contains))
			.limit(MOST)
			.toList();
	}

}

package id.go.ppatk.piket.web;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/**
 * The main menu: the pages that the signed-in person's roles open, the current one
 * marked.
 */
@ControllerAdvice
class Navigation {

	private static final List<Entry> ENTRIES = List.of(
			new Entry("/dasbor", "navigation.dashboard", "bi-speedometer2", Set.of("SUPERVISOR")),
			new Entry("/telepon", "navigation.desk", "bi-telephone-inbound",
					Set.of("PETUGAS", "KOORDINATOR", "OPERATOR", "SUPERVISOR")),
			new Entry("/tindak-lanjut", "navigation.handoffs", "bi-arrow-left-right",
					Set.of("PETUGAS", "KOORDINATOR", "OPERATOR", "PIC", "SUPERVISOR")),
			new Entry("/papan", "navigation.board", "bi-easel",
					Set.of("PETUGAS", "KOORDINATOR", "SUPERVISOR", "OPERATOR", "PIC", "ADMIN")),
			new Entry("/piket", "navigation.roster", "bi-calendar-week",
					Set.of("PETUGAS", "KOORDINATOR", "SUPERVISOR", "OPERATOR", "PIC", "ADMIN")),
			new Entry("/persiapan", "navigation.preparation", "bi-clipboard-check", Set.of("PETUGAS")),
			new Entry("/rekap/harian", "navigation.daily-recap", "bi-journal-check",
					Set.of("PETUGAS", "KOORDINATOR", "SUPERVISOR")),
			new Entry("/rekap", "navigation.weekly-recap", "bi-file-earmark-spreadsheet",
					Set.of("KOORDINATOR", "SUPERVISOR")),
			new Entry("/evaluasi", "navigation.evaluation", "bi-graph-up", Set.of("SUPERVISOR")),
			new Entry("/faq", "navigation.faq", "bi-question-circle",
					Set.of("PETUGAS", "KOORDINATOR", "SUPERVISOR", "OPERATOR", "PIC", "ADMIN")),
			new Entry("/pengaturan/libur", "navigation.holidays", "bi-calendar-x", Set.of("SUPERVISOR")),
			new Entry("/pengaturan/jam-layanan", "navigation.policy", "bi-clock", Set.of("SUPERVISOR")),
			new Entry("/pengaturan/topik", "navigation.topics", "bi-diagram-3", Set.of("KOORDINATOR", "SUPERVISOR")),
			new Entry("/pengaturan/naskah", "navigation.scripts", "bi-chat-quote", Set.of("SUPERVISOR")),
			new Entry("/pengaturan/plh", "navigation.loans", "bi-person-badge", Set.of("PERMANENT_SUPERVISOR")),
			new Entry("/pengaturan/pegawai", "navigation.people", "bi-people", Set.of("PERMANENT_SUPERVISOR", "ADMIN")),
			new Entry("/pengaturan/telepon", "navigation.telephony", "bi-hdd-network", Set.of("ADMIN")),
			new Entry("/pemberitahuan", "navigation.letters", "bi-envelope", Set.of("SUPERVISOR", "ADMIN")));

	private record Entry(String url, String messageKey, String icon, Set<String> roles) {

		boolean isSetting() {
			return this.url.startsWith("/pengaturan/") || this.url.equals("/pemberitahuan");
		}

		boolean leadsTo(String path) {
			return path.equals(this.url) || path.startsWith(this.url + "/");
		}

	}

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

	private final List<NavigationCount> counts;

	Navigation(List<NavigationCount> counts) {
		this.counts = counts;
	}

	@ModelAttribute("navigation")
	List<Item> navigation(HttpServletRequest request, @Nullable Authentication authentication) {
		if (authentication == null) {
			return List.of();
		}
		Set<String> authorities = authentication.getAuthorities()
			.stream()
			.map(GrantedAuthority::getAuthority)
			.collect(Collectors.toSet());
		String current = ENTRIES.stream()
			.filter((entry) -> entry.leadsTo(request.getServletPath()))
			.map(Entry::url)
			.max(Comparator.comparingInt(String::length))
			.orElse("");
		return ENTRIES.stream()
			.filter((entry) -> entry.roles().stream().anyMatch((role) -> authorities.contains("ROLE_" + role)))
			.map((entry) -> new Item(entry.url(), entry.messageKey(), entry.icon(), entry.url().equals(current),
					entry.isSetting(), isPage(request) ? count(entry, authentication) : 0))
			.toList();
	}

	/** Neither a part of a page nor the answer to a form. */
	private static boolean isPage(HttpServletRequest request) {
		return request.getMethod().equals("GET") && request.getHeader("HX-Request") == null;
	}

	private int count(Entry entry, Authentication person) {
		return this.counts.stream()
			.filter((count) -> count.url().equals(entry.url()))
			.mapToInt((count) -> count.of(person))
			.sum();
	}

}

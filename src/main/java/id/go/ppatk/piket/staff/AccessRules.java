package id.go.ppatk.piket.staff;

import java.util.List;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.DispatcherTypeRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

/**
 * Which roles may send which request: the one table of the whole application, in the
 * order in which they are asked. What no line names is refused, and is told as an address
 * that there is not ({@link EndedSession}). Whether the person may see or change
 * <em>this</em> unit, duty or call is asked by the module; each rule says of what.
 */
final class AccessRules {

	private static final String[] ALL = roles(Role.values());

	private static final String[] DESK_READERS = roles(Role.PETUGAS, Role.KOORDINATOR, Role.OPERATOR, Role.SUPERVISOR);

	private static final String[] CALL_TAKERS = roles(Role.PETUGAS, Role.KOORDINATOR, Role.OPERATOR);

	private static final String[] HANDOFF_PEOPLE = roles(Role.PETUGAS, Role.KOORDINATOR, Role.OPERATOR, Role.PIC,
			Role.SUPERVISOR);

	private static final String[] UNIT_STAFF = roles(Role.PETUGAS, Role.KOORDINATOR, Role.SUPERVISOR);

	private static final String[] PLANNERS = roles(Role.KOORDINATOR, Role.SUPERVISOR);

	private static final String[] SUPERVISOR = roles(Role.SUPERVISOR);

	/** What is done here outlasts a loan of the role, so a Plh. may not. */
	private static final String[] PERMANENT_SUPERVISOR = { SignedIn.PERMANENT_SUPERVISOR };

	private static final String[] PEOPLE_KEEPERS = { Role.ADMIN.name(), SignedIn.PERMANENT_SUPERVISOR };

	static final List<Rule> RULES = List.of(new Rule(POST, "/keluar", ALL, Narrowing.OWN),
			new Rule(GET, "/", ALL, Narrowing.NONE), new Rule(GET, "/tanggal", ALL, Narrowing.NONE),
			new Rule(GET, "/cari", ALL, Narrowing.EACH), new Rule(POST, "/cari", ALL, Narrowing.OWN),
			new Rule(GET, "/piket/penyampaian", PLANNERS, Narrowing.COORDINATED_UNIT),
			new Rule(POST, "/piket/penyampaian", PLANNERS, Narrowing.COORDINATED_UNIT),
			new Rule(GET, "/piket/usulan/**", PLANNERS, Narrowing.COORDINATED_UNIT),
			new Rule(POST, "/piket/usulan/*/*", PLANNERS, Narrowing.COORDINATED_UNIT),
			new Rule(POST, "/piket/*/*/usulan", PLANNERS, Narrowing.COORDINATED_UNIT),
			new Rule(GET, "/piket/keinginan", UNIT_STAFF, Narrowing.OWN_OR_COORDINATED),
			new Rule(POST, "/piket/keinginan", UNIT_STAFF, Narrowing.OWN_OR_COORDINATED),
			new Rule(POST, "/piket/keinginan/*/penghapusan", UNIT_STAFF, Narrowing.OWN_OR_COORDINATED),
			new Rule(GET, "/piket/pemerataan", UNIT_STAFF, Narrowing.UNIT),
			new Rule(GET, "/piket/pergantian/**", UNIT_STAFF, Narrowing.UNIT),
			new Rule(GET, "/piket/ketidakhadiran/**", UNIT_STAFF, Narrowing.UNIT),
			new Rule(GET, "/piket/kalender", UNIT_STAFF, Narrowing.OWN),
			new Rule(POST, "/piket/kalender/alamat/**", UNIT_STAFF, Narrowing.OWN),
			new Rule(POST, "/piket/kalender/unit/**", PLANNERS, Narrowing.COORDINATED_UNIT),
			new Rule(GET, "/piket/saya", roles(Role.PETUGAS), Narrowing.OWN),
			new Rule(GET, "/piket/**", ALL, Narrowing.NONE),
			new Rule(POST, "/piket/pergantian/**", UNIT_STAFF, Narrowing.UNIT),
			new Rule(POST, "/piket/ketidakhadiran/**", UNIT_STAFF, Narrowing.UNIT),
			new Rule(POST, "/piket/*/*", PLANNERS, Narrowing.COORDINATED_UNIT),
			new Rule(POST, "/piket/*/*/penyampaian", PLANNERS, Narrowing.COORDINATED_UNIT),
			new Rule(POST, "/piket/*/*/penarikan", PLANNERS, Narrowing.COORDINATED_UNIT),
			new Rule(POST, "/piket/*/*/salinan", PLANNERS, Narrowing.COORDINATED_UNIT),
			new Rule(POST, "/piket/*/*/pengosongan", PLANNERS, Narrowing.COORDINATED_UNIT),
			new Rule(POST, "/piket/*/*/tempelan", PLANNERS, Narrowing.COORDINATED_UNIT),
			new Rule(POST, "/piket/*/*/konfirmasi", SUPERVISOR, Narrowing.NONE),
			new Rule(GET, "/persiapan", roles(Role.PETUGAS), Narrowing.UNIT),
			new Rule(GET, "/telepon/isyarat", CALL_TAKERS, Narrowing.UNIT),
			new Rule(GET, "/telepon/**", DESK_READERS, Narrowing.CALL),
			new Rule(POST, "/telepon/sambungan", roles(Role.OPERATOR), Narrowing.CALL),
			new Rule(POST, "/telepon/**", CALL_TAKERS, Narrowing.CALL),
			new Rule(GET, "/tindak-lanjut/**", HANDOFF_PEOPLE, Narrowing.HANDOFF),
			new Rule(POST, "/tindak-lanjut/*/*", HANDOFF_PEOPLE, Narrowing.HANDOFF),
			new Rule(GET, "/papan", ALL, Narrowing.NONE),
			new Rule(GET, "/rekap/harian/**", UNIT_STAFF, Narrowing.RECAP),
			new Rule(GET, "/rekap/impor/**", roles(Role.PETUGAS, Role.KOORDINATOR), Narrowing.UNIT),
			new Rule(POST, "/rekap/impor/**", roles(Role.PETUGAS, Role.KOORDINATOR), Narrowing.UNIT),
			new Rule(POST, "/rekap/harian/*/*/penyampaian", roles(Role.PETUGAS, Role.KOORDINATOR),
					Narrowing.OWN_OR_COORDINATED),
			new Rule(POST, "/rekap/harian/*/*/penerimaan", SUPERVISOR, Narrowing.NONE),
			new Rule(POST, "/rekap/harian/*/*/permintaan-tambahan", SUPERVISOR, Narrowing.NONE),
			new Rule(POST, "/rekap/pemeriksaan/**", SUPERVISOR, Narrowing.NONE),
			new Rule(POST, "/rekap/harian/*/*/tambahan", roles(Role.PETUGAS, Role.KOORDINATOR),
					Narrowing.OWN_OR_COORDINATED),
			new Rule(GET, "/rekap/**", PLANNERS, Narrowing.RECAP), new Rule(GET, "/dasbor", SUPERVISOR, Narrowing.NONE),
			new Rule(GET, "/evaluasi/**", SUPERVISOR, Narrowing.NONE),
			new Rule(GET, "/faq/baru", PLANNERS, Narrowing.COORDINATED_UNIT),
			new Rule(GET, "/faq/*/perbaikan", PLANNERS, Narrowing.COORDINATED_UNIT),
			new Rule(GET, "/faq/belum-terjawab/**", PLANNERS, Narrowing.COORDINATED_UNIT),
			new Rule(GET, "/faq/ketentuan/baru", PLANNERS, Narrowing.NONE),
			new Rule(GET, "/faq/ketentuan/*/perbaikan", PLANNERS, Narrowing.NONE),
			new Rule(GET, "/faq/**", ALL, Narrowing.NONE),
			new Rule(POST, "/faq/**", PLANNERS, Narrowing.COORDINATED_UNIT),
			new Rule(GET, "/pengaturan/permulaan", PEOPLE_KEEPERS, Narrowing.NONE),
			new Rule(POST, "/pengaturan/permulaan", PEOPLE_KEEPERS, Narrowing.NONE),
			new Rule(GET, "/pengaturan/libur/**", SUPERVISOR, Narrowing.NONE),
			new Rule(POST, "/pengaturan/libur/**", SUPERVISOR, Narrowing.NONE),
			new Rule(GET, "/pengaturan/topik/**", PLANNERS, Narrowing.COORDINATED_UNIT),
			new Rule(POST, "/pengaturan/topik/**", PLANNERS, Narrowing.COORDINATED_UNIT),
			new Rule(GET, "/pengaturan/naskah/**", SUPERVISOR, Narrowing.NONE),
			new Rule(POST, "/pengaturan/naskah/**", SUPERVISOR, Narrowing.NONE),
			new Rule(GET, "/pengaturan/jam-layanan/**", SUPERVISOR, Narrowing.NONE),
			new Rule(POST, "/pengaturan/jam-layanan/**", SUPERVISOR, Narrowing.NONE),
			new Rule(GET, "/pengaturan/unit/**", SUPERVISOR, Narrowing.NONE),
			new Rule(POST, "/pengaturan/unit/**", SUPERVISOR, Narrowing.NONE),
			new Rule(GET, "/pengaturan/papan", SUPERVISOR, Narrowing.NONE),
			new Rule(POST, "/pengaturan/papan/**", SUPERVISOR, Narrowing.NONE),
			new Rule(GET, "/pengaturan/plh", PERMANENT_SUPERVISOR, Narrowing.NONE),
			new Rule(POST, "/pengaturan/plh/**", PERMANENT_SUPERVISOR, Narrowing.NONE),
			new Rule(GET, "/pengaturan/pegawai/**", PEOPLE_KEEPERS, Narrowing.NONE),
			new Rule(POST, "/pengaturan/pegawai/**", PEOPLE_KEEPERS, Narrowing.NONE),
			new Rule(GET, "/pengaturan/telepon", roles(Role.ADMIN), Narrowing.NONE),
			new Rule(POST, "/pengaturan/telepon/**", roles(Role.ADMIN), Narrowing.NONE),
			new Rule(GET, "/pemberitahuan/**", roles(Role.SUPERVISOR, Role.ADMIN), Narrowing.NONE),
			new Rule(POST, "/pemberitahuan/**", roles(Role.SUPERVISOR, Role.ADMIN), Narrowing.NONE),
			new Rule(GET, "/panduan/**", ALL, Narrowing.NONE),
			new Rule(POST, "/panduan/kunjungan-pertama/penutupan", ALL, Narrowing.OWN),
			new Rule(GET, "/profil/dering", CALL_TAKERS, Narrowing.OWN),
			new Rule(POST, "/profil/dering", CALL_TAKERS, Narrowing.OWN),
			new Rule(GET, "/profil/**", ALL, Narrowing.OWN), new Rule(POST, "/profil/**", ALL, Narrowing.OWN));

	private static final List<PathPatternRequestMatcher> ADDRESSES = RULES.stream()
		.map(Rule::path)
		.distinct()
		.map(PathPatternRequestMatcher.withDefaults()::matcher)
		.toList();

	/**
	 * Who listened was let in when they began; when it ends the session may have ended.
	 */
	private static final RequestMatcher END_OF_SIGNALS = new AndRequestMatcher(
			PathPatternRequestMatcher.withDefaults().matcher(GET, "/telepon/isyarat"),
			new DispatcherTypeRequestMatcher(DispatcherType.ASYNC));

	private AccessRules() {
	}

	/**
	 * Who may send a request.
	 *
	 * @param method its method
	 * @param path the pattern of its address
	 * @param roles one of which the person needs
	 * @param narrowing what the module asks besides
	 */
	record Rule(HttpMethod method, String path, String[] roles, Narrowing narrowing) {
	}

	/** What the module that answers asks of a person who has the role. */
	enum Narrowing {

		/** Nothing: the role is enough. */
		NONE,
		/** Of each thing what its own page asks ({@code web.Findable}). */
		EACH,
		/** Nothing is seen or changed but what is the person's own. */
		OWN,
		/**
		 * What is of the person's unit ({@link SignedIn#worksFor}), the supervisor's is
		 * all.
		 */
		UNIT,
		/** A unit that the person coordinates ({@link SignedIn#coordinates}). */
		COORDINATED_UNIT,
		/**
		 * What is the person's own, and what is of a unit that the person coordinates.
		 */
		OWN_OR_COORDINATED,
		/**
		 * Calls of the own unit are read, those that the person took or whose unit the
		 * person coordinates are changed ({@code intake.CallAccess}); who called about a
		 * protected topic is masked ({@code calls.CallerIdentity}).
		 */
		CALL,
		/**
		 * Hand-offs of which the person's unit is one end
		 * ({@code handoffs.HandoffAccess}), callers masked as those of calls.
		 */
		HANDOFF,
		/**
		 * Recaps of the own unit, the supervisor's are all; who called about a protected
		 * topic is masked ({@code recaps.RecapMask}, {@code recaps.Sight}).
		 */
		RECAP

	}

	static void apply(
			AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
		requests
			.requestMatchers(GET, "/statis/**", "/webjars/**", "/unit.css", "/sw.js", "/luring", "/favicon.ico",
					"/actuator/health", "/actuator/health/liveness", "/actuator/health/readiness")
			.permitAll()
			.requestMatchers("/error", "/masuk", "/kata-sandi/*")
			.permitAll();
		requests.requestMatchers(END_OF_SIGNALS).permitAll();
		RULES.forEach((rule) -> requests.requestMatchers(rule.method(), rule.path()).hasAnyRole(rule.roles()));
		requests.anyRequest().denyAll();
	}

	/** Whether some rule is about the address, by whatever method. */
	static boolean name(HttpServletRequest request) {
		return ADDRESSES.stream().anyMatch((address) -> address.matches(request));
	}

	private static String[] roles(Role... roles) {
		String[] names = new String[roles.length];
		for (int i = 0; i < roles.length; i++) {
			names[i] = roles[i].name();
		}
		return names;
	}

}

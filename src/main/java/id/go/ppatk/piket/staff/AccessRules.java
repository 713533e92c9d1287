package id.go.ppatk.piket.staff;

import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

/**
 * Which roles may send which request: the one table of the whole application, in the
 * order of the design's section 5. What no line names is refused. Whether the person may
 * act on <em>this</em> unit, duty or call is for the module to check.
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

	private AccessRules() {
	}

	static void apply(
			AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
		requests
			.requestMatchers(GET, "/statis/**", "/webjars/**", "/sw.js", "/luring", "/favicon.ico", "/actuator/health")
			.permitAll()
			.requestMatchers("/error", "/masuk", "/kata-sandi/*")
			.permitAll();
		allow(requests, POST, "/keluar", ALL);
		allow(requests, GET, "/", ALL);
		allow(requests, GET, "/piket/usulan/**", PLANNERS);
		allow(requests, POST, "/piket/usulan/*/*", PLANNERS);
		allow(requests, POST, "/piket/*/*/usulan", PLANNERS);
		allow(requests, GET, "/piket/keinginan", UNIT_STAFF);
		allow(requests, POST, "/piket/keinginan", UNIT_STAFF);
		allow(requests, POST, "/piket/keinginan/*/penghapusan", UNIT_STAFF);
		allow(requests, GET, "/piket/pemerataan", UNIT_STAFF);
		allow(requests, GET, "/piket/pergantian/**", UNIT_STAFF);
		allow(requests, GET, "/piket/ketidakhadiran", UNIT_STAFF);
		allow(requests, GET, "/piket/kalender", UNIT_STAFF);
		allow(requests, POST, "/piket/kalender/alamat/**", UNIT_STAFF);
		allow(requests, POST, "/piket/kalender/unit/**", PLANNERS);
		allow(requests, GET, "/piket/**", ALL);
		allow(requests, POST, "/piket/pergantian/**", UNIT_STAFF);
		allow(requests, POST, "/piket/ketidakhadiran/**", UNIT_STAFF);
		allow(requests, POST, "/piket/*/*", PLANNERS);
		allow(requests, POST, "/piket/*/*/penyampaian", PLANNERS);
		allow(requests, POST, "/piket/*/*/salinan", PLANNERS);
		allow(requests, POST, "/piket/*/*/pengosongan", PLANNERS);
		allow(requests, POST, "/piket/*/*/tempelan", PLANNERS);
		allow(requests, POST, "/piket/*/*/konfirmasi", SUPERVISOR);
		allow(requests, GET, "/persiapan", roles(Role.PETUGAS));
		allow(requests, GET, "/telepon/**", DESK_READERS);
		allow(requests, POST, "/telepon/sambungan", roles(Role.OPERATOR));
		allow(requests, POST, "/telepon/**", CALL_TAKERS);
		allow(requests, GET, "/tindak-lanjut/**", HANDOFF_PEOPLE);
		allow(requests, POST, "/tindak-lanjut/*/*", HANDOFF_PEOPLE);
		allow(requests, GET, "/papan", ALL);
		allow(requests, GET, "/rekap/harian/**", UNIT_STAFF);
		allow(requests, GET, "/rekap/impor/**", roles(Role.PETUGAS, Role.KOORDINATOR));
		allow(requests, POST, "/rekap/impor/**", roles(Role.PETUGAS, Role.KOORDINATOR));
		allow(requests, POST, "/rekap/harian/*/*/penyampaian", roles(Role.PETUGAS, Role.KOORDINATOR));
		allow(requests, POST, "/rekap/harian/*/*/penerimaan", SUPERVISOR);
		allow(requests, POST, "/rekap/harian/*/*/permintaan-tambahan", SUPERVISOR);
		allow(requests, POST, "/rekap/harian/*/*/tambahan", roles(Role.PETUGAS, Role.KOORDINATOR));
		allow(requests, GET, "/rekap/**", PLANNERS);
		allow(requests, GET, "/dasbor", SUPERVISOR);
		allow(requests, GET, "/evaluasi/**", SUPERVISOR);
		allow(requests, GET, "/faq/baru", PLANNERS);
		allow(requests, GET, "/faq/*/perbaikan", PLANNERS);
		allow(requests, GET, "/faq/belum-terjawab/**", PLANNERS);
		allow(requests, GET, "/faq/ketentuan/baru", PLANNERS);
		allow(requests, GET, "/faq/ketentuan/*/perbaikan", PLANNERS);
		allow(requests, GET, "/faq/**", ALL);
		allow(requests, POST, "/faq/**", PLANNERS);
		allow(requests, GET, "/pengaturan/libur/**", SUPERVISOR);
		allow(requests, POST, "/pengaturan/libur/**", SUPERVISOR);
		allow(requests, GET, "/pengaturan/topik/**", PLANNERS);
		allow(requests, POST, "/pengaturan/topik/**", PLANNERS);
		allow(requests, GET, "/pengaturan/naskah/**", SUPERVISOR);
		allow(requests, POST, "/pengaturan/naskah/**", SUPERVISOR);
		allow(requests, GET, "/pengaturan/jam-layanan/**", SUPERVISOR);
		allow(requests, POST, "/pengaturan/jam-layanan/**", SUPERVISOR);
		allow(requests, GET, "/pengaturan/plh", PERMANENT_SUPERVISOR);
		allow(requests, POST, "/pengaturan/plh/**", PERMANENT_SUPERVISOR);
		allow(requests, GET, "/pengaturan/pegawai/**", PEOPLE_KEEPERS);
		allow(requests, POST, "/pengaturan/pegawai/**", PEOPLE_KEEPERS);
		allow(requests, GET, "/pengaturan/telepon", roles(Role.ADMIN));
		allow(requests, POST, "/pengaturan/telepon/**", roles(Role.ADMIN));
		allow(requests, GET, "/pemberitahuan/**", roles(Role.SUPERVISOR, Role.ADMIN));
		allow(requests, POST, "/pemberitahuan/**", roles(Role.SUPERVISOR, Role.ADMIN));
		allow(requests, GET, "/profil/**", ALL);
		allow(requests, POST, "/profil/**", ALL);
		requests.anyRequest().denyAll();
	}

	private static void allow(
			AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests,
			HttpMethod method, String path, String[] roles) {
		requests.requestMatchers(method, path).hasAnyRole(roles);
	}

	private static String[] roles(Role... roles) {
		String[] names = new String[roles.length];
		for (int i = 0; i < roles.length; i++) {
			names[i] = roles[i].name();
		}
		return names;
	}

}

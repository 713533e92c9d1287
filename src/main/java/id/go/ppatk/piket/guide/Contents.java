package id.go.ppatk.piket.guide;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import id.go.ppatk.piket.staff.Role;

/**
 * Which chapters are for which role, in the order in which the work comes; the first five
 * are what a first visit shows. Whoever has several roles is asked about in the order of
 * the roles here.
 */
final class Contents {

	/** How many things a first visit shows. */
	static final int FIRST = 5;

	static final Map<Role, List<String>> BY_ROLE = byRole();

	private Contents() {
	}

	private static Map<Role, List<String>> byRole() {
		Map<Role, List<String>> chapters = new LinkedHashMap<>();
		chapters.put(Role.SUPERVISOR, names("dasbor menerima-jadwal pemeriksaan rekap-pekan evaluasi perubahan usulan "
				+ "tindak-lanjut faq-unit pengaturan plh pegawai surat papan mencari jawaban profil"));
		chapters.put(Role.KOORDINATOR, names("jadwal usulan perubahan rekap-unit faq-unit telepon menyambungkan "
				+ "meneruskan tindak-lanjut tak-terjawab rekap-harian rekap-pekan impor rahasia tanpa-permasalahan "
				+ "jawaban mencari tanpa-server papan profil"));
		chapters.put(Role.PETUGAS, names("persiapan telepon meneruskan tindak-lanjut rekap-harian menyambungkan "
				+ "rahasia tanpa-permasalahan tak-terjawab jawaban mencari berhalangan bertugas impor tanpa-server "
				+ "papan profil"));
		chapters.put(Role.OPERATOR, names("operator melengkapi bertugas tindak-lanjut jawaban telepon meneruskan "
				+ "tak-terjawab mencari tanpa-server papan profil"));
		chapters.put(Role.PIC, names("pic pic-halaman bertugas jawaban profil papan"));
		chapters.put(Role.ADMIN, names("pegawai undangan surat sentral profil bertugas jawaban papan"));
		return chapters;
	}

	private static List<String> names(String names) {
		return Arrays.asList(names.split(" "));
	}

}

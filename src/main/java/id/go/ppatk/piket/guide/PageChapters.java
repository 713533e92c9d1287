package id.go.ppatk.piket.guide;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import id.go.ppatk.piket.staff.SignedIn;

import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Which chapter tells about which page: the one table of the whole application. Where
 * several do, the first that is for one of the person's roles.
 */
@Component
class PageChapters {

	private static final PathPatternParser PATTERNS = new PathPatternParser();

	private final List<Line> lines = new ArrayList<>();

	private final Guide guide;

	PageChapters(Guide guide) {
		this.guide = guide;
		tell("/dasbor", "dasbor");
		tell("/papan/**", "papan");
		tell("/layar/**", "papan");
		tell("/telepon", "operator", "telepon", "mencari");
		tell("/telepon/baru", "melengkapi", "telepon");
		tell("/telepon/belum-selesai", "telepon", "mencari");
		tell("/telepon/cari", "mencari");
		tell("/telepon/tak-terjawab", "tak-terjawab");
		tell("/telepon/{number}/**", "mencari");
		tell("/telepon/{number}/tindak-lanjut", "meneruskan");
		tell("/tindak-lanjut/**", "pic-halaman", "tindak-lanjut");
		tell("/persiapan", "persiapan");
		tell("/piket/**", "jadwal", "menerima-jadwal", "bertugas");
		tell("/piket/pergantian/**", "perubahan", "berhalangan");
		tell("/piket/ketidakhadiran/**", "perubahan", "berhalangan");
		tell("/piket/keinginan", "usulan", "berhalangan", "menerima-jadwal");
		tell("/piket/usulan/**", "usulan", "menerima-jadwal");
		tell("/piket/pemerataan", "usulan", "bertugas", "menerima-jadwal");
		tell("/piket/kalender", "profil");
		tell("/piket/saya", "bertugas");
		tell("/rekap/**", "rekap-pekan");
		tell("/rekap/harian/**", "pemeriksaan", "rekap-unit", "rekap-harian");
		tell("/rekap/pemeriksaan/**", "pemeriksaan", "rekap-unit");
		tell("/rekap/terlambat", "pemeriksaan", "rekap-unit");
		tell("/rekap/impor/**", "impor");
		tell("/evaluasi/**", "evaluasi");
		tell("/faq/**", "faq-unit", "jawaban");
		tell("/cari/**", "mencari", "jawaban");
		tell("/pengaturan/**", "pengaturan");
		tell("/pengaturan/topik/**", "faq-unit");
		tell("/pengaturan/permulaan", "pengaturan", "pegawai");
		tell("/pengaturan/plh", "plh");
		tell("/pengaturan/papan", "papan");
		tell("/pengaturan/pegawai/**", "pegawai");
		tell("/pengaturan/telepon", "sentral");
		tell("/pemberitahuan/**", "surat");
		tell("/profil/**", "profil");
		this.lines.sort(Comparator.comparing(Line::pattern));
	}

	/**
	 * A line of the table.
	 *
	 * @param pattern of the addresses
	 * @param chapters that tell about such a page
	 */
	private record Line(PathPattern pattern, List<Chapter> chapters) {
	}

	private void tell(String pattern, String... chapters) {
		this.lines.add(new Line(PATTERNS.parse(pattern),
				List.of(chapters).stream().map((name) -> this.guide.chapter(name).orElseThrow()).toList()));
	}

	/** Where the guide tells about the page at that path. */
	Help about(String path, SignedIn me) {
		PathContainer asked = PathContainer.parsePath(path);
		List<Chapter> mine = this.guide.of(me);
		return this.lines.stream()
			.filter((line) -> line.pattern().matches(asked))
			.findFirst()
			.map((line) -> line.chapters()
				.stream()
				.filter(mine::contains)
				.findFirst()
				.orElse(line.chapters().get(line.chapters().size() - 1)))
			.map((chapter) -> new Help(chapter.url(), chapter.title()))
			.orElse(Help.WHOLE);
	}

}

package id.go.ppatk.piket.guide;

import java.util.Map;

import id.go.ppatk.piket.guide.Chapter.Kind;
import id.go.ppatk.piket.guide.Chapter.Look;
import id.go.ppatk.piket.guide.Chapter.Piece;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How the text of a chapter becomes its parts, lines and pieces.
 */
class ChapterTextTests {

	private final ChapterText reading = new ChapterText((key, word) -> key.toUpperCase() + word,
			(name) -> "Bab " + name);

	private static final String TEXT = """
			Menerima telepon
			Setiap telepon mendapat nomor,
			lalu dicatat.

			1. Tekan {desk.take} {tombol Alt+T} di {menu.DESK@/telepon},
			   lalu ucapkan salam.
			2. Lihat {@rekap-harian}.

			## Sesudah itu

			- {operator.connect|…}

			gambar telepon: Formulir
			telepon

			! Jangan <b>lupa</b>.

			Selesai.
			""";

	@Test
	void titleAndSummaryStandAtTheHead() {
		Chapter chapter = this.reading.read("telepon", TEXT);
		assertThat(chapter.title()).isEqualTo("Menerima telepon").isEqualTo(ChapterText.title(TEXT));
		assertThat(chapter.summary()).isEqualTo("Setiap telepon mendapat nomor, lalu dicatat.");
		assertThat(chapter.url()).isEqualTo("/panduan/telepon");
	}

	@Test
	void partsFollowEachOther() {
		Chapter chapter = this.reading.read("telepon", TEXT);
		assertThat(chapter.parts()).extracting(Chapter.Part::kind)
			.containsExactly(Kind.STEPS, Kind.HEADING, Kind.POINTS, Kind.PICTURE, Kind.NOTE, Kind.TEXT);
		assertThat(chapter.parts().get(0).lines()).hasSize(2);
		assertThat(chapter.parts().get(1).text()).isEqualTo("Sesudah itu");
		assertThat(chapter.parts().get(3).text()).isEqualTo("Formulir telepon");
		assertThat(chapter.pictures()).containsExactly("telepon");
	}

	@Test
	void whatStandsOnAPageIsQuotedByItsKey() {
		Chapter chapter = this.reading.read("telepon", TEXT);
		assertThat(chapter.parts().get(0).lines().get(0).pieces()).containsExactly(new Piece(Look.PLAIN, "Tekan ", ""),
				new Piece(Look.LABEL, "DESK.TAKE", ""), new Piece(Look.PLAIN, " ", ""),
				new Piece(Look.KEY, "Alt+T", ""), new Piece(Look.PLAIN, " di ", ""),
				new Piece(Look.LABEL, "MENU.DESK", "/telepon"), new Piece(Look.PLAIN, ", lalu ucapkan salam.", ""));
		assertThat(chapter.parts().get(0).lines().get(1).pieces())
			.contains(new Piece(Look.PLAIN, "Bab rekap-harian", "/panduan/rekap-harian"));
		assertThat(chapter.parts().get(2).text()).isEqualTo("OPERATOR.CONNECT…");
	}

	@Test
	void whatLooksLikeMarkupStaysText() {
		assertThat(this.reading.read("telepon", TEXT).parts().get(4).text()).isEqualTo("Jangan <b>lupa</b>.");
	}

	@Test
	void aWordInTheTitleCountsMoreThanOneInAStep() {
		Chapter chapter = this.reading.read("telepon", TEXT);
		assertThat(Map.of("menerima", chapter.answers("menerima"), "nomor", chapter.answers("nomor"), "salam",
				chapter.answers("salam"), "cuti", chapter.answers("cuti")))
			.containsExactlyInAnyOrderEntriesOf(Map.of("menerima", 4, "nomor", 2, "salam", 1, "cuti", 0));
	}

}

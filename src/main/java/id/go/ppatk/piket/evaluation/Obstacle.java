package id.go.ppatk.piket.evaluation;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A "kendala sarana/prasarana" as it stands in a recap that was handed in.
 *
 * @param day the day of the duty
 * @param unitCode the unit
 * @param post from 1 within the unit
 * @param text what was written
 */
record Obstacle(LocalDate day, String unitCode, int post, String text) {

	/**
	 * What it is about, by the words in it; the first that fits.
	 */
	enum Group {

		TELEPHONE("telepon", "headset", "ekstensi", "extension", "pesawat", "dering", "pabx"),
		NETWORK("jaringan", "internet", "wifi", "wi-fi", "lan", "koneksi", "sinyal"),
		APPLICATION("aplikasi", "grips", "goaml", "sistem", "server", "login", "e-mail", "email"),
		DEVICE("komputer", "laptop", "printer", "monitor", "mouse", "keyboard", "pc"),
		ROOM("ruang", "ruangan", "ac", "listrik", "lampu", "kursi", "meja", "bising"), OTHER();

		private final List<String> words;

		Group(String... words) {
			this.words = List.of(words);
		}

		/** The message that holds its name. */
		String messageKey() {
			return "obstacle-group." + name();
		}

		private boolean fits(List<String> text) {
			return text.stream().anyMatch(this.words::contains);
		}

	}

	Group group() {
		List<String> words = List.of(this.text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}-]+"));
		return Arrays.stream(Group.values()).filter((group) -> group.fits(words)).findFirst().orElse(Group.OTHER);
	}

	/** {@code DP-1}. */
	String postCode() {
		return this.unitCode + "-" + this.post;
	}

	/** Where the recap is read. */
	String url() {
		return "/rekap/harian/" + this.day + "/" + postCode();
	}

}

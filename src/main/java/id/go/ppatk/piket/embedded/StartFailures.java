package id.go.ppatk.piket.embedded;

import java.nio.file.Path;
import java.sql.SQLException;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;

/**
 * Says in one sentence what keeps the application from its database.
 */
class StartFailures implements FailureAnalyzer {

	@Override
	public @Nullable FailureAnalysis analyze(Throwable failure) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			String sentence = sentence(cause);
			if (sentence != null) {
				return new FailureAnalysis(sentence, null, cause);
			}
		}
		return null;
	}

	private static @Nullable String sentence(Throwable cause) {
		if (cause instanceof DataDirectoryInUse inUse) {
			return "Direktori data " + inUse.getDirectory()
					+ " sedang dipakai Piket yang lain: hentikan yang itu dahulu, atau pilih direktori lain dengan PIKET_DATA_DIR.";
		}
		if (cause instanceof DatabaseNotConfigured) {
			return "Basis data belum ditentukan: isi SPRING_DATASOURCE_URL, SPRING_DATASOURCE_USERNAME, dan SPRING_DATASOURCE_PASSWORD.";
		}
		if (cause instanceof ServerTooOld tooOld) {
			return "PostgreSQL di SPRING_DATASOURCE_URL bernomor versi " + tooOld.getVersion()
					+ ": Piket memerlukan versi " + ServerVersion.OLDEST + " atau yang lebih baru.";
		}
		if (cause instanceof ServerNotStarted notStarted) {
			return sentence(notStarted);
		}
		if (cause instanceof SQLException refused && refused.getSQLState() != null) {
			return sentence(refused.getSQLState());
		}
		return null;
	}

	static String sentence(ServerNotStarted notStarted) {
		Path directory = notStarted.getDirectory();
		String user = System.getProperty("user.name");
		return "PostgreSQL bawaan tidak dapat dijalankan: " + switch (notStarted.getReason()) {
			case READ_ONLY -> "direktori data " + directory + " tidak dapat ditulisi oleh pengguna " + user
					+ ". Beri hak menulis di sana, atau pilih direktori lain dengan PIKET_DATA_DIR.";
			case FULL -> "penyimpanan tempat direktori data " + directory
					+ " penuh. Kosongkan ruang di sana, lalu jalankan Piket lagi; data yang sudah tersimpan tidak berkurang.";
			case SOMEBODY_ELSES -> "berkas di direktori data " + directory + " milik pengguna lain, bukan " + user
					+ ". Jalankan Piket sebagai pemiliknya, atau serahkan berkasnya kepada " + user + ".";
			case ROOT ->
				"PostgreSQL menolak berjalan sebagai root, dan mesin ini tidak mengizinkan root menjadi pengguna tanpa hak (unshare -U)."
						+ " Jalankan Piket sebagai pengguna biasa, atau tentukan basis data dengan SPRING_DATASOURCE_URL.";
			case OTHER_VERSION -> "data di direktori " + directory
					+ " dibuat oleh PostgreSQL versi lain. Jalankan dengan Piket yang membuatnya, buat cadangan, lalu pulihkan ke direktori baru.";
			case NO_FOLDER ->
				"direktori data " + directory + " adalah sebuah berkas. Pilih direktori lain dengan PIKET_DATA_DIR.";
			case NO_PROGRAMS -> "Piket ini tidak membawa PostgreSQL untuk mesin ini (" + System.getProperty("os.name")
					+ ", " + System.getProperty("os.arch") + "). Tentukan basis data dengan SPRING_DATASOURCE_URL.";
			case OTHER -> notStarted.lastWords() + " (selengkapnya di " + directory.resolve("postgresql.log") + ").";
		};
	}

	private static @Nullable String sentence(String sqlState) {
		if (sqlState.startsWith("08")) {
			return "Basis data tidak dapat dihubungi: periksa SPRING_DATASOURCE_URL dan apakah PostgreSQL berjalan.";
		}
		if (sqlState.startsWith("28")) {
			return "Basis data menolak pengguna atau kata sandinya: periksa SPRING_DATASOURCE_USERNAME dan SPRING_DATASOURCE_PASSWORD.";
		}
		if (sqlState.equals("3D000")) {
			return "Basis data yang disebut dalam SPRING_DATASOURCE_URL tidak ada: buat dahulu, atau perbaiki namanya.";
		}
		return null;
	}

}

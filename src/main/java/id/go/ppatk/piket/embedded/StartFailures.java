package id.go.ppatk.piket.embedded;

import java.io.UncheckedIOException;
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
		if (cause instanceof SQLException refused && refused.getSQLState() != null) {
			return sentence(refused.getSQLState());
		}
		if (cause instanceof UncheckedIOException notStarted
				&& notStarted.getMessage().startsWith("PostgreSQL did not start")) {
			return "PostgreSQL bawaan tidak dapat dijalankan (" + notStarted.getCause().getMessage()
					+ "): jalankan Piket sebagai pengguna biasa, bukan root, atau tentukan basis data dengan SPRING_DATASOURCE_URL.";
		}
		return null;
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

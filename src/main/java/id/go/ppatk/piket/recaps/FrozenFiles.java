package id.go.ppatk.piket.recaps;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The files of the recaps that were handed in, as they were at that moment. They are
 * added and read; the database refuses to change them.
 */
@Component
public class FrozenFiles {

	/** The formats that are kept. */
	public enum Format {

		XLSX, PDF

	}

	private final JdbcClient jdbc;

	FrozenFiles(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Keeps a file; the one that is kept already stays. */
	void keep(Long dutyId, Format format, byte[] content, Instant at) {
		this.jdbc
			.sql("insert into recap_files (duty_id, format, content, kept_at) values (?, ?, ?, ?) "
					+ "on conflict (duty_id, format) do nothing")
			.params(dutyId, format.name(), content, Timestamp.from(at))
			.update();
	}

	/**
	 * The file byte for byte, with every caller in it: for those who may see them all.
	 * Empty while nothing was handed in, and without a PDF for a recap of the time before
	 * there was one.
	 */
	public Optional<byte[]> of(Long dutyId, Format format) {
		return this.jdbc.sql("select content from recap_files where duty_id = ? and format = ?")
			.params(dutyId, format.name())
			.query((row, number) -> row.getBytes(1))
			.optional();
	}

	/** The SHA-256 of the duty's files in hexadecimal, by format. */
	Map<Format, String> sums(Long dutyId) {
		Map<Format, String> sums = new TreeMap<>();
		this.jdbc.sql("select format, sha256 from recap_files where duty_id = ?").param(dutyId).query((row) -> {
			sums.put(Format.valueOf(row.getString(1)), HexFormat.of().formatHex(row.getBytes(2)));
		});
		return sums;
	}

}

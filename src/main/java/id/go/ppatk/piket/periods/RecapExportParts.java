package id.go.ppatk.piket.periods;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The files of the exports, kept in the database so that every instance can hand them
 * out, in pieces of a megabyte.
 */
@Component
public class RecapExportParts {

	private static final int SIZE = 1024 * 1024;

	private final JdbcClient jdbc;

	RecapExportParts(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Takes the bytes of a file; {@link Writing#close() closed}, it is whole.
	 * @param attempt which attempt writes it
	 */
	public Writing writing(Long exportId, int attempt) {
		return new Writing(exportId, attempt);
	}

	/** Takes the bytes of a file. */
	final class Writing extends OutputStream {

		private final Long exportId;

		private final int attempt;

		private final byte[] piece = new byte[SIZE];

		private int filled;

		private int pieces;

		private long size;

		private Writing(Long exportId, int attempt) {
			this.exportId = exportId;
			this.attempt = attempt;
		}

		@Override
		public void write(int value) {
			write(new byte[] { (byte) value }, 0, 1);
		}

		@Override
		public void write(byte[] bytes, int offset, int length) {
			int from = offset;
			int left = length;
			while (left > 0) {
				int fits = Math.min(left, SIZE - this.filled);
				System.arraycopy(bytes, from, this.piece, this.filled, fits);
				this.filled += fits;
				from += fits;
				left -= fits;
				if (this.filled == SIZE) {
					keep();
				}
			}
		}

		/** Keeps what is left. */
		@Override
		public void close() {
			if (this.filled > 0) {
				keep();
			}
		}

		private void keep() {
			int kept = RecapExportParts.this.jdbc.sql("""
					insert into recap_export_parts (export_id, position, content)
					select id, ?, ? from recap_exports where id = ? and attempt = ? and state = 'RUNNING'""")
				.params(this.pieces, Arrays.copyOf(this.piece, this.filled), this.exportId, this.attempt)
				.update();
			if (kept == 0) {
				throw new NoLongerWanted();
			}
			this.pieces++;
			this.size += this.filled;
			this.filled = 0;
		}

		/** How many bytes were kept. */
		long size() {
			return this.size;
		}

	}

	/** Writes the file of an export to the stream. */
	void copy(Long exportId, OutputStream out) throws IOException {
		int position = 0;
		while (copy(exportId, position, out)) {
			position++;
		}
	}

	private boolean copy(Long exportId, int position, OutputStream out) throws IOException {
		byte[] piece = this.jdbc.sql("select content from recap_export_parts where export_id = ? and position = ?")
			.params(exportId, position)
			.query((row, number) -> row.getBytes(1))
			.optional()
			.orElse(null);
		if (piece != null) {
			out.write(piece);
		}
		return piece != null;
	}

	/** Takes away what was written of an export. */
	void remove(Long exportId) {
		this.jdbc.sql("delete from recap_export_parts where export_id = ?").param(exportId).update();
	}

}

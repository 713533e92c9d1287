package id.go.ppatk.piket.imports;

import java.time.Instant;
import java.util.List;

/**
 * A filled file that waits to be looked through.
 *
 * @param id its id
 * @param fileName the name of the file
 * @param uploadedAt when it was uploaded
 * @param sheets its forms
 */
record RecapImport(Long id, String fileName, Instant uploadedAt, List<ImportedSheet> sheets) {

	/** How many calls it holds. */
	public int rows() {
		return this.sheets.stream().mapToInt((sheet) -> sheet.rows().size()).sum();
	}

}

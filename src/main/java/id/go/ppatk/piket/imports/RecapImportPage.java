package id.go.ppatk.piket.imports;

import java.util.List;

import id.go.ppatk.piket.documents.UploadedWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * The page on which a filled form is uploaded.
 *
 * @param waiting the person's files that wait to be looked through, the latest first
 * @param refusal why the file was not taken, or {@code null}
 */
record RecapImportPage(List<RecapImport> waiting, @Nullable String refusal) {

	public int mostMegabytes() {
		return UploadedWorkbook.MOST_MEGABYTES;
	}

	public int mostCalls() {
		return ReadImport.MOST_CALLS;
	}

}

package id.go.ppatk.piket.imports;

import java.util.List;

import id.go.ppatk.piket.calls.CallerKind;
import id.go.ppatk.piket.calls.Diversion;
import id.go.ppatk.piket.calls.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * The page on which an uploaded form is looked through.
 *
 * @param file the uploaded file
 * @param look what it holds beside the duties and their calls
 * @param refusal why it was not taken, or {@code null}
 */
record ImportLookPage(RecapImport file, ImportLook look, @Nullable String refusal) {

	public List<ImportLook.Verdict> verdicts() {
		return List.of(ImportLook.Verdict.values());
	}

	public List<CallerKind> kinds() {
		return List.of(CallerKind.values());
	}

	public List<Outcome> outcomes() {
		return List.of(Outcome.values());
	}

	public List<Diversion.Channel> channels() {
		return List.of(Diversion.Channel.values());
	}

}

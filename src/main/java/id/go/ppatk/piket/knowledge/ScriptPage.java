package id.go.ppatk.piket.knowledge;

import java.util.List;

/**
 * The page on which one text is changed.
 *
 * @param kind which one
 * @param versions what it was before, the latest first
 */
record ScriptPage(ScriptKind kind, List<ScriptVersions.Words> versions) {

	public List<String> placeholders() {
		return this.kind.allowed().stream().sorted().map((name) -> "{" + name + "}").toList();
	}

}

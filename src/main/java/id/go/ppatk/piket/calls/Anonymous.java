package id.go.ppatk.piket.calls;

import java.util.Locale;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * The caller who would not say a name. However that is typed, it is one caller, not a new
 * one each time.
 */
public final class Anonymous {

	private static final Set<String> WORDS = Set.of("anonim", "anonymous", "anonymus", "hamba allah", "no name",
			"noname", "tanpa nama", "nn", "n n", "tidak bersedia", "tidak bersedia menyebutkan",
			"tidak bersedia menyebutkan nama", "tidak mau menyebutkan", "tidak mau menyebutkan nama",
			"tidak mau disebutkan", "tidak menyebutkan nama", "tidak diketahui", "rahasia", "dirahasiakan");

	private Anonymous() {
	}

	/** Whether what was typed as a name names nobody. */
	public static boolean is(@Nullable String name) {
		return name != null && WORDS.contains(name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]+", " ").strip());
	}

}

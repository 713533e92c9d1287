package id.go.ppatk.piket.calls;

import org.jspecify.annotations.Nullable;

/**
 * So many calls of a day.
 *
 * @param noMatter why these had no matter, or {@code null} of all others
 * @param number how many
 */
public record CallCount(@Nullable NoMatter noMatter, long number) {
}

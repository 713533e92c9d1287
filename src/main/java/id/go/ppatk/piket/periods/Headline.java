package id.go.ppatk.piket.periods;

import org.jspecify.annotations.Nullable;

/**
 * One of the few figures that stand above all others.
 *
 * @param name what is counted
 * @param number how many
 * @param beside of how many, or what of it is left; {@code null} for nothing
 * @param before the same of the week before, or {@code null}
 * @param url where it leads
 */
public record Headline(String name, long number, @Nullable String beside, @Nullable String before, String url) {
}

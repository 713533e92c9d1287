package id.go.ppatk.piket.calls;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/**
 * How many calls had no matter, by why.
 *
 * @param counts only what occurred, in the order of the kinds
 */
public record NoMatters(Map<NoMatter, Long> counts) {

	/** No such call. */
	public static final NoMatters NONE = new NoMatters(Map.of());

	public NoMatters {
		EnumMap<NoMatter, Long> occurred = new EnumMap<>(NoMatter.class);
		counts.forEach((kind, number) -> {
			if (number > 0) {
				occurred.put(kind, number);
			}
		});
		counts = Collections.unmodifiableMap(occurred);
	}

	/** Counts those of the calls that had no matter. */
	public static NoMatters of(Collection<Call> calls) {
		EnumMap<NoMatter, Long> counts = new EnumMap<>(NoMatter.class);
		calls.stream()
			.map(Call::getNoMatter)
			.filter(Objects::nonNull)
			.forEach((kind) -> counts.merge(kind, 1L, Long::sum));
		return new NoMatters(counts);
	}

	/** Those among these counts. */
	public static NoMatters among(Collection<CallCount> counts) {
		EnumMap<NoMatter, Long> found = new EnumMap<>(NoMatter.class);
		counts.stream()
			.filter((count) -> count.noMatter() != null)
			.forEach((count) -> found.merge(count.noMatter(), count.number(), Long::sum));
		return new NoMatters(found);
	}

	/** These and others together. */
	public NoMatters plus(NoMatters others) {
		EnumMap<NoMatter, Long> counts = new EnumMap<>(NoMatter.class);
		counts.putAll(this.counts);
		others.counts.forEach((kind, number) -> counts.merge(kind, number, Long::sum));
		return new NoMatters(counts);
	}

	/** How many of that kind. */
	public long of(NoMatter kind) {
		return this.counts.getOrDefault(kind, 0L);
	}

	/** How many in all. */
	public long total() {
		return this.counts.values().stream().mapToLong(Long::longValue).sum();
	}

}

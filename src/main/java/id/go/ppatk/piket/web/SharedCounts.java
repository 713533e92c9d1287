package id.go.ppatk.piket.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/**
 * What modules count for a person on every page, in the menu and among what waits: all of
 * it is read with one statement, once for a page.
 */
@Component
public class SharedCounts {

	private final ObjectProvider<Source> sources;

	private final JdbcClient jdbc;

	SharedCounts(ObjectProvider<Source> sources, JdbcClient jdbc) {
		this.sources = sources;
		this.jdbc = jdbc;
	}

	/** A module that counts something. */
	public interface Source {

		/** What it counts for the person; empty when that is nothing. */
		Optional<Counting> counting(Authentication person);

	}

	/**
	 * Some numbers.
	 *
	 * @param sql a query whose one row has the numbers as its columns, all of them counts
	 * @param columns their names
	 * @param parameters its named parameters, by names that no other module uses
	 */
	public record Counting(String sql, List<String> columns, Map<String, Object> parameters) {

		private String array() {
			return "(select array[" + this.columns.stream().collect(Collectors.joining("::bigint, ", "", "::bigint"))
					+ "] from (" + this.sql + ") counted)";
		}

	}

	/** The numbers of a module, by their columns; empty when it counts nothing. */
	public Map<String, Integer> of(Source source, Authentication person) {
		return SharedReads.of(List.of(this, person.getName()), () -> read(person)).getOrDefault(source, Map.of());
	}

	private Map<Source, Map<String, Integer>> read(Authentication person) {
		Map<Source, Counting> countings = new HashMap<>();
		this.sources.orderedStream()
			.forEach((source) -> source.counting(person).ifPresent((counting) -> countings.put(source, counting)));
		if (countings.isEmpty()) {
			return Map.of();
		}
		List<Source> sources = List.copyOf(countings.keySet());
		Map<String, Object> parameters = new HashMap<>();
		countings.values().forEach((counting) -> parameters.putAll(counting.parameters()));
		return this.jdbc
			.sql("select "
					+ sources.stream().map((source) -> countings.get(source).array()).collect(Collectors.joining(", ")))
			.params(parameters)
			.query((row, number) -> {
				Map<Source, Map<String, Integer>> read = new HashMap<>();
				for (int i = 0; i < sources.size(); i++) {
					Long[] numbers = (Long[]) row.getArray(i + 1).getArray();
					List<String> columns = countings.get(sources.get(i)).columns();
					read.put(sources.get(i),
							IntStream.range(0, numbers.length)
								.boxed()
								.collect(Collectors.toMap(columns::get, (column) -> numbers[column].intValue())));
				}
				return read;
			})
			.single();
	}

}

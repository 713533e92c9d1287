package id.go.ppatk.piket.topics;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The topics that a call can be about. Clause 6 of the procedure.
 */
@Component
public class OfferedTopics {

	private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}]+");

	private final Topics topics;

	OfferedTopics(Topics topics) {
		this.topics = topics;
	}

	/**
	 * The topics that hold on a WIB day, the own unit's first; only topics without
	 * sub-topics on that day.
	 */
	@Transactional(readOnly = true)
	public List<Topic> on(LocalDate day, String ownUnit) {
		List<Topic> valid = this.topics.validOn(day);
		Set<Long> parents = valid.stream()
			.map(Topic::getParent)
			.filter(Objects::nonNull)
			.map(Topic::getId)
			.collect(Collectors.toSet());
		return valid.stream()
			.filter((topic) -> !parents.contains(topic.getId()))
			.sorted(Comparator.comparing((topic) -> !topic.getUnitCode().equals(ownUnit)))
			.toList();
	}

	/**
	 * The last topic of the unit, "Pertanyaan lain …": of a caller who is put through
	 * nobody asks further.
	 */
	@Transactional(readOnly = true)
	public Optional<Topic> otherQuestions(String unitCode, LocalDate day) {
		return on(day, unitCode).stream()
			.filter((topic) -> topic.getUnitCode().equals(unitCode))
			.reduce((earlier, later) -> later);
	}

	/** As {@link #on}, by the unit that answers them. */
	@Transactional(readOnly = true)
	public Map<String, List<Topic>> byUnit(LocalDate day, String ownUnit) {
		return on(day, ownUnit).stream()
			.collect(Collectors.groupingBy(Topic::getUnitCode, LinkedHashMap::new, Collectors.toList()));
	}

	/** The full name of each topic that there ever was, by id. */
	public Map<Long, String> names() {
		return this.topics.all().stream().collect(Collectors.toMap(Topic::getId, Topic::getFullName));
	}

	/**
	 * Of these, those that look like what is typed ("ltk", "pelaporan lt", "registrsi"),
	 * the closest first; all of them when nothing is typed. Two statements.
	 */
	@Transactional(readOnly = true)
	public List<Topic> find(String typed, LocalDate day, String ownUnit) {
		List<Topic> offered = on(day, ownUnit);
		String[] words = SIGNS.splitAsStream(typed.toLowerCase(Locale.ROOT))
			.filter((word) -> !word.isEmpty())
			.toArray(String[]::new);
		if (words.length == 0) {
			return offered;
		}
		String[] patterns = new String[words.length];
		for (int i = 0; i < words.length; i++) {
			patterns[i] = "%" + words[i] + "%";
		}
		Map<Long, Topic> byId = offered.stream().collect(Collectors.toMap(Topic::getId, Function.identity()));
		return this.topics.like(day, String.join(" ", words), patterns)
			.stream()
			.map(byId::get)
			.filter(Objects::nonNull)
			.toList();
	}

}

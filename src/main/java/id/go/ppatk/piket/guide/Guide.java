package id.go.ppatk.piket.guide;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import id.go.ppatk.piket.staff.Role;
import id.go.ppatk.piket.staff.SignedIn;
import id.go.ppatk.piket.web.SearchWords;

import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The chapters of the guide, read when the application starts; a label that there is not
 * shows its key, for the telephone is served without a guide, too. Everybody may read
 * all; those of the own roles come first. Templates reach it as {@code @guide}.
 */
@Component
public class Guide {

	private static final String SHEET = "lembar";

	private final Map<String, Chapter> chapters = new LinkedHashMap<>();

	private final Chapter sheet;

	Guide(MessageSourceAccessor messages) {
		Map<String, String> texts = new LinkedHashMap<>();
		Contents.BY_ROLE.values()
			.stream()
			.flatMap(Collection::stream)
			.forEach((name) -> texts.computeIfAbsent(name, Guide::text));
		ChapterText reading = new ChapterText(
				(key, word) -> messages.getMessage(key, word.isEmpty() ? null : new Object[] { word }, key),
				(name) -> ChapterText.title(texts.get(name)));
		texts.forEach((name, text) -> this.chapters.put(name, reading.read(name, text)));
		this.sheet = reading.read(SHEET, text(SHEET));
	}

	private static String text(String name) {
		try {
			return new ClassPathResource("guide/" + name + ".txt").getContentAsString(StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** All chapters. */
	Collection<Chapter> all() {
		return this.chapters.values();
	}

	/** The words of the sheet for the room. */
	Chapter sheet() {
		return this.sheet;
	}

	/** The chapter of that name in the address. */
	Optional<Chapter> chapter(String name) {
		return Optional.ofNullable(this.chapters.get(name));
	}

	/** The chapters of a role, in the order in which its work comes. */
	List<Chapter> of(Role role) {
		return Contents.BY_ROLE.get(role).stream().map(this.chapters::get).toList();
	}

	/**
	 * The roles of a person, the one whose work is meant first of all before the others.
	 */
	static List<Role> roles(SignedIn me) {
		return Contents.BY_ROLE.keySet().stream().filter(me::is).toList();
	}

	/** The five things that a person does first of all. */
	public List<Chapter> first(SignedIn me) {
		return roles(me).stream()
			.findFirst()
			.map((role) -> of(role).stream().limit(Contents.FIRST).toList())
			.orElse(List.of());
	}

	/** The chapters that are for the person, each once. */
	List<Chapter> of(SignedIn me) {
		return roles(me).stream().flatMap((role) -> of(role).stream()).distinct().toList();
	}

	/**
	 * The chapters that hold all the words, the best first, and among equals those of the
	 * own roles.
	 */
	List<Chapter> find(String typed, SignedIn me) {
		List<String> words = SearchWords.of(typed).words();
		if (words.isEmpty()) {
			return List.of();
		}
		return Stream.concat(of(me).stream(), all().stream())
			.distinct()
			.filter((chapter) -> words.stream().allMatch((word) -> chapter.answers(word) > 0))
			.sorted(Comparator.comparingInt((Chapter chapter) -> -words.stream().mapToInt(chapter::answers).sum()))
			.toList();
	}

}

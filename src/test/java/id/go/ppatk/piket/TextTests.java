package id.go.ppatk.piket;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every text that a person reads is in {@code messages.properties}: none stands in a
 * template, none that a template or a class names is missing, none is left over. Only the
 * chapters of the guide have files of their own, {@code guide/*.txt}, and quote by its
 * key what stands on a page ({@code guide.GuideTests}).
 */
class TextTests {

	private static final Path MESSAGES = Path.of("src/main/resources/messages.properties");

	/**
	 * A key as it stands in code, alone or as the beginning of one that is put together.
	 */
	private static final Pattern KEY = Pattern.compile("[\"'|({]([a-z][a-z0-9-]*\\.(?:[A-Za-z0-9_-]+\\.?)*)");

	/** A whole text in Java that looks like a key, or like the beginning of one. */
	private static final Pattern NAMED = Pattern.compile("\"([a-z][a-z0-9-]*\\.(?:[A-Za-z0-9_-]+\\.?)*)\"");

	/** Columns, a file and half a key, which look like one. */
	private static final Set<String> NO_KEYS = Set.of("call.added_after_recap", "call.caller_name_withheld", "call.id",
			"call.off_duty", "faq.csv", "policy.last");

	private static final Pattern EXPRESSION = Pattern.compile("#\\{([a-z][A-Za-z0-9_.-]*)");

	private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);

	private static final Pattern STYLE = Pattern.compile("<style>.*?</style>", Pattern.DOTALL);

	/** What stands for something else in a template of plain text. */
	private static final Pattern EXPRESSION_IN_TEXT = Pattern.compile("\\[\\(.*?\\)]|\\[#.*?[^\\[]]|\\[/]");

	private static final Pattern TAG = Pattern.compile("<[^>\"']*(?:\"[^\"]*\"[^>\"']*|'[^']*'[^>\"']*)*>");

	private static final Pattern READ_ALOUD = Pattern
		.compile("\\s(?:aria-label|placeholder|title|alt|aria-description)=\"([^\"]*)\"");

	private final Properties messages = load();

	@Test
	void noTemplateHoldsTextOfItsOwn() {
		Map<String, String> literal = new TreeMap<>();
		for (Map.Entry<String, String> template : sources(Path.of("src/main/resources/templates"), ".html")
			.entrySet()) {
			String page = STYLE.matcher(COMMENT.matcher(template.getValue()).replaceAll("")).replaceAll("");
			String text = TAG.matcher(page).replaceAll(" ").replaceAll("&[a-z]+;|[^\\p{L}]", "");
			Matcher spoken = READ_ALOUD.matcher(page);
			while (spoken.find()) {
				text += spoken.group(1).replaceAll("[^\\p{L}]", "");
			}
			if (!text.isEmpty()) {
				literal.put(template.getKey(), text);
			}
		}
		assertThat(literal).isEmpty();
	}

	@Test
	void noTemplateOfPlainTextHoldsTextOfItsOwn() {
		assertThat(sources(Path.of("src/main/resources/templates"), ".txt")).isNotEmpty()
			.allSatisfy(
					(template,
							content) -> assertThat(
									EXPRESSION_IN_TEXT.matcher(content).replaceAll("").replaceAll("[^\\p{L}]", ""))
								.isEmpty());
	}

	@Test
	void noKeyIsMissing() {
		Set<String> missing = new TreeSet<>();
		sources(Path.of("src/main/resources/templates"), ".html").forEach((file, content) -> {
			Matcher used = EXPRESSION.matcher(content);
			while (used.find()) {
				if (!this.messages.containsKey(used.group(1))) {
					missing.add(file + ": " + used.group(1));
				}
			}
		});
		assertThat(missing).isEmpty();
	}

	@Test
	void noKeyThatJavaNamesIsMissing() {
		Set<String> subjects = this.messages.stringPropertyNames()
			.stream()
			.map(TextTests::subject)
			.collect(Collectors.toSet());
		Set<String> missing = new TreeSet<>();
		sources(Path.of("src/main/java"), ".java").forEach((file, content) -> NAMED.matcher(content)
			.results()
			.map((match) -> match.group(1))
			.filter((name) -> subjects.contains(subject(name)) && !NO_KEYS.contains(name))
			.filter((name) -> this.messages.stringPropertyNames()
				.stream()
				.noneMatch((key) -> name.endsWith(".") ? key.startsWith(name) : key.equals(name)))
			.forEach((name) -> missing.add(file + ": " + name)));
		assertThat(missing).isEmpty();
	}

	/** What the key is about, which is its first part. */
	private static String subject(String key) {
		return key.substring(0, key.indexOf('.'));
	}

	@Test
	void noKeyIsLeftOver() {
		Set<String> used = Stream
			.of(sources(Path.of("src/main/java"), ".java"), sources(Path.of("src/main/resources/templates"), ".html"))
			.flatMap((sources) -> sources.values().stream())
			.flatMap((content) -> KEY.matcher(content).results())
			.map((match) -> match.group(1))
			.collect(Collectors.toSet());
		List<String> prefixes = used.stream().filter((key) -> key.endsWith(".")).toList();
		assertThat(this.messages.stringPropertyNames().stream().sorted())
			.filteredOn((key) -> !used.contains(key) && prefixes.stream().noneMatch(key::startsWith))
			.isEmpty();
	}

	/** Pages are left by the trail and the menu; before the sign-in there is neither. */
	@Test
	void noLinkLeadsBackBesideTheTrail() {
		assertThat(this.messages.stringPropertyNames())
			.filteredOn((key) -> this.messages.getProperty(key).matches("Kembali( ke .*)?|Ke (daftar|profil)( .*)?"))
			.containsExactly("forgotten.back");
	}

	@Test
	void noTextIsEmptyOrTwice() throws IOException {
		List<String> keys = Files.readAllLines(MESSAGES)
			.stream()
			.filter((line) -> line.matches("[^#\\s].*=.*"))
			.map((line) -> line.substring(0, line.indexOf('=')).strip())
			.toList();
		assertThat(keys).doesNotHaveDuplicates();
		assertThat(this.messages.values()).noneMatch((text) -> text.toString().isBlank());
	}

	private static Properties load() {
		Properties messages = new Properties();
		try (var reader = Files.newBufferedReader(MESSAGES)) {
			messages.load(reader);
			return messages;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Map<String, String> sources(Path root, String extension) {
		try (Stream<Path> files = Files.walk(root)) {
			return files.filter((file) -> file.toString().endsWith(extension))
				.collect(Collectors.toMap((file) -> root.relativize(file).toString(), TextTests::read));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String read(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}

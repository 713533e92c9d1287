package id.go.ppatk.piket.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is wrong with a form is said by the application, in Indonesian: no form leaves it
 * to the browser, which speaks its own language, and no choice of a file does.
 */
class FormTagsTests {

	private static final Path TEMPLATES = Path.of("src/main/resources/templates");

	private static final Pattern FORM = Pattern.compile("(<form\\b(?:[^>\"]|\"[^\"]*\")*>)(.*?)</form>",
			Pattern.DOTALL);

	private static final Pattern CHECKED = Pattern.compile(
			"\\brequired\\b|type=\"(?:date|email|month|number|time|url|week)\"|fragments/(?:date|field) ::|\\b(?:pattern|min|max|minlength)=");

	private static final Pattern FILE = Pattern.compile("<input\\b[^>]*type=\"file\"");

	@Test
	void noFormIsCheckedByTheBrowser() {
		assertThat(templates().flatMap((template) -> FORM.matcher(read(template)).results())
			.filter((form) -> CHECKED.matcher(form.group(2)).find() && !form.group(1).contains("novalidate"))
			.map((form) -> form.group(1))).isEmpty();
	}

	@Test
	void aFileIsChosenInOneWay() {
		List<Path> own = templates().filter((template) -> FILE.matcher(read(template)).find()).toList();
		assertThat(own).containsExactly(TEMPLATES.resolve("fragments/file.html"));
	}

	private static Stream<Path> templates() {
		try {
			return Files.walk(TEMPLATES).filter((file) -> file.toString().endsWith(".html"));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String read(Path template) {
		try {
			return Files.readString(template);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}

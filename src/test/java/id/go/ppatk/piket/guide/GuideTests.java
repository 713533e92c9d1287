package id.go.ppatk.piket.guide;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import id.go.ppatk.piket.guide.Chapter.Look;
import id.go.ppatk.piket.guide.Chapter.Piece;
import id.go.ppatk.piket.staff.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.context.support.ResourceBundleMessageSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The chapters as they stand: they name what the pages name, by their keys, and nothing
 * that is not there; they are short; each picture that they show is there, and small.
 */
class GuideTests {

	private static final Path TEXTS = Path.of("src/main/resources/guide");

	private static final Path PICTURES = Path.of("src/main/resources/static/img/panduan");

	/** Bytes. */
	private static final long LARGEST_PICTURE = 60 * 1024;

	private static final long ALL_PICTURES = 1200 * 1024;

	/** Letters of a chapter that is read while the telephone is silent. */
	private static final int LONGEST = 3000;

	/** What stands for itself: a part of a shortcut, or a key of every page. */
	private static final Set<String> OF_EVERY_PAGE = Set.of("Alt", "Enter", "/");

	/** What a label is for which there is no message. */
	private static final Pattern KEY_ITSELF = Pattern.compile("[a-z][a-z0-9-]*\\.[A-Za-z0-9_.-]+");

	private static final Pattern QUOTED_BY_HAND = Pattern.compile("[\"“”]");

	private final Guide guide = new Guide(messages());

	private static MessageSourceAccessor messages() {
		ResourceBundleMessageSource source = new ResourceBundleMessageSource();
		source.setBasename("messages");
		source.setDefaultEncoding("UTF-8");
		return new MessageSourceAccessor(source, Locale.forLanguageTag("id-ID"));
	}

	private Stream<Chapter> chapters() {
		return Stream.concat(this.guide.all().stream(), Stream.of(this.guide.sheet()));
	}

	private Stream<Piece> pieces() {
		return this.chapters()
			.flatMap((chapter) -> chapter.parts().stream())
			.flatMap((part) -> part.lines().stream())
			.flatMap((line) -> line.pieces().stream());
	}

	@ParameterizedTest
	@EnumSource(Role.class)
	void everyRoleHasAChapterForEachOfItsTasksAndFiveThatComeFirst(Role role) {
		assertThat(Contents.BY_ROLE.get(role)).hasSizeGreaterThanOrEqualTo(Contents.FIRST).doesNotHaveDuplicates();
		assertThat(this.guide.of(role)).doesNotContainNull();
	}

	@Test
	void noChapterIsLeftOver() {
		Set<String> told = Contents.BY_ROLE.values()
			.stream()
			.flatMap(Collection::stream)
			.collect(Collectors.toCollection(TreeSet::new));
		told.add(this.guide.sheet().name());
		assertThat(names(TEXTS, ".txt")).containsExactlyElementsOf(told);
	}

	@Test
	void everyLabelIsWholeAndQuotedByItsKey() {
		assertThat(this.pieces().filter((piece) -> piece.look() == Look.LABEL)).isNotEmpty()
			.allSatisfy(
					(piece) -> assertThat(piece.text()).isNotBlank().doesNotContain("{", "}").doesNotMatch(KEY_ITSELF));
		assertThat(names(TEXTS, ".txt")).allSatisfy(
				(name) -> assertThat(QUOTED_BY_HAND.matcher(read(TEXTS.resolve(name + ".txt"))).find()).isFalse());
	}

	@Test
	void everyKeyOfTheKeyboardStandsOnAPage() throws IOException {
		String templates;
		try (Stream<Path> files = Files.walk(Path.of("src/main/resources/templates"))) {
			templates = files.filter(Files::isRegularFile).map(GuideTests::read).collect(Collectors.joining());
		}
		assertThat(this.pieces()
			.filter((piece) -> piece.look() == Look.KEY)
			.map(Piece::text)
			.filter((key) -> !OF_EVERY_PAGE.contains(key))
			.distinct()).isNotEmpty()
			.allSatisfy((key) -> assertThat(key).matches("Alt\\+[A-Z]")
				.satisfies((letter) -> assertThat(templates).contains("'" + letter.substring(4) + "'")));
	}

	@Test
	void chaptersAreShort() {
		assertThat(this.chapters()).allSatisfy((chapter) -> {
			assertThat(chapter.title()).hasSizeLessThanOrEqualTo(60);
			assertThat(chapter.summary()).hasSizeBetween(20, 160).endsWith(".");
			assertThat(chapter.parts()
				.stream()
				.flatMap((part) -> part.lines().stream())
				.mapToInt((line) -> line.text().length())
				.sum()).as(chapter.name()).isLessThanOrEqualTo(LONGEST);
		});
	}

	@Test
	void everyPictureIsThereAndSmallAndNoneIsLeftOver() {
		assertThat(names(PICTURES, ".webp")).containsExactlyElementsOf(this.chapters()
			.flatMap((chapter) -> chapter.pictures().stream())
			.collect(Collectors.toCollection(TreeSet::new)));
		assertThat(files(PICTURES, ".webp", GuideTests::size)).allMatch((size) -> size <= LARGEST_PICTURE);
		assertThat(files(PICTURES, ".webp", GuideTests::size).stream().mapToLong(Long::longValue).sum())
			.isLessThanOrEqualTo(ALL_PICTURES);
	}

	private static List<String> names(Path folder, String extension) {
		return files(folder, extension,
				(file) -> file.getFileName().toString().substring(0, file.getFileName().toString().indexOf('.')));
	}

	private static <T> List<T> files(Path folder, String extension, Function<Path, T> read) {
		try (Stream<Path> files = Files.list(folder)) {
			return files.filter((file) -> file.toString().endsWith(extension)).map(read).sorted().toList();
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

	private static long size(Path file) {
		try {
			return Files.size(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}

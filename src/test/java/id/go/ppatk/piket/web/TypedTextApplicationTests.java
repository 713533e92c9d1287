package id.go.ppatk.piket.web;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import id.go.ppatk.piket.ApplicationTest;
import jakarta.validation.constraints.Size;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every text that a request brings has a length.
 */
@ApplicationTest
class TypedTextApplicationTests {

	@Autowired
	@Qualifier("requestMappingHandlerMapping")
	RequestMappingHandlerMapping pages;

	@Autowired
	@Qualifier("mvcConversionService")
	ConversionService conversions;

	/** What some handlers take. */
	record Sample(@Size(max = 3) String kept, @Longest(3) String sought, @Verbatim String password, String line) {

		static void handler(@RequestParam String alone, @RequestParam @Longest(3) String sought,
				@RequestParam @Verbatim String password) {
		}

	}

	@Test
	void everyTextOfARequestHasALength() {
		List<MethodParameter> fields = this.pages.getHandlerMethods()
			.values()
			.stream()
			.flatMap((handler) -> Stream.of(handler.getMethodParameters()))
			.flatMap(TypedTextApplicationTests::fields)
			.filter((field) -> field.getParameterType().equals(String.class))
			.toList();
		assertThat(fields).hasSizeGreaterThan(100).allMatch(this::isLimited);
	}

	private static Stream<MethodParameter> fields(MethodParameter parameter) {
		if (parameter.hasParameterAnnotation(RequestParam.class)) {
			return Stream.of(parameter);
		}
		ModelAttribute form = parameter.getParameterAnnotation(ModelAttribute.class);
		return (form != null && form.binding()) ? fields(parameter.getParameterType()) : Stream.of();
	}

	private static Stream<MethodParameter> fields(Class<?> form) {
		Constructor<?> made = Stream.of(form.getDeclaredConstructors())
			.filter((one) -> one.getParameterCount() == form.getRecordComponents().length)
			.findFirst()
			.orElseThrow();
		return IntStream.range(0, made.getParameterCount())
			.mapToObj((index) -> new MethodParameter(made, index))
			.flatMap((field) -> Stream.concat(Stream.of(field),
					nested(field).flatMap(TypedTextApplicationTests::fields)));
	}

	private static Stream<Class<?>> nested(MethodParameter field) {
		Class<?> type = ResolvableType.forMethodParameter(field)
			.asCollection()
			.getGeneric()
			.resolve(field.getParameterType());
		return type.isRecord() ? Stream.of(type) : Stream.of();
	}

	private boolean isLimited(MethodParameter field) {
		return field.hasParameterAnnotation(Size.class) || field.hasParameterAnnotation(Verbatim.class)
				|| converted("x".repeat(480_000), field).length() <= 1000;
	}

	private String converted(String typed, MethodParameter field) {
		return (String) this.conversions.convert(typed, TypeDescriptor.valueOf(String.class),
				new TypeDescriptor(field));
	}

	@Test
	void whatIsKeptIsWholeWhatIsSoughtIsCutAndAPasswordIsItself() throws NoSuchMethodException {
		Constructor<?> form = Sample.class.getDeclaredConstructors()[0];
		Method handler = Sample.class.getDeclaredMethod("handler", String.class, String.class, String.class);
		String typed = "abc\u0000def";
		assertThat(converted(typed, new MethodParameter(form, 0))).isEqualTo(typed);
		assertThat(converted(typed, new MethodParameter(form, 1))).isEqualTo("abc");
		assertThat(converted(typed, new MethodParameter(form, 2))).isEqualTo(typed);
		assertThat(converted(typed, new MethodParameter(handler, 1))).isEqualTo("abc");
		assertThat(converted(typed, new MethodParameter(handler, 2))).isEqualTo(typed);
		assertThat(converted("x".repeat(480_000), new MethodParameter(form, 3))).hasSize(Longest.LINE);
		assertThat(converted("x".repeat(480_000), new MethodParameter(handler, 0))).hasSize(Longest.LINE);
	}

	@Test
	void whatAPageShowsIsWhole() {
		String text = "x".repeat(4000);
		assertThat(this.conversions.convert(text, String.class)).isEqualTo(text);
	}

}

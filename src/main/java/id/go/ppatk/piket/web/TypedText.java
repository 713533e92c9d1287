package id.go.ppatk.piket.web;

import java.lang.reflect.Constructor;
import java.text.Normalizer;
import java.util.Set;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.core.MethodParameter;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.converter.ConditionalGenericConverter;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * What people type, as it comes in: the one place where it is cut, where its field does
 * not refuse what is too long ({@link Longest}), and for some modules cleaned
 * ({@link Cleaned}). Then line ends become one kind, letters their composed form; control
 * characters, marks that turn the direction of the text, and what is no character at all
 * are left out; of many accents on one letter the first few stay. Everything else is kept
 * and shown as text, scripts and formulas too.
 */
class TypedText implements ConditionalGenericConverter {

	/** No script that people write puts more on one letter. */
	static final int MOST_MARKS = 8;

	@Override
	public Set<ConvertiblePair> getConvertibleTypes() {
		return Set.of(new ConvertiblePair(String.class, String.class));
	}

	@Override
	public boolean matches(TypeDescriptor source, TypeDescriptor field) {
		return true;
	}

	/** Leaves alone what is not typed: what a page shows, a part of an address. */
	@Override
	public @Nullable Object convert(@Nullable Object typed, TypeDescriptor source, TypeDescriptor field) {
		if (typed == null || field.hasAnnotation(Verbatim.class)
				|| !(field.getSource() instanceof MethodParameter parameter) || !isTyped(parameter, field)) {
			return typed;
		}
		String text = field.hasAnnotation(Size.class) ? (String) typed : cut((String) typed, longest(field));
		return parameter.getDeclaringClass().getPackage().isAnnotationPresent(Cleaned.class) ? clean(text) : text;
	}

	/** Whether it is a field of a form, or comes alone. */
	private static boolean isTyped(MethodParameter parameter, TypeDescriptor field) {
		return field.hasAnnotation(RequestParam.class) || parameter.getExecutable() instanceof Constructor;
	}

	/** One line, unless its field says otherwise. */
	private static int longest(TypeDescriptor field) {
		Longest longest = field.getAnnotation(Longest.class);
		return (longest != null) ? longest.value() : Longest.LINE;
	}

	private static String cut(String text, int longest) {
		return text.substring(0, Math.min(text.length(), longest));
	}

	static String clean(String typed) {
		String text = Normalizer.normalize(typed.replaceAll("\\r\\n?|[\\u2028\\u2029]", "\n"), Normalizer.Form.NFC);
		StringBuilder clean = new StringBuilder(text.length());
		int marks = 0;
		for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
			int character = text.codePointAt(i);
			marks = isMark(character) ? marks + 1 : 0;
			if (marks <= MOST_MARKS && isText(character)) {
				clean.appendCodePoint(character);
			}
		}
		return clean.toString();
	}

	private static boolean isMark(int character) {
		int type = Character.getType(character);
		return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
	}

	private static boolean isText(int character) {
		boolean lineOrTab = character == '\n' || character == '\t';
		boolean surrogate = character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
		boolean noncharacter = (character & 0xFFFE) == 0xFFFE || (character >= 0xFDD0 && character <= 0xFDEF);
		return lineOrTab || !(Character.isISOControl(character) || turnsDirection(character) || surrogate
				|| noncharacter || character == 0xFEFF);
	}

	private static boolean turnsDirection(int character) {
		return character == 0x061C || character == 0x200E || character == 0x200F
				|| (character >= 0x202A && character <= 0x202E) || (character >= 0x2066 && character <= 0x2069);
	}

}

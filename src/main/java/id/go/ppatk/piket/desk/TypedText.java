package id.go.ppatk.piket.desk;

import java.beans.PropertyEditorSupport;
import java.text.Normalizer;

import id.go.ppatk.piket.calls.CallSearch;
import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/**
 * What people type at the desk and where calls are looked for, as it comes in: the one
 * place where it is cleaned. Line ends become one kind, letters their composed form;
 * control characters, marks that turn the direction of the text, and what is no character
 * at all are left out; of many accents on one letter the first few stay. Everything else
 * is kept and shown as text, scripts and formulas too.
 */
@ControllerAdvice(basePackageClasses = { TypedText.class, CallSearch.class })
class TypedText {

	/** No script that people write puts more on one letter. */
	static final int MOST_MARKS = 8;

	/** A form is made by the constructor of its record and in no other way. */
	@InitBinder
	void clean(WebDataBinder binder) {
		binder.setDeclarativeBinding(true);
		binder.registerCustomEditor(String.class, new PropertyEditorSupport() {

			@Override
			public void setAsText(@Nullable String text) {
				setValue((text != null) ? TypedText.clean(text) : null);
			}

		});
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

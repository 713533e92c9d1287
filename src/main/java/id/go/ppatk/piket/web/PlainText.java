package id.go.ppatk.piket.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;

/**
 * Text that can be kept and shown as it was typed: no control characters besides tab and
 * line break, no halves of characters. Everything else is text, right-to-left marks and
 * emoji too.
 */
@Target({ ElementType.FIELD, ElementType.PARAMETER })
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Constraint(validatedBy = PlainText.Check.class)
public @interface PlainText {

	/** The sentence that a person reads. */
	String message() default "{field.control-characters}";

	/** Of Bean Validation. */
	Class<?>[] groups() default {};

	/** Of Bean Validation. */
	Class<? extends Payload>[] payload() default {};

	/** Looks at each character. */
	class Check implements ConstraintValidator<PlainText, String> {

		@Override
		public boolean isValid(String text, ConstraintValidatorContext context) {
			return text == null || text.codePoints().allMatch(Check::canBeKept);
		}

		private static boolean canBeKept(int character) {
			return switch (Character.getType(character)) {
				case Character.CONTROL -> character == '\n' || character == '\r' || character == '\t';
				case Character.SURROGATE -> false;
				default -> true;
			};
		}

	}

}

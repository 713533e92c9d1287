package id.go.ppatk.piket.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How many characters of a text are read; the rest is cut off before anybody sees it.
 * Without it a text is one line. What is kept and may be longer has a {@code @Size}
 * instead, so that it is refused in words and stays on the page as it was typed.
 */
@Target({ ElementType.PARAMETER, ElementType.RECORD_COMPONENT })
@Retention(RetentionPolicy.RUNTIME)
public @interface Longest {

	/** Of one line. */
	int LINE = 254;

	int value();

}

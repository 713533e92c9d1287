package id.go.ppatk.piket.journeys;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test that drives a real Chromium: its methods may ask for a Playwright {@code Page}.
 * In CI a missing Chromium is a failure, elsewhere the tests are skipped.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@ExtendWith(Chromium.class)
@interface BrowserTest {

	/**
	 * Whether the tests of the class follow each other in one window, which keeps the
	 * files it has fetched and nothing else, instead of having one each.
	 */
	boolean oneWindow() default false;

}

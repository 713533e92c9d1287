package id.go.ppatk.piket;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.core.annotation.AliasFor;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test of the whole application on a real, migrated PostgreSQL, asked through
 * {@code MockMvc}; without sample data unless {@code piket.demo=true} is among the
 * {@link #properties()}. Test classes with the same settings share the context and its
 * database: a class that leaves rows behind is {@link FreshDatabase} or
 * {@code @Transactional}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@SpringBootTest
@AutoConfigureMockMvc
@ContextConfiguration(initializers = { TestDatabaseInitializer.class, TestDatabaseInitializer.WithoutSamples.class })
@Import({ TestClock.class, Fixtures.class, QuickParts.class })
public @interface ApplicationTest {

	/**
	 * Settings in the form {@code name=value}.
	 */
	@AliasFor(annotation = SpringBootTest.class)
	String[] properties() default {};

}

package id.go.ppatk.piket;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.test.context.TestExecutionListeners;

/**
 * Puts the context's database back to the migrated state before the test class, and again
 * after it for those that share the context; what was not written to stays as it is. The
 * context stays; what it keeps in memory it keeps.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@TestExecutionListeners(listeners = FreshDatabaseListener.class,
		mergeMode = TestExecutionListeners.MergeMode.MERGE_WITH_DEFAULTS)
public @interface FreshDatabase {

	/**
	 * Whether the database is put back before each test of the class, too.
	 */
	boolean eachTest() default false;

}

package id.go.ppatk.piket;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;

import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestContextAnnotationUtils;
import org.springframework.test.context.support.AbstractTestExecutionListener;

/**
 * Does what {@link FreshDatabase} says.
 */
class FreshDatabaseListener extends AbstractTestExecutionListener {

	/** For each database: no test wrote to it before that transaction. */
	private static final Map<TestDatabase, Long> UNTOUCHED = new ConcurrentHashMap<>();

	/** Before transactions of tests begin. */
	@Override
	public int getOrder() {
		return 3500;
	}

	@Override
	public void beforeTestClass(TestContext testContext) {
		if (!isEachTest(testContext)) {
			reset(testContext.getApplicationContext());
		}
	}

	@Override
	public void beforeTestMethod(TestContext testContext) {
		if (isEachTest(testContext)) {
			reset(testContext.getApplicationContext());
		}
	}

	@Override
	public void afterTestClass(TestContext testContext) {
		if (testContext.hasApplicationContext()) {
			reset(testContext.getApplicationContext());
		}
	}

	private static boolean isEachTest(TestContext testContext) {
		FreshDatabase wanted = TestContextAnnotationUtils.findMergedAnnotation(testContext.getTestClass(),
				FreshDatabase.class);
		return wanted != null && wanted.eachTest();
	}

	/**
	 * Puts the rows back, or makes the whole database again when its tables were changed.
	 */
	static void reset(ApplicationContext context) {
		TestDatabase database = context.getBean(TestDatabase.class);
		HikariDataSource pool = context.getBean(HikariDataSource.class);
		long restored = restore(database, pool);
		if (restored < 0) {
			UNTOUCHED.remove(database);
			database.reset();
			HikariPoolMXBean connections = pool.getHikariPoolMXBean();
			if (connections != null) {
				connections.softEvictConnections();
			}
		}
		else {
			UNTOUCHED.put(database, restored);
		}
	}

	private static long restore(TestDatabase database, HikariDataSource pool) {
		MigratedRows rows = MigratedRows.get();
		try (Connection connection = pool.getConnection()) {
			return rows.restore(connection, UNTOUCHED.getOrDefault(database, 0L));
		}
		catch (SQLException ex) {
			return -1;
		}
	}

}

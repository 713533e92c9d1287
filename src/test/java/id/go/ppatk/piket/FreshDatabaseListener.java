package id.go.ppatk.piket;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;

import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.support.AbstractTestExecutionListener;

/**
 * Does what {@link FreshDatabase} says.
 */
class FreshDatabaseListener extends AbstractTestExecutionListener {

	@Override
	public void beforeTestClass(TestContext testContext) {
		reset(testContext.getApplicationContext());
	}

	@Override
	public void afterTestClass(TestContext testContext) {
		if (testContext.hasApplicationContext()) {
			reset(testContext.getApplicationContext());
		}
	}

	static void reset(ApplicationContext context) {
		context.getBean(TestDatabase.class).reset();
		HikariPoolMXBean pool = context.getBean(HikariDataSource.class).getHikariPoolMXBean();
		if (pool != null) {
			pool.softEvictConnections();
		}
	}

}

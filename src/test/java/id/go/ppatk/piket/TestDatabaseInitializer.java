package id.go.ppatk.piket;

import java.util.Map;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.test.context.support.TestPropertySourceUtils;

/**
 * Gives a Spring context a {@link TestDatabase} of its own, as the application's
 * datasource and as a bean, and counts its {@link Statements}. Nothing runs there by
 * itself unless the test asks for it.
 */
public class TestDatabaseInitializer implements ApplicationContextInitializer<ConfigurableApplicationContext> {

	@Override
	public void initialize(ConfigurableApplicationContext context) {
		TestDatabase database = TestDatabase.create();
		context.getBeanFactory().registerSingleton("testDatabase", database);
		Statements statements = new Statements();
		context.getBeanFactory().registerSingleton("statements", statements);
		context.getBeanFactory().addBeanPostProcessor(statements);
		set(context, "testDatabase",
				Map.of("spring.datasource.url", database.url(), "spring.datasource.username", database.username(),
						"spring.datasource.password", database.password(), "db-scheduler.enabled", "false"));
	}

	private static void set(ConfigurableApplicationContext context, String name, Map<String, Object> properties) {
		MutablePropertySources sources = context.getEnvironment().getPropertySources();
		MapPropertySource source = new MapPropertySource(name, properties);
		String inlined = TestPropertySourceUtils.INLINED_PROPERTIES_PROPERTY_SOURCE_NAME;
		if (sources.contains(inlined)) {
			sources.addAfter(inlined, source);
		}
		else {
			sources.addFirst(source);
		}
	}

	/**
	 * Starts the application without sample people and work, unless the test asks for
	 * them; the piket begins when clause 1 says.
	 */
	public static class WithoutSamples implements ApplicationContextInitializer<ConfigurableApplicationContext> {

		@Override
		public void initialize(ConfigurableApplicationContext context) {
			set(context, "withoutSamples",
					Map.of("piket.demo", "false", "piket.period.first-moment", "2017-08-21T07:00+07:00"));
		}

	}

}

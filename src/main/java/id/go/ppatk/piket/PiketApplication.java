package id.go.ppatk.piket;

import id.go.ppatk.piket.web.RepeatedLines;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;
import org.springframework.data.jpa.repository.query.DeclaredQuery;
import org.springframework.data.jpa.repository.query.QueryEnhancerFactories;
import org.springframework.data.jpa.repository.query.QueryEnhancerFactory;
import org.springframework.data.jpa.repository.query.QueryEnhancerSelector;
import org.springframework.data.repository.config.BootstrapMode;
import org.springframework.scheduling.annotation.EnableScheduling;

/**
 * Piket, the duty desk of the PPATK Call Center.
 */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
@EnableJpaRepositories(bootstrapMode = BootstrapMode.LAZY, queryEnhancerSelector = PiketApplication.PlainQueries.class)
public class PiketApplication {

	public static void main(String[] args) {
		SpringApplication application = new SpringApplication(PiketApplication.class);
		application.addListeners(new RepeatedLines());
		application.run(args);
	}

	/**
	 * Leaves the parsing of queries to Hibernate. Spring Data would parse each a second
	 * time, with a grammar of its own, to be able to add a sort order or to count: none
	 * of our queries asks for that, and it is a sixth of the start-up.
	 */
	static class PlainQueries implements QueryEnhancerSelector {

		@Override
		public QueryEnhancerFactory select(DeclaredQuery query) {
			return QueryEnhancerFactories.fallback();
		}

	}

}

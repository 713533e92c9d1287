package id.go.ppatk.piket;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/**
 * Piket, the duty desk of the PPATK Call Center.
 */
@SpringBootApplication
@ConfigurationPropertiesScan
public class PiketApplication {

	public static void main(String[] args) {
		SpringApplication.run(PiketApplication.class, args);
	}

}

package id.go.ppatk.piket.bench;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * A Spring Boot application with web and JPA and nothing of its own: what the start-up of
 * Piket is compared with.
 */
@SpringBootApplication
public class EmptyApplication {

	public static void main(String[] arguments) {
		SpringApplication.run(EmptyApplication.class, arguments);
	}

}

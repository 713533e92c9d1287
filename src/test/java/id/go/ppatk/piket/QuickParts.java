package id.go.ppatk.piket;

import java.util.Map;

import id.go.ppatk.piket.documents.ConstantPdf;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * What takes long in the application and says nothing in a test: passwords are hashed as
 * cheaply as the algorithm allows, and a PDF is the same page each time.
 */
@Import(ConstantPdf.class)
public class QuickParts {

	/** The least that bcrypt can do. */
	private static final int COST = 4;

	@Bean
	@Primary
	PasswordEncoder cheapPasswords() {
		return new DelegatingPasswordEncoder("bcrypt", Map.of("bcrypt", new BCryptPasswordEncoder(COST)));
	}

}

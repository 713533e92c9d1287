package id.go.ppatk.piket.staff;

import org.junit.jupiter.api.Test;

import org.springframework.security.crypto.password.PasswordEncoder;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How the application hashes passwords; other tests do it more cheaply.
 */
class PasswordHashTests {

	private final PasswordEncoder passwords = new SecurityConfiguration().passwords();

	@Test
	void passwordsAreHashedWithBcryptOfCost10() {
		assertThat(this.passwords.encode("sebuah kata sandi")).startsWith("{bcrypt}$2a$10$");
	}

}

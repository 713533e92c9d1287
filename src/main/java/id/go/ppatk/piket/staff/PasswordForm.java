package id.go.ppatk.piket.staff;

import java.nio.charset.StandardCharsets;

import id.go.ppatk.piket.web.Verbatim;
import org.jspecify.annotations.Nullable;

import org.springframework.validation.Errors;

/**
 * A new password, typed twice; with the old one, or with a name, where that is asked.
 *
 * @param old the old password, on one's own page
 * @param name the name of the first administrator
 * @param username the user name of the first administrator
 */
record PasswordForm(@Nullable @Verbatim String old, @Nullable String name, @Nullable String username,
		@Nullable @Verbatim String password, @Nullable @Verbatim String repeated) {

	static final int SHORTEST = 12;

	/** BCrypt reads no more than this. */
	static final int MOST_BYTES = 72;

	void check(Errors errors) {
		String typed = (this.password != null) ? this.password : "";
		if (typed.length() < SHORTEST) {
			errors.rejectValue("password", "password.too-short", new Object[] { SHORTEST }, null);
		}
		else if (typed.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
			errors.rejectValue("password", "password.too-long", new Object[] { MOST_BYTES }, null);
		}
		else if (!typed.equals(this.repeated)) {
			errors.rejectValue("repeated", "password.differs");
		}
	}

	/** A password never shows its content in logs. */
	@Override
	public String toString() {
		return "PasswordForm";
	}

}

package id.go.ppatk.piket.notices;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/**
 * Keeps letters of the demo mode away from real mailboxes: whatever the address, they go
 * to one that cannot exist (RFC 2606), where only a mail server for practice takes them.
 */
@Component
public class PracticeAddress {

	private static final String NOWHERE = "@contoh.invalid";

	private final boolean practising;

	public PracticeAddress(Environment environment) {
		this.practising = environment.getProperty("piket.demo", Boolean.class, false)
				&& !environment.acceptsProfiles(Profiles.of("production"));
	}

	/**
	 * The address to use.
	 * @param address the real one, or {@code null} when there is none
	 * @param name who it is, as a user name
	 */
	@Nullable String of(@Nullable String address, String name) {
		return this.practising ? name.toLowerCase(Locale.ROOT) + NOWHERE : address;
	}

	/**
	 * The address to send to, also for a letter that was written outside of demo mode.
	 */
	String of(String address) {
		return (this.practising && !address.endsWith(NOWHERE)) ? address.replace('@', '.') + NOWHERE : address;
	}

}

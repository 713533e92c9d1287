package id.go.ppatk.piket.staff;

import java.io.Serial;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/**
 * The person behind a request, as of the sign-in. It lives in the HTTP session, so it is
 * small; changing a person ends their sessions.
 */
public final class SignedIn implements UserDetails, CredentialsContainer {

	@Serial
	private static final long serialVersionUID = 1;

	private final Long id;

	private final String username;

	private final String name;

	private final String unitCode;

	private final Set<Role> roles;

	private final boolean enabled;

	private String passwordHash;

	public SignedIn(StaffMember person) {
		this.id = person.getId();
		this.username = person.getUsername();
		this.name = person.getName();
		this.unitCode = person.getUnitCode();
		this.roles = person.getRoles();
		this.enabled = person.isActive();
		this.passwordHash = person.getPasswordHash();
	}

	/** The id of the {@link StaffMember}. */
	public Long getId() {
		return this.id;
	}

	/** The name as it is spoken, not the one that is typed to sign in. */
	public String getName() {
		return this.name;
	}

	public String getUnitCode() {
		return this.unitCode;
	}

	public boolean is(Role role) {
		return this.roles.contains(role);
	}

	/** Whether this person may keep the roster and settings of the unit. */
	public boolean coordinates(String unitCode) {
		return is(Role.SUPERVISOR) || (is(Role.KOORDINATOR) && this.unitCode.equals(unitCode));
	}

	@Override
	public Collection<? extends GrantedAuthority> getAuthorities() {
		return this.roles.stream()
			.map((role) -> new SimpleGrantedAuthority("ROLE_" + role.name()))
			.collect(Collectors.toUnmodifiableSet());
	}

	@Override
	public @Nullable String getPassword() {
		return this.passwordHash;
	}

	@Override
	public String getUsername() {
		return this.username;
	}

	@Override
	public boolean isEnabled() {
		return this.enabled;
	}

	@Override
	public void eraseCredentials() {
		this.passwordHash = null;
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof SignedIn person && this.username.equals(person.username);
	}

	@Override
	public int hashCode() {
		return this.username.hashCode();
	}

	@Override
	public String toString() {
		return "SignedIn " + this.id;
	}

}

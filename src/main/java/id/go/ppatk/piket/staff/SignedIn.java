package id.go.ppatk.piket.staff;

import java.io.Serial;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/**
 * The person behind a request. The HTTP session keeps the person as of the sign-in, so it
 * is small; changing a person ends their sessions. A request is sent by that person
 * {@link #on as of today}, who has the supervisor's role on the days for which it was
 * lent.
 */
public final class SignedIn implements UserDetails, CredentialsContainer {

	@Serial
	private static final long serialVersionUID = 2;

	/** The authority of who is a supervisor by the own role, not by a loan. */
	static final String PERMANENT_SUPERVISOR = "PERMANENT_SUPERVISOR";

	private final Long id;

	private final String username;

	private final String name;

	private final String unitCode;

	private final Set<Role> roles;

	private final List<Loan> loans;

	private final boolean plh;

	private final boolean enabled;

	private String passwordHash;

	/** Days (WIB, both included) for which the supervisor's role was lent. */
	private record Loan(LocalDate firstDay, LocalDate lastDay) implements Serializable {

		boolean contains(LocalDate day) {
			return !day.isBefore(this.firstDay) && !day.isAfter(this.lastDay);
		}

	}

	/** A person to whom nothing was lent. */
	public SignedIn(StaffMember person) {
		this(person, List.of());
	}

	SignedIn(StaffMember person, List<RoleLoan> loans) {
		this.id = person.getId();
		this.username = person.getUsername();
		this.name = person.getName();
		this.unitCode = person.getUnitCode();
		this.roles = person.getRoles();
		this.loans = loans.stream().map((loan) -> new Loan(loan.getFirstDay(), loan.getLastDay())).toList();
		this.plh = false;
		this.enabled = person.isActive();
		this.passwordHash = person.getPasswordHash();
	}

	/** The same person with the supervisor's role, by a loan. */
	private SignedIn(SignedIn person) {
		this.id = person.id;
		this.username = person.username;
		this.name = person.name;
		this.unitCode = person.unitCode;
		this.roles = EnumSet.copyOf(person.roles);
		this.roles.add(Role.SUPERVISOR);
		this.loans = person.loans;
		this.plh = true;
		this.enabled = person.enabled;
		this.passwordHash = person.passwordHash;
	}

	/**
	 * The person as of that day (WIB): with the supervisor's role when it was lent for
	 * the day.
	 */
	SignedIn on(LocalDate day) {
		boolean lent = this.loans.stream().anyMatch((loan) -> loan.contains(day));
		return (lent && !is(Role.SUPERVISOR)) ? new SignedIn(this) : this;
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

	/** Whether the supervisor's role is lent to the person today ("Plh. Supervisor"). */
	public boolean isPlh() {
		return this.plh;
	}

	/** Whether the person has the role today, by the own right or by a loan. */
	public boolean is(Role role) {
		return this.roles.contains(role);
	}

	/**
	 * Whether this person belongs to those of the unit who serve and plan the telephone,
	 * or supervises all.
	 */
	public boolean worksFor(String unitCode) {
		return is(Role.SUPERVISOR) || ((is(Role.PETUGAS) || is(Role.KOORDINATOR)) && this.unitCode.equals(unitCode));
	}

	/** Whether this person may keep the roster and settings of the unit. */
	public boolean coordinates(String unitCode) {
		return is(Role.SUPERVISOR) || (is(Role.KOORDINATOR) && this.unitCode.equals(unitCode));
	}

	@Override
	public Collection<? extends GrantedAuthority> getAuthorities() {
		Stream<String> permanent = (is(Role.SUPERVISOR) && !this.plh) ? Stream.of(PERMANENT_SUPERVISOR)
				: Stream.empty();
		return Stream.concat(this.roles.stream().map(Role::name), permanent)
			.map((role) -> new SimpleGrantedAuthority("ROLE_" + role))
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

package id.go.ppatk.piket.staff;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.hibernate.envers.AuditJoinTable;
import org.hibernate.envers.Audited;
import org.hibernate.envers.NotAudited;
import org.jspecify.annotations.Nullable;

/**
 * A person who works with the application. People are deactivated, never deleted, so that
 * history keeps their names.
 */
@Entity
@Audited
@Table(name = "staff_members")
public class StaffMember {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private Long id;

	private String username;

	private String name;

	private String unitCode;

	private String email;

	@NotAudited
	private String passwordHash;

	private boolean active = true;

	@ElementCollection
	@CollectionTable(name = "staff_roles", joinColumns = @JoinColumn(name = "staff_id"))
	@Column(name = "role")
	@Enumerated(EnumType.STRING)
	@AuditJoinTable(name = "staff_roles_history")
	private Set<Role> roles = new HashSet<>();

	@Version
	private int version;

	protected StaffMember() {
	}

	/**
	 * A new, active person without a password.
	 * @param username lower-case letters, digits, dot, dash and underscore
	 * @param name as it is spoken and printed
	 * @param unitCode the person's one unit
	 * @param email where letters go, if known
	 * @param roles at least one
	 * @throws IllegalArgumentException without a role
	 */
	public StaffMember(String username, String name, String unitCode, @Nullable String email, Set<Role> roles) {
		this.username = username;
		change(name, unitCode, email, roles);
	}

	/** Whether it could be the user name of anybody. */
	static boolean isUsername(String typed) {
		return typed.matches("[a-z0-9._-]{1,60}");
	}

	/**
	 * Changes what may change of a person; past duties and calls keep the unit of their
	 * day.
	 * @throws IllegalArgumentException without a role
	 */
	public void change(String name, String unitCode, @Nullable String email, Set<Role> roles) {
		if (roles.isEmpty()) {
			throw new IllegalArgumentException("a person needs a role");
		}
		this.name = name;
		this.unitCode = unitCode;
		this.email = email;
		this.roles.retainAll(roles);
		this.roles.addAll(roles);
	}

	public void deactivate() {
		this.active = false;
	}

	public void activate() {
		this.active = true;
	}

	/** Sets an already encoded password. */
	public void choosePassword(String passwordHash) {
		this.passwordHash = passwordHash;
	}

	public Long getId() {
		return this.id;
	}

	public String getUsername() {
		return this.username;
	}

	public String getName() {
		return this.name;
	}

	public String getUnitCode() {
		return this.unitCode;
	}

	@Nullable public String getEmail() {
		return this.email;
	}

	/** The encoded password, or {@code null} until the person has chosen one. */
	@Nullable String getPasswordHash() {
		return this.passwordHash;
	}

	/** Whether the person has chosen a password. */
	public boolean hasPassword() {
		return this.passwordHash != null;
	}

	public boolean isActive() {
		return this.active;
	}

	/** Whether the person is active and has the role, by the own right. */
	boolean isActiveAs(Role role) {
		return this.active && this.roles.contains(role);
	}

	public Set<Role> getRoles() {
		return this.roles.isEmpty() ? Set.of() : EnumSet.copyOf(this.roles);
	}

	public int getVersion() {
		return this.version;
	}

}

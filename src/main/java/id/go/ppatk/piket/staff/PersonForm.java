package id.go.ppatk.piket.staff;

import java.util.Locale;
import java.util.Set;

import id.go.ppatk.piket.units.Unit;
import id.go.ppatk.piket.units.Units;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.validation.BindingResult;
import org.springframework.web.server.ResponseStatusException;

/**
 * A person as typed, or as read from a line of a list.
 *
 * @param version of the person that is being changed
 */
record PersonForm(
		@NotBlank(message = "{person.name-missing}") @Size(max = 120, message = "{field.too-long}") String name,
		@NotBlank(message = "{person.username-missing}") @Size(max = 60, message = "{field.too-long}") @Pattern(
				regexp = "[a-z0-9]([a-z0-9._-]*[a-z0-9])?|\\s*", message = "{person.username-form}") String username,
		@NotBlank(message = "{person.unit-missing}") @Size(max = 3, message = "{person.unit-missing}") String unitCode,
		@Nullable @Size(max = 254, message = "{field.too-long}") @Email(message = "{person.email-form}") String email,
		@NotEmpty(message = "{person.roles-missing}") Set<Role> roles, @Nullable Integer version) {

	PersonForm {
		name = (name != null) ? name.strip() : "";
		username = (username != null) ? username.strip().toLowerCase(Locale.ROOT) : "";
		email = (email == null || email.isBlank()) ? null : email.strip();
		roles = (roles != null) ? Set.copyOf(roles) : Set.of();
	}

	static PersonForm of(StaffMember person) {
		return new PersonForm(person.getName(), person.getUsername(), person.getUnitCode(), person.getEmail(),
				person.getRoles(), person.getVersion());
	}

	/**
	 * Tells the form of a unit that there is not.
	 * @throws ResponseStatusException when what was sent is no such form
	 */
	void check(Units units, BindingResult binding) {
		if (binding.getTarget() == null) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
		}
		if (!binding.hasFieldErrors("unitCode")
				&& units.offered().stream().map(Unit::getCode).noneMatch(this.unitCode::equals)) {
			binding.rejectValue("unitCode", "person.unit-missing");
		}
	}

	PersonForm withVersion(int version) {
		return new PersonForm(this.name, this.username, this.unitCode, this.email, this.roles, version);
	}

	StaffMember toPerson() {
		return new StaffMember(this.username, this.name, this.unitCode, this.email, this.roles);
	}

}

package id.go.ppatk.piket.units;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * Room, agency and how the supervisor is addressed, as typed: each on one line.
 */
record OfficeForm(int version,
		@NotBlank(message = "{office.agency-missing}") @Size(max = 60, message = "{field.too-long}") String agency,
		@NotBlank(message = "{office.room-missing}") @Size(max = 120, message = "{field.too-long}") String room,
		@NotBlank(message = "{office.supervisor-missing}") @Size(max = 80,
				message = "{field.too-long}") String supervisor) {

	static OfficeForm of(Office office) {
		return new OfficeForm(office.getVersion(), office.getAgency(), office.getRoom(), office.getSupervisor());
	}

}

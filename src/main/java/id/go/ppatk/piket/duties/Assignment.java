package id.go.ppatk.piket.duties;

import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Who is to serve a place: the duty as it is asked for, before the rules have seen it.
 *
 * @param unitCode the unit whose place it is
 * @param place the post and the day
 * @param officerId the officer, or {@code null} while nobody is named
 * @param substituteId the substitute, or {@code null} while nobody is named
 */
public record Assignment(String unitCode, Place place, @Nullable Long officerId, @Nullable Long substituteId) {

	public static Assignment of(Duty duty) {
		return new Assignment(duty.getUnitCode(), duty.getPlace(), duty.getOfficerId(), duty.getSubstituteId());
	}

	public static Assignment empty(String unitCode, Place place) {
		return new Assignment(unitCode, place, null, null);
	}

	/** Who has the seat of that role, or {@code null}. */
	public @Nullable Long person(DutyRole role) {
		return (role == DutyRole.OFFICER) ? this.officerId : this.substituteId;
	}

	/** With somebody else, or {@code null} for nobody, in the seat of that role. */
	public Assignment with(DutyRole role, @Nullable Long staffId) {
		return (role == DutyRole.OFFICER) ? new Assignment(this.unitCode, this.place, staffId, this.substituteId)
				: new Assignment(this.unitCode, this.place, this.officerId, staffId);
	}

	public boolean namesSomebody() {
		return this.officerId != null || this.substituteId != null;
	}

	public Stream<Long> people() {
		return Stream.of(this.officerId, this.substituteId).filter(Objects::nonNull).distinct();
	}

	public boolean names(Long staffId) {
		return staffId.equals(this.officerId) || staffId.equals(this.substituteId);
	}

}

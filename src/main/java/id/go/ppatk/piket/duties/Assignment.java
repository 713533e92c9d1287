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
		return new Assignment(duty.getUnitCode(), new Place(duty.getDutyDate(), duty.getPost()), duty.getOfficerId(),
				duty.getSubstituteId());
	}

	public static Assignment empty(String unitCode, Place place) {
		return new Assignment(unitCode, place, null, null);
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

package id.go.ppatk.piket.handoffs;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Somebody to whom something may be handed, as a form offers it.
 *
 * @param to the addressee
 * @param name the person's name, or {@code null} for anybody of the unit
 * @param standing as what they are asked
 * @param serving of a unit, who answers its phones now: "Petugas DP 1 (101)"
 */
public record AddresseeChoice(Addressee to, @Nullable String name, Standing standing, List<String> serving) {

	/** As what somebody is asked. */
	public enum Standing {

		/** The person themselves. */
		SELF,
		/** Who serves a phone of the unit now. */
		ON_DUTY,
		/** The unit's coordinator. */
		COORDINATOR,
		/** A colleague of the same unit. */
		COLLEAGUE,
		/** The person in charge in DAT or DPR. */
		PIC,
		/** Anybody of the unit. */
		UNIT,
		/** The supervisor, because nobody in the unit could take it. */
		SUPERVISOR;

		/** The message that holds the line of a choice. */
		public String messageKey() {
			return "handoff-choice." + name();
		}

	}

}

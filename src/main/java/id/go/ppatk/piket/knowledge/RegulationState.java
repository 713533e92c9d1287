package id.go.ppatk.piket.knowledge;

/**
 * Whether a regulation holds.
 */
public enum RegulationState {

	/** Berlaku. */
	IN_FORCE,
	/** Diubah: it holds with the changes of another. */
	AMENDED,
	/** Dicabut. */
	REVOKED;

	/** The message that holds the state's name. */
	public String messageKey() {
		return "regulation-state." + name();
	}

}

package id.go.ppatk.piket.notices;

/**
 * Letters that no event asks for, but the time: what is true now is written, and what was
 * written before is not written again. So what fell due while the application was down
 * goes out once after the start, and not at all when it is no longer true.
 */
interface DueLetters {

	/** Writes what is due by the domain's clock, within the caller's transaction. */
	void writeDue();

}

package id.go.ppatk.piket.handoffs;

/**
 * Something that a higher module knows of hand-offs, and that whoever handed them on is
 * to look at. It counts in the menu, and stands on their first page, within the one
 * statement that counts what waits ({@link HandoffCounts}).
 */
public interface HandoffNews {

	/** The query of the numbers of those hand-offs. */
	String numbers();

	/** The message that says of how many it is so. */
	String messageKey();

	/** The message that says it of one in the list. */
	String markKey();

	/** Whether it stops the answer. */
	boolean isUrgent();

}

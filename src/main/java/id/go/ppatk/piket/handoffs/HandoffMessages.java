package id.go.ppatk.piket.handoffs;

import java.util.List;

/**
 * What people and mail servers wrote about hand-offs. Who reads the mailbox keeps it.
 */
public interface HandoffMessages extends HandoffNews {

	/** Those about that hand-off, in the order in which they were taken in. */
	List<HandoffMessage> about(String handoffNumber);

	/** Somebody who is to look at those about that hand-off does so now. */
	void look(String handoffNumber, Long byStaffId);

}

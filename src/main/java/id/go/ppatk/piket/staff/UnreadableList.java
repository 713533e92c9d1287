package id.go.ppatk.piket.staff;

import java.util.List;

/**
 * A list of people cannot be read as a whole.
 */
class UnreadableList extends RuntimeException {

	private final List<Reason> reasons;

	/**
	 * Why.
	 *
	 * @param messageKey the message that says it
	 * @param argument what it names
	 */
	record Reason(String messageKey, Object... argument) {
	}

	UnreadableList(List<Reason> reasons) {
		super(reasons.get(0).messageKey());
		this.reasons = reasons;
	}

	UnreadableList(String messageKey, Object... argument) {
		this(List.of(new Reason(messageKey, argument)));
	}

	List<Reason> reasons() {
		return this.reasons;
	}

}

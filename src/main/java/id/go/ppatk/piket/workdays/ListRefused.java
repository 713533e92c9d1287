package id.go.ppatk.piket.workdays;

import java.util.List;

import org.springframework.context.MessageSourceResolvable;

/**
 * An uploaded list of holidays that cannot be read: nothing of it was taken.
 */
class ListRefused extends RuntimeException {

	/**
	 * What is wrong with a line, as a sentence.
	 *
	 * @param line the line of the file, from 1
	 * @param messageKey the message that holds the sentence
	 * @param arguments what the sentence names
	 */
	record Mistake(int line, String messageKey, List<Object> arguments) implements MessageSourceResolvable {

		Mistake(int line, String messageKey, Object... arguments) {
			this(line, messageKey, List.of(arguments));
		}

		@Override
		public String[] getCodes() {
			return new String[] { this.messageKey };
		}

		@Override
		public Object[] getArguments() {
			return this.arguments.toArray();
		}

	}

	private final List<Mistake> mistakes;

	ListRefused(List<Mistake> mistakes) {
		super(mistakes.toString());
		this.mistakes = List.copyOf(mistakes);
	}

	ListRefused(int line, String messageKey, Object... arguments) {
		this(List.of(new Mistake(line, messageKey, arguments)));
	}

	List<Mistake> getMistakes() {
		return this.mistakes;
	}

}

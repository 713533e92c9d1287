package id.go.ppatk.piket.duties;

import java.util.List;

import org.springframework.context.MessageSourceResolvable;

/**
 * A rule of the roster that an assignment breaks, as a sentence.
 *
 * @param place beside which place the sentence stands
 * @param messageKey the message that holds the sentence
 * @param arguments what the sentence names, ready to be read
 */
public record Violation(Place place, String messageKey, List<Object> arguments) implements MessageSourceResolvable {

	public Violation(Place place, String messageKey, Object... arguments) {
		this(place, messageKey, List.of(arguments));
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

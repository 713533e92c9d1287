package id.go.ppatk.piket.roster;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSourceResolvable;

/**
 * A form that was filled for somebody and not saved.
 *
 * @param unitCode the unit whose form it is
 * @param form the form as it is now
 * @param messageKey the message that says what was done, with the number of fields
 * @param filled how many fields are other than they were
 * @param lines what was left out or is doubtful
 */
record Prefilled(String unitCode, RosterForm form, String messageKey, int filled, List<Line> lines) {

	/**
	 * Something that the person should look at.
	 *
	 * @param messageKey the message that holds the sentence
	 * @param arguments what it names
	 * @param field the name of the field that it is about, or {@code null}
	 */
	record Line(String messageKey, List<Object> arguments, @Nullable String field) implements MessageSourceResolvable {

		@Override
		public String[] getCodes() {
			return new String[] { this.messageKey };
		}

		@Override
		public Object[] getArguments() {
			return this.arguments.toArray();
		}

	}

}

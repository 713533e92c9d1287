package id.go.ppatk.piket.imports;

import java.util.List;

import id.go.ppatk.piket.recaps.RecapText;

/**
 * Something in an imported sheet that a person should look at.
 *
 * @param cell the cell, {@code B12}
 * @param messageKey the message that holds the sentence
 * @param arguments what the sentence names, or sentences in it
 * @param blocking whether nothing is imported before it is put right
 */
public record Doubt(String cell, String messageKey, List<Object> arguments, boolean blocking) {

	/** To be looked at. */
	static Doubt check(String cell, String messageKey, Object... arguments) {
		return new Doubt(cell, messageKey, List.of(arguments), false);
	}

	/** To be put right. */
	static Doubt wrong(String cell, String messageKey, Object... arguments) {
		return new Doubt(cell, messageKey, List.of(arguments), true);
	}

	/** What is doubtful, the cell in front. */
	public String sentence(RecapText text) {
		return text.of("recap-import.doubt", this.cell, text.of(this.messageKey, this.arguments.toArray()));
	}

}

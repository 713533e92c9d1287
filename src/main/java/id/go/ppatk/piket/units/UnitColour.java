package id.go.ppatk.piket.units;

import java.util.Locale;

/**
 * The colours that a unit's letters may stand in: each is told from its neighbours and
 * read in light, in dark and on paper. The stylesheet knows them as
 * {@code --unit-colour-…}.
 */
public enum UnitColour {

	PURPLE, BLUE, GREEN, BROWN, RED, GREY, PINK, TEAL;

	public String messageKey() {
		return "unit-colour." + this;
	}

	/** Its name in the stylesheet. */
	public String styleName() {
		return name().toLowerCase(Locale.ROOT);
	}

}

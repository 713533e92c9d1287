package id.go.ppatk.piket.documents;

/**
 * How a cell looks, named for what it is.
 */
public enum Look {

	/** The title of a sheet. */
	TITLE,
	/** A heading within a sheet, or the label before a value. */
	LABEL,
	/** Text outside a table. */
	PLAIN,
	/** Text outside a table that may take several lines. */
	NOTE,
	/** The head of a table. */
	HEADER,
	/** A cell of a table. */
	CELL,
	/** A short cell of a table, such as a number or a time. */
	CENTRED,
	/** The sum of a table. */
	TOTAL,
	/** A row that is no part of what was handed in. */
	MARKED

}

package id.go.ppatk.piket.notices;

/**
 * One letter.
 *
 * @param letter the letter
 * @param readable whether this person may read what it says
 */
record LetterPage(Letter letter, boolean readable) {

	/** The subject as people read it. */
	public String title() {
		return ReplyToken.without(this.letter.getSubject());
	}

}

package id.go.ppatk.piket.desk;

import id.go.ppatk.piket.knowledge.ScriptBook;
import id.go.ppatk.piket.workdays.Greeting;

/**
 * What the officer has to say: the greeting, the question before the end, the farewell.
 * Clauses 5.c.ii, iv, v and vi.
 *
 * @param greeting pagi, siang or sore
 * @param officer the officer's own name
 * @param book the words, as the supervisor keeps them
 */
record Script(Greeting greeting, String officer, ScriptBook book) {

	public String opening() {
		return this.book.greeting(this.greeting, this.officer);
	}

	public String beforeClosing() {
		return this.book.beforeClosing(this.officer);
	}

	public String closing() {
		return this.book.closing(this.greeting, this.officer);
	}

}

package id.go.ppatk.piket.search;

import java.io.Serial;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

import jakarta.servlet.http.HttpSession;

/**
 * What a person sought last, numbered from 1, in their own session; what was sought
 * before that is forgotten.
 *
 * @param words what was typed, the oldest first
 * @param forgotten how many were forgotten
 */
record AskedWords(ArrayList<String> words, int forgotten) implements Serializable {

	@Serial
	private static final long serialVersionUID = 1;

	private static final int MOST = 10;

	static AskedWords of(HttpSession session) {
		return (session.getAttribute(AskedWords.class.getName()) instanceof AskedWords asked) ? asked
				: new AskedWords(new ArrayList<>(), 0);
	}

	/** These after all others. */
	AskedWords with(String latest) {
		List<String> all = new ArrayList<>(this.words);
		all.add(latest);
		int over = Math.max(0, all.size() - MOST);
		return new AskedWords(new ArrayList<>(all.subList(over, all.size())), this.forgotten + over);
	}

	void keepIn(HttpSession session) {
		session.setAttribute(AskedWords.class.getName(), this);
	}

	/** The number of the latest. */
	int last() {
		return this.forgotten + this.words.size();
	}

	/** Those of that number; empty when they were forgotten or never were. */
	String at(int number) {
		int at = number - this.forgotten - 1;
		return (at >= 0 && at < this.words.size()) ? this.words.get(at) : "";
	}

	/** Keeps callers out of logs. */
	@Override
	public String toString() {
		return "AskedWords " + last();
	}

}

package id.go.ppatk.piket.changes;

import java.time.LocalDate;
import java.util.List;

import id.go.ppatk.piket.duties.Duty;

/**
 * Tukar piket: a duty that is offered, and what it can be traded for.
 *
 * @param duty the duty
 * @param officer the name of its officer
 * @param choices the duties that can be taken for it, by day and post
 */
record ExchangePage(Duty duty, String officer, List<Choice> choices) {

	/**
	 * A duty that can be taken.
	 *
	 * @param address as addresses have it, {@code 2026-11-25/DP-1}
	 * @param day the WIB date
	 * @param post from 1 within the unit
	 * @param officer the name of who would give it
	 */
	record Choice(String address, LocalDate day, int post, String officer) {
	}

}

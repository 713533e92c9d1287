package id.go.ppatk.piket.telephony;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

/**
 * The desks that are open at this instance and listen for what changes, as long as the
 * instance itself hears it and the session of who sits there goes on.
 */
@Component
class OpenDesks {

	/**
	 * A browser opens six connections to a server at most: whoever has the desk in many
	 * tabs keeps some for the pages.
	 */
	static final int MOST_OF_A_PERSON = 3;

	/** Those that opened first stand first. */
	private final List<Desk> desks = new ArrayList<>();

	private boolean heard;

	/** The way to one desk. */
	interface Line {

		/**
		 * Says something there.
		 * @throws IOException when nobody is there any more
		 */
		void say(Word word) throws IOException;

		/** Says no more; the browser may open another one. */
		void end();

	}

	/** What a desk is told. */
	enum Word {

		/** The calls that wait for the unit have changed. */
		CHANGED,
		/** Others of the same person listen instead. */
		ENOUGH,
		/** The session is over. */
		ENDED,
		/** Nothing; it keeps what stands between from closing the way. */
		STILL_HERE

	}

	/**
	 * A desk that listens.
	 *
	 * @param staffId who sits there
	 * @param unitCode the unit whose calls wait there
	 * @param sessionId the session after whose end nothing is told there
	 * @param line the way to it
	 */
	record Desk(Long staffId, String unitCode, String sessionId, Line line) {
	}

	/**
	 * Lets a desk listen from now on; of too many of one person the first is let go.
	 * @return whether it listens; not while this instance hears nothing itself
	 */
	synchronized boolean add(Desk desk) {
		if (!this.heard) {
			return false;
		}
		this.desks.add(desk);
		List<Desk> own = those((one) -> one.staffId().equals(desk.staffId()));
		own.stream().limit(Math.max(0, own.size() - MOST_OF_A_PERSON)).forEach((first) -> letGo(first, Word.ENOUGH));
		return true;
	}

	/** The desk has been left. */
	synchronized void remove(Desk desk) {
		this.desks.remove(desk);
	}

	/** From now on this instance hears of what changes. */
	synchronized void open() {
		this.heard = true;
	}

	/** It hears no more: the desks are let go, and ask by themselves. */
	synchronized void close() {
		this.heard = false;
		those((desk) -> true).forEach(this::end);
	}

	/** Tells the desks of these units that something has changed. */
	synchronized void tell(Collection<String> unitCodes) {
		those((desk) -> unitCodes.contains(desk.unitCode())).forEach((desk) -> say(desk, Word.CHANGED));
	}

	/**
	 * Lets go those whose sessions have ended, and keeps the way to the others open.
	 * @param live says which of these sessions go on
	 */
	void beat(UnaryOperator<Set<String>> live) {
		List<Desk> open = all();
		Set<String> going = live.apply(open.stream().map(Desk::sessionId).collect(Collectors.toSet()));
		synchronized (this) {
			open.stream()
				.filter((desk) -> !going.contains(desk.sessionId()))
				.forEach((desk) -> letGo(desk, Word.ENDED));
			those((desk) -> true).forEach((desk) -> say(desk, Word.STILL_HERE));
		}
	}

	private synchronized List<Desk> all() {
		return List.copyOf(this.desks);
	}

	synchronized int count() {
		return this.desks.size();
	}

	private List<Desk> those(Predicate<Desk> which) {
		return this.desks.stream().filter(which).toList();
	}

	private void say(Desk desk, Word word) {
		try {
			desk.line().say(word);
		}
		catch (IOException | IllegalStateException ex) {
			this.desks.remove(desk);
		}
	}

	private void letGo(Desk desk, Word why) {
		say(desk, why);
		end(desk);
	}

	private void end(Desk desk) {
		this.desks.remove(desk);
		desk.line().end();
	}

}

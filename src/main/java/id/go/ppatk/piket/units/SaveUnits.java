package id.go.ppatk.piket.units;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import id.go.ppatk.piket.web.Indonesian;
import id.go.ppatk.piket.web.Touched;
import id.go.ppatk.piket.web.Unconfirmed;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Adds a unit, or changes one from a date on. What was before that date stays as it was.
 * The change is made first and those who follow are asked then, in one transaction;
 * without the confirmation it is taken back.
 */
@Component
class SaveUnits {

	private final UnitRows rows;

	private final List<UnitFollower> followers;

	private final ApplicationEventPublisher events;

	private final MessageSourceAccessor messages;

	private final Indonesian indonesian;

	SaveUnits(UnitRows rows, List<UnitFollower> followers, ApplicationEventPublisher events,
			MessageSourceAccessor messages, Indonesian indonesian) {
		this.rows = rows;
		this.followers = followers;
		this.events = events;
		this.messages = messages;
		this.indonesian = indonesian;
	}

	/**
	 * Adds a unit after all others.
	 * @param understood the fingerprint of what the person has confirmed
	 * @throws Unconfirmed when the change touches something else than what was confirmed
	 */
	@Transactional
	void add(String code, LocalDate first, @Nullable LocalDate last, UnitTerms terms, String understood) {
		int place = this.rows.all().stream().mapToInt(Unit::getSortOrder).max().orElse(0) + 1;
		this.rows.addCode(code);
		Unit added = this.rows.save(new Unit(code, place, first, last, terms));
		confirm(new UnitChange(first, null, added), understood);
	}

	/**
	 * Changes what holds of a unit from that day on, or until when.
	 * @param version of the terms that were read
	 * @throws Unconfirmed when the change touches something else than what was confirmed
	 * @throws ObjectOptimisticLockingFailureException when other terms hold now
	 */
	@Transactional
	void change(String code, int version, LocalDate first, @Nullable LocalDate last, UnitTerms terms,
			String understood) {
		Unit held = last(this.rows.ofCode(code));
		if (held.getVersion() != version) {
			throw new ObjectOptimisticLockingFailureException(Unit.class, code);
		}
		UnitTerms before = UnitTerms.of(held);
		Unit was = new Unit(code, held.getSortOrder(), held.getValidFrom(), held.getValidTo(), before);
		Unit after = held;
		if (held.getValidFrom().equals(first) || terms.equals(before)) {
			held.change(terms);
			held.endOn(last);
		}
		else {
			held.endOn(first.minusDays(1));
			after = this.rows.save(new Unit(code, held.getSortOrder(), first, last, terms));
		}
		confirm(new UnitChange(first, was, after), understood);
	}

	private void confirm(UnitChange change, String understood) {
		this.rows.flush();
		List<Touched> touched = Stream
			.concat(dialled(change), this.followers.stream().flatMap((follower) -> follower.follow(change).stream()))
			.sorted(Comparator.comparing(Touched::day))
			.collect(Collectors.toList());
		Unconfirmed.refuseUnless(understood, touched);
		this.events.publishEvent(new DirectoryChanged());
	}

	/** The exchange sends its callers by digits; it is set by hand. */
	private Stream<Touched> dialled(UnitChange change) {
		Short was = (change.before() != null) ? change.before().getMenu() : null;
		Short is = change.after().getMenu();
		if (Objects.equals(was, is)) {
			return Stream.empty();
		}
		String day = this.indonesian.date(change.from());
		String key = (is == null) ? "units.impact.no-digit" : "units.impact.digit";
		return Stream.of(new Touched(change.from(),
				this.messages.getMessage(key, new Object[] { day, change.code(), (is != null) ? is : was })));
	}

	private static Unit last(List<Unit> rows) {
		return rows.get(rows.size() - 1);
	}

}

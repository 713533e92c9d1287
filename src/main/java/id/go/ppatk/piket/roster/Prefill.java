package id.go.ppatk.piket.roster;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import id.go.ppatk.piket.duties.Assignment;
import id.go.ppatk.piket.duties.Changes;
import id.go.ppatk.piket.duties.DutyRole;
import id.go.ppatk.piket.duties.Place;
import id.go.ppatk.piket.duties.Seat;
import id.go.ppatk.piket.units.Unit;
import id.go.ppatk.piket.web.Indonesian;
import id.go.ppatk.piket.workdays.ServiceCalendar;
import id.go.ppatk.piket.workdays.Week;
import org.jspecify.annotations.Nullable;

/**
 * Fills the form of one unit's week; nothing is saved. What cannot be filled stays as it
 * is and is said in a sentence: names of days that are over, absent people and people who
 * cannot be chosen.
 */
final class Prefill {

	/** How much of a name that was pasted stands in a sentence. */
	private static final int LONGEST_SHOWN = 80;

	private final Unit unit;

	private final Week week;

	private final ServiceCalendar calendar;

	private final LocalDate today;

	private final Map<Place, Assignment> stored;

	private final Map<Long, String> officers;

	private final Changes changes;

	private final Indonesian indonesian = new Indonesian();

	/**
	 * The form of one unit's week.
	 * @param today the WIB date from which on names are not yet history
	 * @param stored the week as it is stored
	 * @param officers who may be chosen, with their names
	 */
	Prefill(Unit unit, Week week, ServiceCalendar calendar, LocalDate today, List<Assignment> stored,
			Map<Long, String> officers, Changes changes) {
		this.unit = unit;
		this.week = week;
		this.calendar = calendar;
		this.today = today;
		this.stored = stored.stream().collect(Collectors.toMap(Assignment::place, Function.identity()));
		this.officers = officers;
		this.changes = changes;
	}

	/** All seats of the week, by day and post, the officer's first. */
	List<Seat> seats() {
		return this.calendar.serviceDays(this.week)
			.stream()
			.flatMap((day) -> this.calendar.policy(day)
				.posts(this.unit.getCode())
				.stream()
				.map((post) -> new Place(day, post.getNumber())))
			.flatMap((place) -> Stream.of(DutyRole.values()).map((role) -> new Seat(place, role)))
			.toList();
	}

	/**
	 * Puts the names of the week before into the fields that are empty.
	 * @param before that week as it was named
	 * @param names the names of everybody in it
	 */
	Prefilled copy(RosterForm typed, List<Assignment> before, Map<Long, String> names) {
		Filling filling = new Filling(typed);
		for (Assignment was : before) {
			LocalDate day = was.place().day().plusWeeks(1);
			Place place = new Place(day, was.place().post());
			if (was.namesSomebody() && seats().stream().noneMatch((seat) -> seat.place().equals(place))) {
				filling.say("roster.prefill.closed", this.indonesian.day(day), place.post());
				continue;
			}
			for (DutyRole role : DutyRole.values()) {
				Seat seat = new Seat(place, role);
				Long person = was.person(role);
				if (person != null && filling.at(seat) == null && !filling.isTwice(person, day, names)) {
					filling.put(seat, person, names.getOrDefault(person, "#" + person));
				}
			}
		}
		return filling.done("roster.prefill.copied");
	}

	/** Empties what may be changed. */
	Prefilled clear(RosterForm typed) {
		Filling filling = new Filling(typed);
		seats().forEach(filling::empty);
		return filling.done("roster.prefill.cleared");
	}

	/** Puts names where a list has them; who is doubtful is said, line by line. */
	Prefilled paste(RosterForm typed, List<PastedNames.Entry> entries, NameMatcher matcher) {
		Filling filling = new Filling(typed);
		for (PastedNames.Entry entry : entries) {
			NameMatcher.Match match = matcher.match(entry.typed());
			String candidates = match.candidates().stream().map(this.officers::get).collect(Collectors.joining(", "));
			if (entry.unread() != null) {
				filling.say("roster.paste.day-unread", entry.line(), excerpt(entry.unread().cell()),
						entry.unread().why());
			}
			else if (entry.seat() == null) {
				filling.say((entry.day() != null) ? "roster.paste.no-place-on" : "roster.paste.no-place", entry.line(),
						excerpt(entry.typed()), (entry.day() != null) ? this.indonesian.day(entry.day()) : "");
			}
			else if (match.taken() == null) {
				filling.say(candidates.isEmpty() ? "roster.paste.unknown" : "roster.paste.several", entry, candidates);
			}
			else if (filling.put(entry.seat(), match.taken(), this.officers.get(match.taken())) && !match.sure()) {
				filling.say("roster.paste.doubtful", entry, this.officers.get(match.taken()));
			}
		}
		return filling.done("roster.prefill.pasted");
	}

	private static String excerpt(String typed) {
		return (typed.length() <= LONGEST_SHOWN) ? typed : typed.substring(0, LONGEST_SHOWN) + "…";
	}

	/** A form that is being filled. */
	private final class Filling {

		private final RosterForm typed;

		private final Map<Seat, @Nullable Long> chosen;

		private final Set<Prefilled.Line> lines = new LinkedHashSet<>();

		private int filled;

		Filling(RosterForm typed) {
			this.typed = typed;
			this.chosen = new TreeMap<>(typed.chosen());
		}

		@Nullable Long at(Seat seat) {
			return this.chosen.containsKey(seat) ? this.chosen.get(seat) : stored(seat);
		}

		@Nullable private Long stored(Seat seat) {
			return Optional.ofNullable(Prefill.this.stored.get(seat.place()))
				.map((was) -> was.person(seat.role()))
				.orElse(null);
		}

		/** Whether the person is in the form on that day already, which is then said. */
		boolean isTwice(Long person, LocalDate day, Map<Long, String> names) {
			boolean twice = seats().stream().anyMatch((seat) -> seat.day().equals(day) && person.equals(at(seat)));
			if (twice) {
				say("roster.prefill.twice", names.getOrDefault(person, ""), Prefill.this.indonesian.day(day));
			}
			return twice;
		}

		boolean put(Seat seat, Long person, String name) {
			LocalDate day = seat.day();
			if (isHistory(seat)) {
				if (!person.equals(stored(seat))) {
					say("roster.prefill.history", Prefill.this.indonesian.day(day), seat.post());
				}
				return false;
			}
			if (!Prefill.this.officers.containsKey(person)) {
				say("roster.prefill.gone", name, Prefill.this.indonesian.day(day), seat.post());
				return false;
			}
			if (Prefill.this.changes.absence(person, day, Prefill.this.calendar.policy(day)).isPresent()) {
				say("roster.prefill.absent", name, Prefill.this.indonesian.day(day), seat.post());
				return false;
			}
			if (!Objects.equals(this.chosen.put(seat, person), person)) {
				this.filled++;
			}
			return true;
		}

		void empty(Seat seat) {
			if (isHistory(seat)) {
				say("roster.prefill.history", Prefill.this.indonesian.day(seat.day()), seat.post());
			}
			else {
				if (at(seat) != null) {
					this.filled++;
				}
				this.chosen.put(seat, null);
			}
		}

		/** What was named for a day that is over stays. */
		private boolean isHistory(Seat seat) {
			return seat.day().isBefore(Prefill.this.today) && stored(seat) != null;
		}

		void say(String key, Object... arguments) {
			this.lines.add(new Prefilled.Line(key, List.of(arguments), null));
		}

		/** A sentence about a line of a list, with the field to look at. */
		void say(String key, PastedNames.Entry entry, String names) {
			Place place = entry.seat().place();
			this.lines.add(new Prefilled.Line(key, List.of(entry.line(), excerpt(entry.typed()),
					Prefill.this.indonesian.day(place.day()), place.post(), names),
					isHistory(entry.seat()) ? null : entry.seat().toString()));
		}

		Prefilled done(String key) {
			return new Prefilled(Prefill.this.unit.getCode(), new RosterForm(this.typed.version(), this.chosen, ""),
					key, this.filled, List.copyOf(this.lines));
		}

	}

}

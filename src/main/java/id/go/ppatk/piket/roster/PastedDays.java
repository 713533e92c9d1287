package id.go.ppatk.piket.roster;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import id.go.ppatk.piket.web.TypedDate;
import id.go.ppatk.piket.web.Unreadable;
import id.go.ppatk.piket.workdays.Week;
import org.jspecify.annotations.Nullable;

/**
 * Days as people write them into a spreadsheet: a weekday of one week, or a date, near
 * that week when it has no year.
 */
final class PastedDays {

	/** No weekday is shorter when it stands alone: three letters may be a name. */
	private static final int SHORTEST_WEEKDAY = 4;

	private final Week week;

	/**
	 * The days of a week.
	 * @param week the week that weekdays mean
	 */
	PastedDays(Week week) {
		this.week = week;
	}

	/**
	 * The day that a cell means.
	 *
	 * @param cell what stands in it
	 * @param day the day, or {@code null} when it could not be read
	 * @param why why it could not be read, or {@code null}
	 */
	record Said(String cell, @Nullable LocalDate day, @Nullable Unreadable why) {
	}

	/**
	 * What a cell says of the day; empty for one that says nothing of it, as a name does.
	 */
	Optional<Said> said(String cell) {
		LocalDate weekday = weekday(cell);
		if (weekday != null) {
			return Optional.of(new Said(cell, weekday, null));
		}
		try {
			return Optional.of(new Said(cell, TypedDate.read(cell, this.week.monday()), null));
		}
		catch (Unreadable ex) {
			return ex.isShapeless() ? Optional.empty() : Optional.of(new Said(cell, null, ex));
		}
	}

	/**
	 * As that, of a cell in a column of days: there a weekday with other words is a day
	 * that cannot be read, and no name.
	 */
	Optional<Said> saidInColumn(String cell) {
		boolean begins = TypedDate.weekday(cell.split("[^\\p{L}'’]", 2)[0])
			.filter((day) -> cell.length() >= SHORTEST_WEEKDAY)
			.isPresent();
		try {
			return said(cell).or(() -> begins
					? Optional.of(new Said(cell, TypedDate.read(cell, this.week.monday()), null)) : Optional.empty());
		}
		catch (Unreadable ex) {
			return Optional.of(new Said(cell, null, ex));
		}
	}

	/**
	 * What the cells of one row say of its day: a date and its weekday in cells of their
	 * own have to agree.
	 */
	Optional<Said> said(List<String> cells) {
		List<Said> all = cells.stream().map(this::said).flatMap(Optional::stream).toList();
		Optional<Said> unread = all.stream().filter((said) -> said.why() != null).findFirst();
		Optional<Said> date = all.stream().filter((said) -> weekday(said.cell()) == null).findFirst();
		Optional<Said> weekday = all.stream().filter((said) -> weekday(said.cell()) != null).findFirst();
		if (unread.isPresent() || date.isEmpty() || weekday.isEmpty()) {
			return unread.or(() -> date).or(() -> weekday);
		}
		return said(weekday.get().cell() + ", " + date.get().day());
	}

	/** The day of a date or weekday. */
	@Nullable LocalDate day(String cell) {
		return said(cell).map(Said::day).orElse(null);
	}

	/** The day of that weekday in the week. */
	@Nullable LocalDate weekday(String cell) {
		return TypedDate.weekday(cell)
			.filter((day) -> cell.length() >= SHORTEST_WEEKDAY)
			.map((day) -> this.week.monday().with(day))
			.orElse(null);
	}

	/** The day of a date, written out or in figures. */
	@Nullable LocalDate date(String cell) {
		return (weekday(cell) == null) ? day(cell) : null;
	}

}

package id.go.ppatk.piket.workdays;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads the {@link HolidayList} of a year with its history.
 */
@Component
class HolidayLists {

	/**
	 * From October on the next year's list is asked for: the decree usually comes then.
	 */
	private static final int MONTHS_AHEAD = 3;

	private final Holidays holidays;

	private final JdbcClient jdbc;

	private final StaffNames names;

	private final Clock clock;

	HolidayLists(Holidays holidays, JdbcClient jdbc, StaffNames names, Clock clock) {
		this.holidays = holidays;
		this.jdbc = jdbc;
		this.names = names;
		this.clock = clock;
	}

	/** The list of a year, with who made it what it is. */
	@Transactional(readOnly = true)
	public HolidayList of(int year) {
		LocalDate first = LocalDate.of(year, 1, 1);
		LocalDate last = LocalDate.of(year, 12, 31);
		List<Change> changes = changes(first, last);
		Map<Long, String> people = this.names
			.of(changes.stream().map(Change::staffId).filter((id) -> id != null).collect(Collectors.toSet()));
		Map<Long, List<HolidayVersion>> history = changes.stream()
			.map((change) -> change.by(people))
			.collect(Collectors.groupingBy(HolidayVersion::holidayId));
		return new HolidayList(year,
				this.holidays.allBetween(first, last)
					.stream()
					.map((holiday) -> new HolidayList.Line(holiday, history.getOrDefault(holiday.getId(), List.of())))
					.toList(),
				yearAskedFor());
	}

	/**
	 * The year whose list must be there: this one, and from October on the next.
	 */
	int yearAskedFor() {
		return LocalDate.now(this.clock).plusMonths(MONTHS_AHEAD).getYear();
	}

	private List<Change> changes(LocalDate first, LocalDate last) {
		return this.jdbc.sql("""
				select version.*, revision.revised_at, revision.staff_id
				from holidays_history version
				join revisions revision on revision.id = version.rev
				join holidays holiday on holiday.id = version.id
				where holiday.holiday_date between ? and ?
				order by version.rev""").params(first, last).query(HolidayLists::change).list();
	}

	private static Change change(ResultSet row, int number) throws SQLException {
		HolidayVersion.Act act = (row.getTimestamp("valid_to") != null) ? HolidayVersion.Act.TAKEN_BACK
				: (row.getInt("revtype") == 0) ? HolidayVersion.Act.ADDED : HolidayVersion.Act.CHANGED;
		return new Change(
				new HolidayVersion(row.getLong("id"), act,
						new DecreedDay(row.getObject("holiday_date", LocalDate.class), row.getString("name"),
								Holiday.Kind.valueOf(row.getString("kind")), row.getString("decree"),
								row.getBoolean("provisional")),
						row.getTimestamp("revised_at").toInstant(), null),
				row.getObject("staff_id", Long.class));
	}

	private record Change(HolidayVersion version, Long staffId) {

		HolidayVersion by(Map<Long, String> people) {
			return new HolidayVersion(this.version.holidayId(), this.version.act(), this.version.day(),
					this.version.at(), (this.staffId != null) ? people.get(this.staffId) : null);
		}

	}

}

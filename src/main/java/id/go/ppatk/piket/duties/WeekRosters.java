package id.go.ppatk.piket.duties;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import id.go.ppatk.piket.web.SharedReads;
import id.go.ppatk.piket.workdays.Week;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * The rosters of all units and weeks.
 */
public interface WeekRosters extends Repository<WeekRoster, Long> {

	/** Saves it; what it has to tell is told at once. */
	WeekRoster save(WeekRoster roster);

	/** As {@link #save}, written before it is told, so that who listens can read it. */
	WeekRoster saveAndFlush(WeekRoster roster);

	/**
	 * Writes at once what was saved, so that the database's constraints speak up here.
	 */
	void flush();

	default List<WeekRoster> of(Week week) {
		return ofWeekStarting(week.monday());
	}

	default Optional<WeekRoster> of(Week week, String unitCode) {
		return ofWeekStarting(week.monday(), unitCode);
	}

	@Query("""
			select distinct roster from WeekRoster roster left join fetch roster.duties
			where roster.weekStart = ?1 order by roster.unitCode""")
	List<WeekRoster> ofWeekStarting(LocalDate monday);

	/** As they were handed in or not; the duties are not read with them. */
	default List<WeekRoster> headsBetween(LocalDate firstMonday, LocalDate lastMonday) {
		return SharedReads.of(List.of(WeekRosters.class, firstMonday, lastMonday),
				() -> readHeads(firstMonday, lastMonday));
	}

	@Query("select roster from WeekRoster roster where roster.weekStart between ?1 and ?2")
	List<WeekRoster> readHeads(LocalDate firstMonday, LocalDate lastMonday);

	/** Those of that week and later that are not in, by week and unit. */
	@Query("""
			select distinct roster from WeekRoster roster left join fetch roster.duties
			where roster.weekStart >= ?1 and roster.submittedAt is null order by roster.weekStart, roster.unitCode""")
	List<WeekRoster> openFrom(LocalDate monday);

	@Query("""
			select distinct roster from WeekRoster roster left join fetch roster.duties
			where roster.weekStart = ?1 and roster.unitCode = ?2""")
	Optional<WeekRoster> ofWeekStarting(LocalDate monday, String unitCode);

}

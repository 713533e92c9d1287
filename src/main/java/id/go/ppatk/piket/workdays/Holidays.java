package id.go.ppatk.piket.workdays;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * The decreed days without service.
 */
interface Holidays extends Repository<Holiday, Long> {

	Holiday save(Holiday holiday);

	/**
	 * Writes at once what was saved, so that the database's constraints speak up here.
	 */
	void flush();

	Optional<Holiday> findById(Long id);

	/** Those that stand. */
	@Query("""
			select new id.go.ppatk.piket.workdays.DayOff(holiday.holidayDate, holiday.name) from Holiday holiday
			where holiday.validTo is null and holiday.holidayDate between ?1 and ?2
			order by holiday.holidayDate, holiday.id""")
	List<DayOff> between(LocalDate first, LocalDate last);

	/** All of those days, also the ones that were taken back, by date. */
	@Query("""
			select holiday from Holiday holiday where holiday.holidayDate between ?1 and ?2
			order by holiday.holidayDate, holiday.id""")
	List<Holiday> allBetween(LocalDate first, LocalDate last);

}

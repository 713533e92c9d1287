package id.go.ppatk.piket.workdays;

import java.time.LocalDate;
import java.util.List;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * The decreed days without service that stand.
 */
interface Holidays extends Repository<Holiday, Long> {

	@Query("""
			select new id.go.ppatk.piket.workdays.DayOff(holiday.holidayDate, holiday.name) from Holiday holiday
			where holiday.validTo is null and holiday.holidayDate between ?1 and ?2
			order by holiday.holidayDate, holiday.id""")
	List<DayOff> between(LocalDate first, LocalDate last);

}

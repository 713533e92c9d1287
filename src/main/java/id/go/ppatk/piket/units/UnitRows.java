package id.go.ppatk.piket.units;

import java.time.LocalDate;
import java.util.List;

import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * What holds of each unit from which date on.
 */
interface UnitRows extends Repository<Unit, Long> {

	@Query("select unit from Unit unit order by unit.sortOrder, unit.validFrom")
	List<Unit> all();

	@Query("select unit from Unit unit where unit.code = ?1 order by unit.validFrom")
	List<Unit> ofCode(String code);

	Unit save(Unit unit);

	/** Writes at once what was saved. */
	void flush();

	/** A code that other tables may refer to from now on. */
	@Modifying
	@NativeQuery("insert into units (code) values (?1)")
	void addCode(String code);

	/** Whether a digit is another unit's on some day from the first to the last. */
	@Query("""
			select count(unit) > 0 from Unit unit where unit.menu = ?2 and unit.code <> ?1
			and unit.validFrom <= ?4 and (unit.validTo is null or unit.validTo >= ?3)""")
	boolean isTaken(String code, Short menu, LocalDate first, LocalDate last);

}

package id.go.ppatk.piket.units;

import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * All units, in the order in which pages list them.
 */
public interface Units extends Repository<Unit, String> {

	@Query("select unit from Unit unit order by unit.sortOrder")
	List<Unit> all();

	@Query("select unit from Unit unit where unit.takesDuty = true order by unit.sortOrder")
	List<Unit> onDuty();

	Optional<Unit> findByCode(String code);

}

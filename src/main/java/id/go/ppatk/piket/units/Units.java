package id.go.ppatk.piket.units;

import java.util.List;
import java.util.Optional;

import id.go.ppatk.piket.web.SharedReads;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * All units, in the order in which pages list them.
 */
public interface Units extends Repository<Unit, String> {

	default List<Unit> all() {
		return SharedReads.of(Units.class, this::readAll);
	}

	@Query("select unit from Unit unit order by unit.sortOrder")
	List<Unit> readAll();

	default List<Unit> onDuty() {
		return all().stream().filter(Unit::takesDuty).toList();
	}

	Optional<Unit> findByCode(String code);

}

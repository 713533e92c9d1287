package id.go.ppatk.piket.knowledge;

import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * What is spoken on the telephone.
 */
interface ScriptTexts extends Repository<Script, Long> {

	@Query("select script from Script script order by script.id")
	List<Script> all();

	Optional<Script> findByKind(ScriptKind kind);

}

package id.go.ppatk.piket.units;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * The one {@link Office}.
 */
interface OfficeRows extends Repository<Office, Short> {

	@Query("select office from Office office")
	Office one();

}

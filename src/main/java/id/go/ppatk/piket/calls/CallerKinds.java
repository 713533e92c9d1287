package id.go.ppatk.piket.calls;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Whom a caller speaks for, as far as the institution says it: that of an institution
 * that called before, else what its name lets one expect. Nobody has to choose it, who
 * knows better corrects it.
 */
@Component
public class CallerKinds {

	private final JdbcClient jdbc;

	CallerKinds(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Whom a caller speaks for who names that institution, or none. */
	public CallerKind of(@Nullable String institution) {
		return (institution == null || institution.isBlank()) ? CallerKind.MASYARAKAT
				: known(institution.strip()).orElseGet(() -> CallerKind.likely(institution));
	}

	private Optional<CallerKind> known(String institution) {
		return this.jdbc.sql("""
				select latest.caller_kind from caller_institutions known cross join lateral (
				    select caller_kind, received_at from calls where institution = known.name and state = 'RECORDED'
				    order by received_at desc, id desc limit 1) latest
				where lower(known.name) = lower(?) order by latest.received_at desc limit 1""")
			.param(institution)
			.query((row, number) -> CallerKind.valueOf(row.getString(1)))
			.optional();
	}

}

package id.go.ppatk.piket.notices;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which kinds of letters each person has turned off.
 */
@Component
class LetterChoices {

	private final JdbcClient jdbc;

	LetterChoices(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The optional kinds that the person gets. */
	Set<LetterKind> wantedBy(Long staffId) {
		Set<LetterKind> wanted = EnumSet.copyOf(LetterKind.optional());
		this.jdbc.sql("select kind from letter_refusals where staff_id = ?")
			.param(staffId)
			.query(String.class)
			.list()
			.forEach((kind) -> wanted.remove(LetterKind.valueOf(kind)));
		return wanted;
	}

	/** Turns off what the person does not want any more, of what is optional. */
	@Transactional
	public void choose(Long staffId, Collection<LetterKind> wanted) {
		this.jdbc.sql("delete from letter_refusals where staff_id = ?").param(staffId).update();
		LetterKind.optional()
			.stream()
			.filter((kind) -> !wanted.contains(kind))
			.forEach((kind) -> this.jdbc
				.sql("insert into letter_refusals (staff_id, kind) values (?, ?) on conflict do nothing")
				.params(staffId, kind.name())
				.update());
	}

}

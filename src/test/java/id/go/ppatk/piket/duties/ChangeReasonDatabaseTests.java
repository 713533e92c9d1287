package id.go.ppatk.piket.duties;

import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import id.go.ppatk.piket.DatabaseTest;
import id.go.ppatk.piket.web.Indonesian;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The reasons, what the database takes for one, and how they are said are the same.
 */
@DatabaseTest
class ChangeReasonDatabaseTests {

	private static final Pattern NAME = Pattern.compile("'([A-Z_]+)'");

	@Autowired
	JdbcTemplate jdbc;

	@Test
	void theDatabaseTakesTheReasonsOfChangesAndNoOthers() {
		assertThat(named("replacements_reason_known"))
			.containsExactlyInAnyOrderElementsOf(names(ChangeReason.values()));
	}

	@Test
	void anAbsenceHasTheReasonsOfAbsencesAndNoOthers() {
		assertThat(named("absences_reason_known"))
			.containsExactlyInAnyOrderElementsOf(names(ChangeReason.ofAbsence().toArray(ChangeReason[]::new)));
	}

	@Test
	void onlyAnExchangeHasTheReasonOfAChangeThatIsNoAbsence() {
		assertThat(named("replacements_exchange_reason")).containsExactlyElementsOf(
				ChangeReason.ofChange().stream().filter((reason) -> !reason.isAbsence()).map(Enum::name).toList());
	}

	@Test
	void onlyANameThatWasWrittenIsCorrected() {
		assertThat(named("replacements_correction_of_a_name")).containsExactlyElementsOf(
				Arrays.stream(ChangeReason.values()).filter(ChangeReason::isCorrection).map(Enum::name).toList());
	}

	@Test
	void everyReasonIsSaid() {
		ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
		messages.setBasename("messages");
		messages.setDefaultEncoding("UTF-8");
		for (ChangeReason reason : ChangeReason.values()) {
			assertThat(messages.getMessage(reason.messageKey(), null, Indonesian.LOCALE)).isNotBlank();
			assertThat(messages.getMessage(reason.becauseKey(), null, Indonesian.LOCALE)).isNotBlank();
		}
	}

	private List<String> named(String constraint) {
		String definition = this.jdbc.queryForObject(
				"select pg_get_constraintdef(oid) from pg_constraint where conname = ?", String.class, constraint);
		return NAME.matcher(definition).results().map((MatchResult result) -> result.group(1)).toList();
	}

	private static List<String> names(ChangeReason... reasons) {
		return Arrays.stream(reasons).map(Enum::name).toList();
	}

}

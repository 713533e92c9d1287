package db.migration;

import java.io.IOException;
import java.io.InputStream;
import java.sql.SQLException;
import java.sql.Statement;

import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.postgresql.PGConnection;

/**
 * Brings the holidays of 2017 to 2027 and the first FAQ from {@code db/data/*.csv} into
 * their tables. The files belong to this migration and change no more than it does; every
 * article comes in as a draft that its unit has still to verify.
 */
public class V8__HolidaysAndFaq extends BaseJavaMigration {

	@Override
	public void migrate(Context context) throws Exception {
		try (Statement statement = context.getConnection().createStatement()) {
			statement.execute("""
					create temporary table csv_holidays (date date, name text, kind text, decree text, status text)
					on commit drop""");
			copy(context, "csv_holidays", "holidays.csv");
			statement.execute("""
					insert into holidays (holiday_date, name, kind, decree, provisional, valid_from)
					select date, name, upper(replace(kind, ' ', '_')), decree, status = 'provisional',
					       timestamptz '2017-01-01 00:00+07'
					from csv_holidays""");
			statement.execute("""
					create temporary table csv_faq (unit text, topic text, question text, answer text, basis text,
					    valid_from date, valid_to date, source_note text) on commit drop""");
			copy(context, "csv_faq", "faq.csv");
			statement.execute("""
					insert into articles (topic_id, question, answer, basis, source_note, state, valid_from, valid_to)
					select topic.id, faq.question, faq.answer, faq.basis, faq.source_note, 'DRAFT', faq.valid_from,
					       faq.valid_to
					from csv_faq faq
					left join topics parent on parent.unit_code = faq.unit and parent.parent_id is null
					     and faq.topic like parent.name || ' / %'
					left join topics topic on topic.unit_code = faq.unit
					     and topic.name = split_part(faq.topic, ' / ', case when parent.id is null then 1 else 2 end)
					     and topic.parent_id is not distinct from parent.id""");
		}
	}

	private void copy(Context context, String table, String file) throws SQLException, IOException {
		try (InputStream csv = getClass().getResourceAsStream("/db/data/" + file)) {
			context.getConnection()
				.unwrap(PGConnection.class)
				.getCopyAPI()
				.copyIn("copy " + table + " from stdin with (format csv, header true, encoding 'UTF8')", csv);
		}
	}

}

package db.migration;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

import id.go.ppatk.piket.telephony.TelephoneNumber;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

/**
 * Reads the stored telephone numbers again as they are read from now on: 62811955021 and
 * 0062811955021 were others than 0811955021 before. What was typed stays as it is, and so
 * does what a recap that was handed in shows of it.
 */
public class V137__NumbersReadAgain extends BaseJavaMigration {

	private static final int ROWS_AT_A_TIME = 1000;

	@Override
	public void migrate(Context context) throws Exception {
		try (Statement sql = context.getConnection().createStatement()) {
			sql.execute("alter table call_contacts disable trigger call_contacts_frozen");
			readAgain(context.getConnection(), "call_contacts", "id");
			readAgain(context.getConnection(), "call_contacts_history", "id, rev");
			sql.execute("set constraints all immediate");
			sql.execute("alter table call_contacts enable trigger call_contacts_frozen");
		}
	}

	private static void readAgain(Connection connection, String table, String key) throws SQLException {
		try (Statement read = connection.createStatement();
				PreparedStatement write = connection
					.prepareStatement("update " + table + " set normalised = ?, extension = ? where (" + key + ") = ("
							+ (key.contains(",") ? "?, ?" : "?") + ")")) {
			read.setFetchSize(ROWS_AT_A_TIME);
			ResultSet row = read.executeQuery(
					"select raw, normalised, " + key + " from " + table + " where kind = 'PHONE' and raw is not null");
			int waiting = 0;
			while (row.next()) {
				Optional<TelephoneNumber> number = TelephoneNumber.of(row.getString(1));
				if (number.isEmpty() || number.get().normalised().equals(row.getString(2))) {
					continue;
				}
				write.setString(1, number.get().normalised());
				write.setString(2, number.get().extension());
				write.setLong(3, row.getLong(3));
				if (key.contains(",")) {
					write.setLong(4, row.getLong(4));
				}
				write.addBatch();
				if (++waiting % ROWS_AT_A_TIME == 0) {
					write.executeBatch();
				}
			}
			write.executeBatch();
		}
	}

}

package id.go.ppatk.piket;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * The rows that the migrations made, and how a {@link TestDatabase} gets back to them
 * without being made again: only tables that were written to since are emptied and
 * filled, so connections stay, and with them what they have prepared. A database whose
 * tables themselves were changed or truncated is not put back but told apart.
 */
final class MigratedRows {

	/** Changes whenever a table, constraint, trigger or function does. */
	private static final String SCHEMA = """
			select md5(string_agg(line, ',' order by line)) from (
			select format('%s %s %s %s', oid, relname, relnatts, relchecks) line from pg_class
			where relnamespace = 'public'::regnamespace
			union all select format('%s %s', oid, tgenabled) from pg_trigger
			union all select format('%s %s', oid, convalidated) from pg_constraint
			union all select format('%s %s', oid, md5(prosrc)) from pg_proc
			where pronamespace = 'public'::regnamespace) lines""";

	private static final String TABLES = "select tablename from pg_tables where schemaname = 'public'";

	private static final String COUNTERS = """
			select quote_ident(sequencename), coalesce(last_value, start_value), last_value is not null
			from pg_sequences where schemaname = 'public'""";

	private static final MigratedRows INSTANCE = read();

	private final String schema;

	/** The rows of each table, as COPY writes them; none for an empty one. */
	private final Map<String, byte[]> rows;

	private final Map<String, Counter> counters;

	private MigratedRows(String schema, Map<String, byte[]> rows, Map<String, Counter> counters) {
		this.schema = schema;
		this.rows = rows;
		this.counters = counters;
	}

	static MigratedRows get() {
		return INSTANCE;
	}

	private static MigratedRows read() {
		TestDatabase database = TestDatabase.create();
		try (Connection connection = database.connect(); Statement statement = connection.createStatement()) {
			Map<String, byte[]> rows = new TreeMap<>();
			for (String table : list(statement, TABLES)) {
				ByteArrayOutputStream bytes = new ByteArrayOutputStream();
				copies(connection).copyOut("copy " + table + " to stdout", bytes);
				rows.put(table, bytes.toByteArray());
			}
			return new MigratedRows(list(statement, SCHEMA).get(0), rows, counters(statement));
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		finally {
			database.drop();
		}
	}

	/**
	 * Puts the rows and the counters back.
	 * @param untouched the number of a transaction before which no test wrote anything
	 * @return the number of a transaction before which nobody wrote anything else now; -1
	 * when the tables are not those of the migrations any more, and nothing was done
	 */
	long restore(Connection connection, long untouched) throws SQLException {
		connection.setAutoCommit(false);
		try (Statement statement = connection.createStatement()) {
			statement.execute("set local session_replication_role = replica; set local lock_timeout = '10s'");
			if (!list(statement, SCHEMA).get(0).equals(this.schema)) {
				return -1;
			}
			for (String table : list(statement, dirty(untouched))) {
				statement.execute("delete from " + table);
				if (this.rows.get(table).length > 0) {
					copies(connection).copyIn("copy " + table + " from stdin",
							new ByteArrayInputStream(this.rows.get(table)));
				}
			}
			for (Map.Entry<String, Counter> now : counters(statement).entrySet()) {
				Counter before = this.counters.get(now.getKey());
				if (!now.getValue().equals(before)) {
					statement.execute(
							"select setval('%s', %d, %s)".formatted(now.getKey(), before.value(), before.called()));
				}
			}
			long here = Long.parseLong(list(statement, "select pg_current_xact_id()").get(0));
			connection.commit();
			return here;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		finally {
			connection.rollback();
			connection.setAutoCommit(true);
		}
	}

	/** Asks for the tables whose rows are not those of the migrations. */
	private String dirty(long untouched) {
		return this.rows.entrySet()
			.stream()
			.map((table) -> (table.getValue().length == 0)
					? "select '%1$s' where exists (select from %1$s)".formatted(table.getKey())
					: "select '%1$s' where exists (select from %1$s where xmin::text::bigint > %2$d) or (select count(*) from %1$s) <> %3$d"
						.formatted(table.getKey(), untouched, lines(table.getValue())))
			.collect(Collectors.joining(" union all "));
	}

	/** COPY writes each row on a line of its own. */
	private static int lines(byte[] rows) {
		int lines = 0;
		for (byte letter : rows) {
			lines += (letter == '\n') ? 1 : 0;
		}
		return lines;
	}

	private static CopyManager copies(Connection connection) throws SQLException {
		return connection.unwrap(PGConnection.class).getCopyAPI();
	}

	private static List<String> list(Statement statement, String query) throws SQLException {
		List<String> values = new ArrayList<>();
		try (ResultSet row = statement.executeQuery(query)) {
			while (row.next()) {
				values.add(row.getString(1));
			}
		}
		return values;
	}

	private static Map<String, Counter> counters(Statement statement) throws SQLException {
		Map<String, Counter> counters = new TreeMap<>();
		try (ResultSet row = statement.executeQuery(COUNTERS)) {
			while (row.next()) {
				counters.put(row.getString(1), new Counter(row.getLong(2), row.getBoolean(3)));
			}
		}
		return counters;
	}

	private record Counter(long value, boolean called) {
	}

}

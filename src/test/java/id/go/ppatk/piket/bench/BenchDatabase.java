package id.go.ppatk.piket.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * One database of the bench's server.
 *
 * @param port where the server listens
 * @param name the database's name
 */
public record BenchDatabase(int port, String name) {

	public String url() {
		return "jdbc:postgresql://127.0.0.1:" + this.port + "/" + this.name;
	}

	/** Opens a plain connection; the caller closes it. */
	public Connection connect() throws SQLException {
		return DriverManager.getConnection(url(), "postgres", "");
	}

	void execute(String sql) throws SQLException {
		try (Connection connection = connect(); Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
	}

	/** The number in the first column of the first row. */
	public long number(String sql) throws SQLException {
		try (Connection connection = connect();
				Statement statement = connection.createStatement();
				ResultSet row = statement.executeQuery(sql)) {
			row.next();
			return row.getLong(1);
		}
	}

	/** What tells the application to use it. */
	public List<String> settings() {
		return List.of("--spring.datasource.url=" + url(), "--spring.datasource.username=postgres",
				"--spring.datasource.password=");
	}

}

package id.go.ppatk.piket.handoffs;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Counts what has not ended for the boards that everybody sees.
 */
@Component
public class WaitingHandoffs {

	private final JdbcClient jdbc;

	WaitingHandoffs(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * How many have not ended, and how many of them are overdue, by the unit whose turn
	 * it is: the one that was asked, or the one that is to tell the caller. Live
	 * transfers are among them; no line for a unit without any.
	 */
	public List<UnitHandoffs> byUnit(Instant now) {
		return this.jdbc.sql("""
				select unit_code, open, overdue, given from (
				    select case when state in ('OPEN', 'ACCEPTED') then to_unit else from_unit end unit_code,
				        count(*) open, count(*) filter (where due_at < :now) overdue
				    from handoffs where closed_at is null group by 1) waiting
				left join (
				    select to_unit, array_agg(opened_at order by opened_at, id) given from handoffs
				    where closed_at is null and kind in ('SALAH_MENU', 'OPERATOR') group by to_unit) transfers
				on transfers.to_unit = waiting.unit_code
				order by unit_code""").param("now", Timestamp.from(now)).query(WaitingHandoffs::line).list();
	}

	private static UnitHandoffs line(ResultSet row, int number) throws SQLException {
		Array transfers = row.getArray("given");
		return new UnitHandoffs(row.getString(1), row.getLong(2), row.getLong(3), (transfers != null)
				? Stream.of((Timestamp[]) transfers.getArray()).map(Timestamp::toInstant).toList() : List.of());
	}

}

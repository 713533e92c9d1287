package id.go.ppatk.piket.periods;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import id.go.ppatk.piket.handoffs.HandedOn;
import id.go.ppatk.piket.telephony.Reception;
import id.go.ppatk.piket.telephony.ReceptionOfUnits;
import id.go.ppatk.piket.telephony.Receptions;
import id.go.ppatk.piket.workdays.Period;
import id.go.ppatk.piket.workdays.ServiceCalendar;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads with one statement what was handed on in a period, and how its callers were
 * received.
 */
@Component
class HandedAndTold {

	/** A caller sent to another channel is not handed to anybody. */
	private static final String SELECT = """
			select handed.*, told.* from (
			    select from_unit, to_unit, count(*) opened, count(*) filter (where closed_at is null) open,
			        count(*) filter (where closed_at is null and due_at < :now) overdue
			    from handoffs where opened_at >= :told_from and opened_at < :told_until and to_unit is not null
			    group by from_unit, to_unit) handed
			full join (%s) told on false
			order by handed.from_unit, handed.to_unit""".formatted(Receptions.BY_UNIT);

	private final JdbcClient jdbc;

	private final Receptions receptions;

	private final Clock clock;

	HandedAndTold(JdbcClient jdbc, Receptions receptions, Clock clock) {
		this.jdbc = jdbc;
		this.receptions = receptions;
		this.clock = clock;
	}

	/**
	 * What was read.
	 *
	 * @param handed what was handed on, by the units of both ends
	 * @param receptions how callers were received
	 */
	record Read(List<HandedOn> handed, ReceptionOfUnits receptions) {
	}

	/**
	 * Of those days.
	 * @param unitCode the unit that is one end of what was handed on, or {@code null} for
	 * all
	 */
	Read of(Period period, @Nullable String unitCode, ServiceCalendar calendar) {
		List<HandedOn> handed = new ArrayList<>();
		Map<String, Reception> told = new HashMap<>();
		this.jdbc.sql(SELECT)
			.param("now", Timestamp.from(this.clock.instant()))
			.params(this.receptions.parameters(period))
			.query((row) -> {
				if (row.getString("told_unit") != null) {
					told.put(row.getString("told_unit"), Receptions.reception(row));
				}
				else {
					handed.add(new HandedOn(row.getString("from_unit"), row.getString("to_unit"), row.getLong("opened"),
							row.getLong("open"), row.getLong("overdue")));
				}
			});
		return new Read(handed.stream()
			.filter((each) -> unitCode == null || unitCode.equals(each.fromUnit()) || unitCode.equals(each.toUnit()))
			.toList(), this.receptions.ofUnits(told, period, calendar));
	}

}

package id.go.ppatk.piket.dashboards;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import id.go.ppatk.piket.telephony.Reception;
import id.go.ppatk.piket.telephony.ReceptionOfUnits;
import id.go.ppatk.piket.telephony.Receptions;
import id.go.ppatk.piket.telephony.RingingCalls;
import id.go.ppatk.piket.workdays.Period;
import id.go.ppatk.piket.workdays.ServiceCalendar;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads with one statement what happens in the units now and today: calls that ring, that
 * were taken and written down, and how callers were received.
 */
@Component
class UnitsNow {

	private static final String SELECT = """
			select unit.unit_code, unit.menu is not null takes_calls, coalesce(taken.recorded, 0) recorded,
			    coalesce(taken.open, 0) open, coalesce(waiting.ringing, 0) ringing, told.*
			from (
			    select unit_code, menu, sort_order from unit_terms
			    where (valid_from <= :day or valid_from = (select min(valid_from) from unit_terms))
			    and (valid_to is null or valid_to >= :day)) unit
			left join (
			    select unit_code, count(*) filter (where state = 'RECORDED') recorded,
			        count(*) filter (where state = 'OPEN') open
			    from calls where call_date = :day group by unit_code) taken on taken.unit_code = unit.unit_code
			left join (
			    select unit_code, count(*) ringing from ringing_calls where %s group by unit_code) waiting
			    on waiting.unit_code = unit.unit_code
			full join (%s) told on told.told_unit = unit.unit_code
			order by unit.sort_order""".formatted(RingingCalls.RINGING, Receptions.BY_UNIT);

	private final JdbcClient jdbc;

	private final Receptions receptions;

	UnitsNow(JdbcClient jdbc, Receptions receptions) {
		this.jdbc = jdbc;
		this.receptions = receptions;
	}

	/**
	 * What was read.
	 *
	 * @param units the units in their order
	 * @param receptions how callers were received today
	 */
	record Today(List<UnitNow> units, ReceptionOfUnits receptions) {
	}

	/** What happens on that day. */
	Today on(LocalDate day, ServiceCalendar calendar) {
		Period today = new Period(day, day);
		List<UnitNow> units = new ArrayList<>();
		Map<String, Reception> told = new HashMap<>();
		this.jdbc.sql(SELECT).param("day", day).params(this.receptions.parameters(today)).query((row) -> {
			if (row.getString("unit_code") != null) {
				units.add(new UnitNow(row.getString("unit_code"), row.getBoolean("takes_calls"), row.getLong("ringing"),
						row.getLong("open"), row.getLong("recorded")));
			}
			if (row.getString("told_unit") != null) {
				told.put(row.getString("told_unit"), Receptions.reception(row));
			}
		});
		return new Today(units, this.receptions.ofUnits(told, today, calendar));
	}

}

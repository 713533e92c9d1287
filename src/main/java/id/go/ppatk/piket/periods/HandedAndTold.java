package id.go.ppatk.piket.periods;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

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
 * Reads with one statement what was handed on in some periods, and how their callers were
 * received.
 */
@Component
class HandedAndTold {

	/** A caller sent to another channel is not handed to anybody. */
	private static final String SELECT = """
			(select :place place, handed.*, told.* from (
			    select from_unit, to_unit, count(*) opened, count(*) filter (where closed_at is null) open,
			        count(*) filter (where closed_at is null and due_at < :now) overdue
			    from handoffs where opened_at >= :told_from and opened_at < :told_until and to_unit is not null
			    group by from_unit, to_unit) handed
			full join (%s) told on false)""".formatted(Receptions.BY_UNIT);

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
	 * Of the days of each period.
	 * @param unitCode the unit that is one end of what was handed on, or {@code null} for
	 * all
	 */
	List<Read> of(List<Period> periods, @Nullable String unitCode, ServiceCalendar calendar) {
		List<List<HandedOn>> handed = periods.stream()
			.map((period) -> (List<HandedOn>) new ArrayList<HandedOn>())
			.toList();
		List<Map<String, Reception>> told = periods.stream()
			.map((period) -> (Map<String, Reception>) new HashMap<String, Reception>())
			.toList();
		this.jdbc.sql(select(periods.size())).params(parameters(periods)).query((row) -> {
			int place = row.getInt("place");
			if (row.getString("told_unit") != null) {
				told.get(place).put(row.getString("told_unit"), Receptions.reception(row));
			}
			else {
				handed.get(place)
					.add(new HandedOn(row.getString("from_unit"), row.getString("to_unit"), row.getLong("opened"),
							row.getLong("open"), row.getLong("overdue")));
			}
		});
		return IntStream.range(0, periods.size())
			.mapToObj((place) -> new Read(handed.get(place).stream().filter((each) -> isOf(unitCode, each)).toList(),
					this.receptions.ofUnits(told.get(place), periods.get(place), calendar)))
			.toList();
	}

	/** The same for each period, with parameters of its own. */
	private static String select(int periods) {
		return IntStream.range(0, periods)
			.mapToObj((place) -> SELECT.replaceAll(":(place|told_from|told_until)", ":$1_" + place))
			.collect(Collectors.joining(" union all ", "", " order by place, from_unit, to_unit"));
	}

	private Map<String, Object> parameters(List<Period> periods) {
		Map<String, Object> parameters = new HashMap<>(Map.of("now", Timestamp.from(this.clock.instant())));
		for (int place = 0; place < periods.size(); place++) {
			String suffix = "_" + place;
			parameters.put("place" + suffix, place);
			this.receptions.parameters(periods.get(place)).forEach((name, value) -> {
				parameters.put(name, value);
				parameters.put(name + suffix, value);
			});
		}
		return parameters;
	}

	private static boolean isOf(@Nullable String unitCode, HandedOn handed) {
		return unitCode == null || unitCode.equals(handed.fromUnit()) || unitCode.equals(handed.toUnit());
	}

}

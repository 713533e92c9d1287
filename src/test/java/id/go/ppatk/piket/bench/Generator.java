package id.go.ppatk.piket.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Fills a database that holds the sample people with any number of calls: the same number
 * a day at every size, in the order in which they come in, on the last service days up to
 * a given one, of all units, from callers some of whom call often.
 */
final class Generator {

	static final int CALLS_A_DAY = 225;

	private Generator() {
	}

	static void fill(Connection connection, int calls, String lastDay) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			statement.execute("select setseed(0.42)");
			statement.execute("""
					create temporary table bench_days as
					select day::date from generate_series(date '2017-08-21', date '%s', interval '1 day') day
					where extract(isodow from day) <= 5
					and not exists (select 1 from holidays where holiday_date = day::date and valid_to is null)
					order by day desc limit %d""".formatted(lastDay, calls / CALLS_A_DAY));
			statement.execute("""
					insert into week_rosters (unit_code, week_start, submitted_at, submitted_by)
					select unit, week, week - interval '3 days',
					       (select id from staff_members where username = 'koordinator.' || lower(unit))
					from (select distinct date_trunc('week', day)::date week from bench_days) weeks,
					     unnest(array['DKH', 'DP', 'PTI']) unit
					on conflict do nothing""");
			statement.execute(
					"""
							insert into duties (roster_id, unit_code, duty_date, post, officer_id, substitute_id)
							select roster.id, post.unit, day, post.number, officer.id, substitute.id
							from bench_days
							cross join (values ('DKH', 1, 1, 2), ('DP', 1, 1, 3), ('DP', 2, 2, 4), ('PTI', 1, 1, 2))
							     post (unit, number, officer, substitute)
							join week_rosters roster on roster.unit_code = post.unit
							     and roster.week_start = date_trunc('week', day)::date
							join staff_members officer on officer.username = 'petugas.' || lower(post.unit) || '.' || post.officer
							join staff_members substitute
							     on substitute.username = 'petugas.' || lower(post.unit) || '.' || post.substitute
							where not exists (select 1 from duties where duty_date = day and unit_code = post.unit
							     and duties.post = post.number)""");
			statement.execute(
					"""
							insert into calls (form_id, number, state, unit_code, duty_id, answered_by, call_date, received_at,
							    finished_at, caller_name, caller_kind, institution, recorded_at)
							select gen_random_uuid(), 'CC-' || to_char(day, 'YYYYMMDD') || '-' || (1000 + seq), 'RECORDED',
							    duty.unit_code, duty.id, duty.officer_id, day, received, received + interval '4 minutes',
							    'Penelepon ' || caller, 'PIHAK_PELAPOR', 'PJK ' || caller / 5, received + interval '5 minutes'
							from bench_days
							cross join generate_series(1, %d) seq
							cross join lateral (select (power(random() + seq * 0, 3) * 20000)::int caller) who
							cross join lateral (select ((day + time '07:00') at time zone 'Asia/Jakarta') +
							    seq * interval '140 seconds' as received) at
							join duties duty on duty.duty_date = day and duty.unit_code || duty.post = case
							    when seq %% 10 < 2 then 'DKH1' when seq %% 10 < 5 then 'DP1' when seq %% 10 < 8 then 'DP2' else 'PTI1' end
							order by received"""
						.formatted(CALLS_A_DAY));
			statement.execute("""
					insert into call_contacts (call_id, position, kind, raw, normalised)
					select id, 1, 'PHONE', '08' || phone, '+628' || phone
					from calls, lateral (select lpad(substring(caller_name from '[0-9]+'), 10, '1') phone) dialled
					where not exists (select 1 from call_contacts where call_id = calls.id)
					order by id""");
			statement.execute("""
					insert into call_problems (call_id, position, topic_id, problem, outcome)
					select calls.id, 1, topic.id, 'Pertanyaan mengenai ' || topic.name, 'TUNTAS'
					from calls join lateral (select id, name from topics where unit_code = calls.unit_code
					    order by (topics.id * 7919 + calls.id) % 101 limit 1) topic on true
					where not exists (select 1 from call_problems where call_id = calls.id)
					order by calls.id""");
			statement.execute("drop table bench_days");
			statement.execute("vacuum analyze");
		}
	}

}

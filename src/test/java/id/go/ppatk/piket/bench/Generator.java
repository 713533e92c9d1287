package id.go.ppatk.piket.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Fills a database that holds the sample people with any number of calls: the same number
 * a day at every size, in the order in which they come in, on the last service days up to
 * a given one, of all units, from 20,000 callers some of whom call often. What they ask
 * names the topic and eight of 5,000 words, a few of which are used much more than
 * others. Nothing is left to chance: every run makes the same calls.
 */
final class Generator {

	static final int CALLS_A_DAY = 225;

	/** From the first to the last call of a day. */
	private static final int SERVICE_SECONDS = 140 * CALLS_A_DAY;

	/** Stands in each problem. */
	static final String WORD_OF_ALL = "pertanyaan";

	/** Stands in about one problem of twenty. */
	static final String WORD_OF_MANY = "narasumber";

	/** Stands in about one problem of a thousand. */
	static final String WORD_OF_FEW = "namurian";

	private static final String TABLES = """
			'calls', 'call_contacts', 'call_problems', 'revisions', 'calls_history', 'call_contacts_history',
			'call_problems_history'""";

	private Generator() {
	}

	static void fill(Connection connection, int calls, int callsADay, String lastDay) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			statement.execute("set maintenance_work_mem = '512MB'");
			statement.execute(
					"""
							create temporary table bench_days as
							select day::date, row_number() over (order by day) nth from generate_series(date '2017-08-21', date '%s',
							    interval '1 day') day
							where extract(isodow from day) <= 5
							and not exists (select 1 from holidays where holiday_date = day::date and valid_to is null)
							order by day desc limit %d"""
						.formatted(lastDay, calls / callsADay));
			rosters(statement);
			// Rules and rows that follow from others are not worked out row by row.
			statement.execute("set session_replication_role = replica");
			List<String> indexes = dropIndexes(statement);
			calls(statement, callsADay(statement, calls, callsADay));
			partsOfCalls(statement);
			versions(statement);
			for (String index : indexes) {
				statement.execute(index);
			}
			statement.execute("""
					insert into caller_names select distinct caller_name from calls where caller_name is not null
					on conflict do nothing""");
			statement.execute("""
					insert into caller_institutions select distinct institution from calls where institution is not null
					on conflict do nothing""");
			statement.execute("set session_replication_role = default");
			statement.execute("drop table bench_days");
			statement.execute("vacuum analyze");
		}
	}

	/** More than usual where the piket has too few days for so many calls. */
	private static int callsADay(Statement statement, int calls, int usual) throws SQLException {
		try (ResultSet row = statement.executeQuery("select count(*) from bench_days")) {
			row.next();
			return Math.max(usual, calls / row.getInt(1));
		}
	}

	private static void rosters(Statement statement) throws SQLException {
		statement.execute("""
				insert into week_rosters (unit_code, week_start, submitted_at, submitted_by)
				select unit, week, week - interval '3 days',
				       (select id from staff_members where username = 'koordinator.' || lower(unit))
				from (select distinct date_trunc('week', day)::date week from bench_days) weeks,
				     unnest(array['DKH', 'DP', 'PTI']) unit
				on conflict do nothing""");
		statement.execute("""
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
	}

	private static List<String> dropIndexes(Statement statement) throws SQLException {
		List<String> definitions = new ArrayList<>();
		List<String> names = new ArrayList<>();
		try (ResultSet rows = statement.executeQuery("""
				select indexname, indexdef from pg_indexes where schemaname = 'public' and tablename in (%s)
				and not exists (select 1 from pg_constraint where conname = indexname)""".formatted(TABLES))) {
			while (rows.next()) {
				names.add(rows.getString(1));
				definitions.add(rows.getString(2));
			}
		}
		for (String name : names) {
			statement.execute("drop index " + name);
		}
		return definitions;
	}

	private static void calls(Statement statement, int callsADay) throws SQLException {
		statement.execute(
				"""
						create temporary table bench_names as
						select regexp_split_to_array('Agus Budi Citra Dewi Eko Fitri Gunawan Hendra Indah Joko Kartika Lestari Maya Nugroho
						    Oktavia Putri Rahmat Sari Teguh Umar Vina Wahyu Yanti Zainal Bambang Dian Endang Farida Hadi Irma
						    Krisna Lukman Mega Nina Prasetyo Ratna Slamet Tri Wulan Yusuf', '\\s+') first,
						    regexp_split_to_array('Santoso Wijaya Hidayat Kusuma Setiawan Siregar Nasution Simanjuntak Halim Gunadi
						    Permata Hartono Saputra Maharani Utomo Firmansyah Susanto Purnomo Wibowo Sitompul Tanjung Lubis
						    Pratama Handayani Suryadi Rachman Hutapea Sinaga Harahap Kurniawan Marbun Panjaitan Yulianto
						    Iskandar Suharto Basuki Ginting Tarigan Anggraini Mulyono', '\\s+') last,
						    string_to_array('Bank,BPR,Asuransi,Sekuritas,Pedagang Valuta,Pegadaian,Koperasi,Dana Pensiun', ',') kind,
						    regexp_split_to_array('Artha Bumi Cakra Darma Elang Fajar Graha Harapan Inti Jaya Kencana Lintas Mandala Nusa
						    Optima Prima Rajawali Sentosa Tirta Utama Wahana Yudha Anugerah Bahari Cendana', '\\s+') firm""");
		statement.execute(
				"""
						insert into calls (form_id, number, state, unit_code, duty_id, answered_by, call_date, received_at,
						    finished_at, caller_name, caller_kind, institution, recorded_at)
						select gen_random_uuid(), 'CC-' || to_char(day, 'YYYYMMDD') || '-' || (1000 + seq), 'RECORDED',
						    duty.unit_code, duty.id, duty.officer_id, day, received, received + interval '4 minutes',
						    first[1 + caller %% 40] || ' ' || last[1 + caller / 40 %% 40]
						        || case when caller >= 1600 then ' ' || last[1 + caller / 1600 * 3 %% 40] else '' end,
						    'PIHAK_PELAPOR',
						    kind[1 + caller / 5 %% 8] || ' ' || firm[1 + caller / 40 %% 25] || ' ' || firm[1 + caller / 1000 %% 25],
						    received + interval '5 minutes'
						from bench_names, bench_days
						cross join generate_series(1, %d) seq
						cross join lateral (select (power((hashint8(nth * 1000 + seq)::bigint & 65535) / 65536.0, 3) * 19999)::int
						    * 7919 %% 20000 caller) who
						cross join lateral (select ((day + time '07:00') at time zone 'Asia/Jakarta') +
						    seq * interval '%d milliseconds' as received) at
						join duties duty on duty.duty_date = day and duty.unit_code || duty.post = case
						    when seq %% 10 < 2 then 'DKH1' when seq %% 10 < 5 then 'DP1' when seq %% 10 < 8 then 'DP2' else 'PTI1' end
						order by received"""
					.formatted(callsADay, SERVICE_SECONDS * 1000 / callsADay));
		statement.execute("drop table bench_names");
		statement.execute("""
				insert into call_number_counters as counter (call_date, last_number)
				select call_date, max(substring(number from 13)::integer) from calls group by call_date
				on conflict (call_date) do update set last_number = excluded.last_number""");
	}

	private static void partsOfCalls(Statement statement) throws SQLException {
		statement.execute(
				"""
						insert into call_contacts (call_id, position, kind, raw, normalised)
						select id, 1, 'PHONE', '08' || phone, '+628' || phone
						from calls, lateral (select lpad((hashtext(caller_name || institution)::bigint & 2147483647)::text, 10, '1')
						    phone) dialled
						where not exists (select 1 from call_contacts where call_id = calls.id)
						order by id""");
		statement.execute(
				"""
						create temporary table bench_words as
						with syllables as (select string_to_array(
						    'ba ce di fo gu ha ji ke lo mu na pe ri so tu wa ya ze bo ger', ' ') part)
						select number, part[1 + number % 20] || part[1 + number / 20 % 20] || part[1 + number / 400 % 20] || 'an' word
						from syllables, generate_series(0, 4999) number""");
		statement.execute("create unique index on bench_words (number) include (word)");
		statement.execute(
				"""
						insert into call_problems (call_id, position, unit_code, topic_id, problem, outcome)
						select calls.id, 1, calls.unit_code, offered.topics[1 + abs(hashint8(calls.id)) % cardinality(offered.topics)],
						    'Pertanyaan mengenai ' || offered.names[1 + abs(hashint8(calls.id)) % cardinality(offered.names)] || ': '
						        || (select string_agg(word, ' ') from generate_series(1, 8) nth join bench_words on number =
						            (power((hashint8(calls.id * 8 + nth)::bigint & 65535) / 65536.0, 2) * 4999)::int),
						    'TUNTAS'
						from calls
						join (select unit_code, array_agg(id order by id) topics, array_agg(name order by id) names
						    from topics group by unit_code) offered on offered.unit_code = calls.unit_code
						where not exists (select 1 from call_problems where call_id = calls.id)
						order by calls.id""");
		statement.execute("refresh materialized view problem_words");
		statement.execute("drop table bench_words");
	}

	/** Of each call the version that saving it keeps. */
	private static void versions(Statement statement) throws SQLException {
		statement.execute("""
				insert into revisions (id, revised_at, staff_id)
				select (select max(id) from revisions) + row_number() over (order by id), recorded_at, answered_by
				from calls where not exists (select 1 from calls_history version where version.id = calls.id)
				order by id""");
		statement.execute("select setval(pg_get_serial_sequence('revisions', 'id'), max(id)) from revisions");
		statement.execute(
				"""
						insert into calls_history (id, rev, revtype, form_id, number, state, unit_code, duty_id, answered_by,
						    call_date, received_at, finished_at, caller_name, caller_kind, institution, recorded_at)
						select id, (select max(id) from revisions) + 1 - row_number() over (order by id desc), 0, form_id, number,
						    state, unit_code, duty_id, answered_by, call_date, received_at, finished_at, caller_name, caller_kind,
						    institution, recorded_at
						from calls where not exists (select 1 from calls_history version where version.id = calls.id)
						order by id""");
		statement.execute("""
				insert into call_contacts_history (id, rev, revtype, call_id, position, kind, raw, normalised)
				select contact.id, call.rev, 0, call.id, position, kind, raw, normalised
				from call_contacts contact join calls_history call on call.id = contact.call_id
				where not exists (select 1 from call_contacts_history version where version.id = contact.id)
				order by contact.id""");
		statement.execute("""
				insert into call_problems_history (id, rev, revtype, call_id, position, topic_id, problem, outcome)
				select problem.id, call.rev, 0, call.id, position, topic_id, problem, outcome
				from call_problems problem join calls_history call on call.id = problem.call_id
				where not exists (select 1 from call_problems_history version where version.id = problem.id)
				order by problem.id""");
	}

}

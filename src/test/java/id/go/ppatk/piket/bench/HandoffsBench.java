package id.go.ppatk.piket.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * How long the lists of hand-offs take with few hand-offs and with many, in two databases
 * that are alike otherwise. The latest 200 stand in both: half of them have not ended and
 * some of these are overdue, so that each list is about a page long. Of earlier ones one
 * in a hundred was forgotten, and is overdue. One in eight ended late.
 */
final class HandoffsBench {

	private static final int LATEST = 200;

	private static final List<PageBench.Page> PAGES = List.of(
			new PageBench.Page("/tindak-lanjut?lihat=saya", "petugas.dp.1"),
			new PageBench.Page("/tindak-lanjut?lihat=saya&status=selesai", "petugas.dp.1"),
			new PageBench.Page("/tindak-lanjut?lihat=unit", "petugas.dp.1"),
			new PageBench.Page("/tindak-lanjut?lihat=unit&status=selesai", "petugas.dp.1"),
			new PageBench.Page("/tindak-lanjut?lihat=semua", "supervisor"),
			new PageBench.Page("/tindak-lanjut?lihat=semua", "supervisor", "setelah"),
			new PageBench.Page("/tindak-lanjut?lihat=semua&terlambat=true", "supervisor"),
			new PageBench.Page("/tindak-lanjut?lihat=semua&jenis=DAT_DPR", "supervisor"),
			new PageBench.Page("/tindak-lanjut?lihat=semua&status=selesai", "supervisor"),
			new PageBench.Page("/tindak-lanjut?lihat=semua&status=selesai", "supervisor", "setelah"),
			new PageBench.Page("/papan", "supervisor"));

	private HandoffsBench() {
	}

	/**
	 * Prints a table of the lists.
	 * @param like what both databases are besides their hand-offs
	 * @param sizes how many hand-offs each has
	 * @param clock where the domain's clock begins
	 */
	static void run(BenchServer server, BenchDatabase like, List<Integer> sizes, BenchJar jar, String clock)
			throws Exception {
		List<RunningJar> jars = new ArrayList<>();
		try {
			for (int size : sizes) {
				BenchDatabase database = server.copy(like, "handoffs_" + size);
				fill(database, size);
				jars.add(jar.start(database, clock));
			}
			for (RunningJar running : jars) {
				running.awaitStart();
			}
			PageBench.run(server, PAGES, "hand-offs", sizes, jars);
		}
		finally {
			for (RunningJar running : jars) {
				running.close();
			}
		}
	}

	private static void fill(BenchDatabase database, int handoffs) throws SQLException {
		try (Connection connection = database.connect(); Statement statement = connection.createStatement()) {
			statement.execute("set session_replication_role = replica");
			statement.execute("truncate handoffs, handoff_moves");
			calls(statement);
			handoffs(statement, handoffs);
			moves(statement);
			statement.execute("set session_replication_role = default");
			statement.execute("vacuum analyze");
		}
	}

	/** Of each unit, the calls from which something is handed on, in turn. */
	private static void calls(Statement statement) throws SQLException {
		statement.execute(
				"""
						create temporary table bench_calls as
						select id, unit_code, answered_by, row_number() over (partition by unit_code order by received_at desc) nth,
						       count(*) over (partition by unit_code) of_unit
						from calls where state = 'RECORDED'""");
		statement.execute("create unique index on bench_calls (unit_code, nth)");
		statement.execute("analyze bench_calls");
	}

	/** One in ten minutes, the latest last; three of four from calls of DP. */
	private static void handoffs(Statement statement, int handoffs) throws SQLException {
		statement.execute(
				"""
						insert into handoffs (form_id, number, kind, state, call_id, problem_number, from_unit, from_staff, to_unit,
						    to_staff, channel, diversion, request, opened_at, due_at, closed_at, caller_told)
						select gen_random_uuid(), 'TL-' || to_char(opened at time zone 'Asia/Jakarta', 'YYYYMMDD') || '-' || 1000 + seq,
						    kind, state, call.id, 1, call.unit_code, call.answered_by,
						    case when kind <> 'SARANA_LAIN' then asked.unit_code end,
						    case when kind <> 'SARANA_LAIN' and (state <> 'OPEN' or chance / 1000 %% 3 > 0) then asked.id end,
						    case when kind = 'SARANA_LAIN' then 'SURAT' end,
						    case when kind = 'SARANA_LAIN' then 'DI_LUAR_KEWENANGAN' end,
						    'Penelepon menanyakan perkembangan permohonan yang disampaikan pekan lalu, nomor urut ' || seq,
						    opened, case when kind <> 'SARANA_LAIN' then opened + interval '15 hours' end,
						    case when state = 'CLOSED' then opened + case when kind = 'SARANA_LAIN' then interval '0'
						        when seq > %2$d and chance / 7 %% 8 = 0 then interval '18 hours' else interval '30 minutes' end end,
						    state = 'CLOSED'
						from generate_series(%1$d, 1, -1) seq
						cross join lateral (select hashint8(seq)::bigint & 2147483647 chance,
						    timestamptz '%3$s 15:20+07' - seq * interval '10 minutes' opened) at
						cross join lateral (select (array['UNIT_LAIN', 'UNIT_LAIN', 'ESKALASI', 'DIHUBUNGI_KEMBALI', 'DAT_DPR',
						    'DAT_DPR', 'SALAH_MENU', 'SARANA_LAIN'])[1 + chance %% 8] kind) why
						cross join lateral (select case when kind in ('SALAH_MENU', 'SARANA_LAIN')
						    or chance / 100 %% 100 >= case when seq <= %2$d then 67 else 1 end then 'CLOSED'
						    else (array['OPEN', 'ACCEPTED', 'ANSWERED'])[1 + chance / 10 %% case when kind = 'DIHUBUNGI_KEMBALI' then 2 else 3 end]
						    end state) life
						cross join lateral (select (array['DP', 'DP', 'PTI', 'DP', 'DP', 'DP', 'DKH', 'DP'])[1 + seq %% 8] unit) taken
						join bench_calls call on call.unit_code = unit
						    and call.nth = 1 + seq %% (select of_unit from bench_calls any_of where any_of.unit_code = unit limit 1)
						join staff_members asked on asked.username = case kind
						    when 'DIHUBUNGI_KEMBALI' then (select username from staff_members where id = call.answered_by)
						    when 'ESKALASI' then 'koordinator.' || lower(unit)
						    when 'DAT_DPR' then 'pic.dat'
						    else case when unit = 'DP' then 'petugas.pti.1' else 'petugas.dp.' || 1 + chance %% 2 end end"""
					.formatted(handoffs, LATEST, BenchServer.TODAY));
	}

	private static void moves(Statement statement) throws SQLException {
		statement.execute("""
				insert into handoff_moves (handoff_id, position, kind, moved_by, moved_at, to_unit, to_staff)
				select id, 1, 'OPENED', from_staff, opened_at, to_unit, to_staff from handoffs""");
		statement.execute("""
				insert into handoff_moves (handoff_id, position, kind, moved_by, moved_at)
				select id, 2, 'CLOSED', from_staff, closed_at from handoffs where closed_at is not null""");
	}

}

package id.go.ppatk.piket.evaluation;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Optional;

import id.go.ppatk.piket.calls.CallerKind;
import id.go.ppatk.piket.calls.NoMatter;
import id.go.ppatk.piket.calls.Outcome;
import id.go.ppatk.piket.calls.Sufficiency;
import id.go.ppatk.piket.duties.ChangeReason;
import id.go.ppatk.piket.handoffs.HandoffKind;
import org.jspecify.annotations.Nullable;

/**
 * What is counted, so that each figure can open the rows behind it.
 */
enum Measure {

	CALLS("telepon", "true"), DAY("hari", "call.call_date = :value::date"),
	SLOT("jam",
			"""
					extract(isodow from call.call_date) = split_part(:value, '-', 1)::int
					and extract(hour from call.received_at at time zone interval '7 hours') = split_part(:value, '-', 2)::int"""),
	OUTSIDE_SLOTS("di-luar-peta", """
			(extract(isodow from call.call_date) > 5
			or extract(hour from call.received_at at time zone interval '7 hours') not between 7 and 16)"""),
	RESOLVED("tuntas", Sql.RESOLVED), LASTING("tuntas-bertahan", Sql.FOLLOWABLE + " and not " + Sql.FOLLOWED),
	FOLLOWED("tuntas-menelepon-lagi", Sql.FOLLOWABLE + " and " + Sql.FOLLOWED),
	OUTCOME("hasil", "exists (select 1 from call_problems where call_id = call.id and outcome = :value)"),
	CONFIDENTIAL("rahasia", "exists (select 1 from call_problems where call_id = call.id and diversion = 'RAHASIA')"),
	TALKED("durasi", "extract(epoch from call.finished_at - call.received_at) >= :value::numeric"),
	TOPIC("topik", "exists (select 1 from call_problems where call_id = call.id and topic_id = :value::bigint)"),
	TOPIC_RESOLVED("topik-tuntas", """
			exists (select 1 from call_problems
			    where call_id = call.id and topic_id = :value::bigint and outcome = 'TUNTAS')"""),
	CALLER_KIND("jenis-penelepon", "call.caller_kind = :value"), INSTITUTION("lembaga", "call.institution = :value"),
	CLOSING("pertanyaan-penutup", "call.sufficiency = :value"),
	NOT_CLOSED("tanpa-pertanyaan-penutup", "call.sufficiency is null"),
	FAQ_HIT("dengan-artikel", "exists (select 1 from article_uses where call_number = call.number)"),
	FAQ_MISS("tanpa-artikel", "exists (select 1 from askings where call_number = call.number)"),
	QUESTION("pertanyaan", """
			exists (select 1 from askings where call_number = call.number and question_id = :value::bigint)"""),
	OVERLAPPING("tumpang-tindih", """
			exists (select 1 from calls earlier where earlier.answered_by = call.answered_by
			    and earlier.call_date = call.call_date and earlier.state = 'RECORDED'
			    and (earlier.received_at, earlier.id) < (call.received_at, call.id)
			    and earlier.finished_at > call.received_at)"""), OFF_HOURS("di-luar-jam", "not " + ServiceHours.SERVED),
	OFF_DUTY("tidak-bertugas", "call.off_duty"), WRITTEN_LATER("dicatat-kemudian", "call.late_reason is not null"),
	CORRECTED("diperbaiki", "call.corrected"), AFTER_RECAP("setelah-rekap", "call.added_after_recap"),
	AMENDED("ditambah", "exists (select 1 from call_addenda where call_id = call.id)"),
	UNFINISHED("belum-dicatat", "call.state = 'OPEN'"), CANCELLED("dibatalkan", "call.state = 'CANCELLED'"),
	NO_MATTER("tanpa-permasalahan", "call.state = 'NO_MATTER' and (:value = '' or call.no_matter = :value)"),
	MENU("menu", ":value = " + Sql.PRESSED), WRONG_MENU("salah-menu", """
			(exists (select 1 from call_problems where call_id = call.id and outcome = 'SALAH_MENU')
			    or exists (select 1 from handoffs where call_id = call.id and kind in ('SALAH_MENU', 'OPERATOR')))
			and (:value = '' or :value = %s)""".formatted(Sql.PRESSED)), HANDOFF("tindak-lanjut"),
	HANDOFF_IN_TIME("tindak-lanjut-tepat-waktu"), HANDOFF_LATE("tindak-lanjut-terlambat"),
	HANDOFF_OVERDUE("tindak-lanjut-lewat-batas"), HANDOFF_ENDED("tindak-lanjut-selesai"), POST("pos"),
	GAP("kekosongan"), REPLACEMENT("pergantian"), ROSTER("jadwal"), ROSTER_LATE("jadwal-terlambat"),
	ROSTER_MISSING("jadwal-belum"), RECAP("rekap"), RECAP_LATE("rekap-terlambat"), RECAP_MISSING("rekap-belum"),
	OFFICER("petugas"), SERVED("tugas"), OBSTACLE("kendala");

	private final String code;

	@Nullable private final String condition;

	Measure(String code) {
		this(code, null);
	}

	Measure(String code, @Nullable String condition) {
		this.code = code;
		this.condition = condition;
	}

	/** Reads what an address carries. */
	static Optional<Measure> of(String code) {
		return Arrays.stream(values()).filter((measure) -> measure.code.equals(code)).findFirst();
	}

	/** As an address carries it. */
	String code() {
		return this.code;
	}

	/** The message that says what is counted. */
	public String messageKey() {
		return "measure." + name();
	}

	/**
	 * The SQL condition that a {@code call} meets when it is counted; {@code :value}
	 * stands for the value, the service hours are those of {@link ServiceHours}.
	 * @return {@code null} where it does not count calls
	 */
	@Nullable String condition() {
		if (this.condition == null) {
			return null;
		}
		return (this == UNFINISHED || this == CANCELLED || this == NO_MATTER) ? this.condition
				: "call.state = 'RECORDED' and " + this.condition;
	}

	/** Whether its rows can be narrowed to one unit. */
	boolean isOfUnits() {
		return switch (this) {
			case GAP, POST, ROSTER, ROSTER_LATE, ROSTER_MISSING, RECAP, RECAP_LATE, RECAP_MISSING, OFFICER, SERVED ->
				true;
			default -> this.condition != null;
		};
	}

	/** Whether there can be rows with that value. */
	boolean accepts(String value) {
		return switch (this) {
			case DAY -> value.matches("\\d{4}-\\d{2}-\\d{2}") && isDay(value);
			case SLOT -> value.matches("[1-5]-(0[7-9]|1[0-6])");
			case TOPIC, TOPIC_RESOLVED, QUESTION, SERVED -> value.matches("\\d{1,18}");
			case TALKED -> value.matches("\\d{1,9}");
			case NO_MATTER -> value.isEmpty() || isOne(NoMatter.values(), value);
			case OUTCOME -> isOne(Outcome.values(), value);
			case CALLER_KIND -> isOne(CallerKind.values(), value);
			case CLOSING -> isOne(Sufficiency.values(), value);
			case OBSTACLE -> isOne(Obstacle.Group.values(), value);
			case HANDOFF, HANDOFF_IN_TIME, HANDOFF_LATE, HANDOFF_OVERDUE, HANDOFF_ENDED ->
				value.isEmpty() || isOne(HandoffKind.values(), value);
			case REPLACEMENT -> value.isEmpty() || isOne(ChangeReason.ofChange().toArray(ChangeReason[]::new), value);
			case MENU -> value.matches("[A-Z]{1,3}");
			case WRONG_MENU -> value.matches("[A-Z]{0,3}");
			case INSTITUTION -> !value.isEmpty();
			default -> value.isEmpty();
		};
	}

	private static boolean isOne(Enum<?>[] values, String name) {
		return Arrays.stream(values).anyMatch((value) -> value.name().equals(name));
	}

	private static boolean isDay(String value) {
		try {
			return LocalDate.parse(value).getYear() > 0;
		}
		catch (DateTimeParseException ex) {
			return false;
		}
	}

	/** The conditions that take more than a line. */
	private static final class Sql {

		/** The unit whose menu the caller pressed. */
		static final String PRESSED = """
				coalesce((select from_unit from handoffs
				    where call_id = call.id and kind in ('SALAH_MENU', 'OPERATOR') order by id limit 1), call.unit_code)""";

		static final String RESOLVED = """
				exists (select 1 from call_problems where call_id = call.id)
				and not exists (select 1 from call_problems where call_id = call.id and outcome <> 'TUNTAS')""";

		static final String FOLLOWABLE = RESOLVED + """
				 and exists (select 1 from call_contacts where call_id = call.id)
				and call.received_at <= :now::timestamptz - interval '7 days'""";

		static final String FOLLOWED = """
				exists (select 1 from call_problems problem
				    join call_contacts contact on contact.call_id = problem.call_id
				    join call_contacts again on again.normalised = contact.normalised
				    join calls later on later.id = again.call_id and later.state = 'RECORDED'
				        and (later.received_at, later.id) > (call.received_at, call.id)
				        and later.received_at < call.received_at + interval '7 days'
				    join call_problems asked on asked.call_id = later.id and asked.topic_id = problem.topic_id
				    where problem.call_id = call.id)""";

	}

}

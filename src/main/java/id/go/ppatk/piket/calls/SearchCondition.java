package id.go.ppatk.piket.calls;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import id.go.ppatk.piket.web.Indonesian;
import org.jspecify.annotations.Nullable;

/**
 * What a search asks of a call, in SQL. What it says of problems is asked of one and the
 * same problem.
 */
class SearchCondition {

	private static final String WORDS = "problem.search @@ to_tsquery('indonesian', :words)";

	private static final String WORDS_RANKED = "ts_rank_cd(problem.search, to_tsquery('indonesian', :words))";

	private static final String VISIBLE = """
			(call.answered_by = :me or not exists (
			select 1 from call_problems where call_id = call.id and topic_id = any(:protected)))""";

	private String visible = "true";

	private static final String PASSED_ON = "exists (select from call_passings where call_id = call.id and from_unit = :unit)";

	private final List<String> ofCall = new ArrayList<>();

	private final List<String> ofProblem = new ArrayList<>();

	private final List<Alike> alike = new ArrayList<>();

	private @Nullable String unitCode;

	private String state = "call.state = 'RECORDED'";

	private boolean passedOn;

	private boolean words;

	private final Map<String, @Nullable Object> parameters = new HashMap<>();

	/**
	 * A column that bears one of some names, ranked by how like they are to what was
	 * typed.
	 *
	 * @param column the column, and the parameter that holds the names
	 */
	private record Alike(String column) {

		String condition() {
			return "call.%1$s = any(:%1$s)".formatted(this.column);
		}

		String rank(String name) {
			return "similarity(as_heard(%s), as_heard(:%s_typed))".formatted(name, this.column);
		}

	}

	void ofUnit(@Nullable String unitCode) {
		this.unitCode = unitCode;
		this.parameters.put("unit", unitCode);
	}

	/**
	 * Finds by its number a call that the unit passed on, too, written down again or not.
	 */
	void orPassedOn(CallQuery query) {
		this.passedOn = this.unitCode != null && query.isOnlyCallNumber();
	}

	/**
	 * Leaves the caller of what that person did not answer and what is about these topics
	 * to others: who calls there is not asked of it.
	 */
	void identitiesFor(Long staffId, Collection<Long> protectedTopics) {
		this.visible = VISIBLE;
		this.parameters.put("me", staffId);
		this.parameters.put("protected", protectedTopics.toArray(Long[]::new));
	}

	/** Asks for a call's number, a telephone number or what may be either. */
	void number(CallQuery query) {
		List<String> meant = new ArrayList<>();
		query.callNumber().ifPresent((end) -> {
			meant.add("select id from calls where reverse(number) like reverse(:number) || '%'");
			this.parameters.put("number", end);
		});
		query.contact().ifPresent((contact) -> {
			meant.add(
					"select call.id from call_contacts join calls call on call.id = call_id where normalised = :contact"
							+ " and (extension = :extension or extension is null or :extension::text is null) and "
							+ this.visible);
			this.parameters.put("contact", contact.normalised());
			this.parameters.put("extension", contact.extension());
		});
		if (!meant.isEmpty()) {
			this.ofCall.add("call.id in (" + String.join(" union all ", meant) + ")");
		}
	}

	void nameWithheld() {
		this.ofCall.add("call.caller_name_withheld");
	}

	/**
	 * Asks for a caller's name.
	 * @param typed what it is to be like
	 * @param names those that are
	 */
	void name(String typed, String[] names) {
		alike("caller_name", typed, names);
	}

	/**
	 * Asks for an institution.
	 * @param typed what it is to be like
	 * @param names those that are
	 */
	void institution(String typed, String[] names) {
		alike("institution", typed, names);
	}

	private void alike(String column, String typed, String[] names) {
		this.alike.add(new Alike(column));
		this.parameters.put(column, names);
		this.parameters.put(column + "_typed", typed.strip());
	}

	/** Leaves out the calls whose caller the person may not see. */
	void identityVisible() {
		this.ofCall.add(this.visible);
	}

	/** Asks for words, as PostgreSQL takes a query. */
	void words(String query) {
		this.words = true;
		ofProblem(WORDS, "words", query);
	}

	void topic(@Nullable Long topicId) {
		ofProblem("problem.topic_id = :topic", "topic", topicId);
	}

	void outcome(@Nullable Outcome outcome) {
		ofProblem("problem.outcome = :outcome", "outcome", (outcome != null) ? outcome.name() : null);
	}

	/** Asks for calls that had no matter instead of the others. */
	void noMatter(@Nullable Set<NoMatter> kinds) {
		if (kinds != null) {
			this.state = "call.state = 'NO_MATTER'";
			ofCall("call.no_matter = any(:kinds)", "kinds", kinds.stream().map(NoMatter::name).toArray(String[]::new));
		}
	}

	/** Asks for the WIB dates from the first to the last. */
	void period(@Nullable LocalDate from, @Nullable LocalDate to) {
		ofCall("call.received_at >= :from", "from", (from != null) ? beginning(from) : null);
		ofCall("call.received_at < :to", "to", (to != null) ? beginning(to.plusDays(1)) : null);
	}

	private static Timestamp beginning(LocalDate day) {
		return Timestamp.from(day.atStartOfDay(Indonesian.WIB).toInstant());
	}

	private void ofCall(String part, String name, @Nullable Object value) {
		if (value != null) {
			this.ofCall.add(part);
			this.parameters.put(name, value);
		}
	}

	private void ofProblem(String part, String name, @Nullable Object value) {
		if (value != null) {
			this.ofProblem.add(part);
			this.parameters.put(name, value);
		}
	}

	/** Whether some of the calls that fit can fit better than others. */
	boolean ranks() {
		return this.words || !this.alike.isEmpty();
	}

	/** The statement that reads the latest calls that fit. */
	String latest(int limit) {
		return """
				select 0 rank, call.received_at, call.id, 0 among from calls call where %s
				and (:first or (call.received_at, call.id) < (:at, :id))
				order by call.received_at desc, call.id desc limit %d""".formatted(allOfCall(), limit);
	}

	/** Whether words of one unit are asked for. */
	boolean asksWordsOfUnit() {
		return this.words && this.unitCode != null;
	}

	/**
	 * As {@link #ranked}, but looks at the unit's latest problems only, one after the
	 * other: what stands in many of them is found at once, without its whole list.
	 * @param problems how many problems are looked at
	 */
	String rankedOfLatest(int problems, int among, int limit) {
		return ranked(rankedAmong("""
				(select * from call_problems where unit_code = :unit order by call_id desc limit %d) problem"""
			.formatted(problems), among), limit);
	}

	/**
	 * The statement that reads the best of the calls that fit: by one name of all, by
	 * anything else of the latest. Words of a unit are read from their index, however
	 * many calls PostgreSQL expects to have them: how often a word stands in the problems
	 * of all units says little of how often it stands in one's.
	 * @param among among how many of the latest
	 */
	String ranked(int among, int limit) {
		if (!this.words && this.alike.size() == 1) {
			return ranked(rankedByName(this.alike.get(0), limit), limit);
		}
		return ranked(rankedAmong(asksWordsOfUnit()
				? "(select * from call_problems problem where unit_code = :unit and " + WORDS + " offset 0) problem"
				: "call_problems problem", among), limit);
	}

	private static String ranked(String ranks, int limit) {
		return """
				select rank, received_at, id, among from (%s) ranked
				where :first or (rank, received_at, id) < (:rank, :at, :id)
				order by rank desc, received_at desc, id desc limit %d""".formatted(ranks, limit);
	}

	/** How well a call fits depends on the name alone: of each name the latest do. */
	private String rankedByName(Alike one, int limit) {
		return """
				select alike.rank, call.received_at, call.id, 0 among from (
				    select name, %s rank from unnest(:%s::text[]) name) alike
				cross join lateral (
				    select call.received_at, call.id from calls call where call.%s = alike.name and %s
				    and (:first or (alike.rank, call.received_at, call.id) < (:rank, :at, :id))
				    order by call.received_at desc, call.id desc limit %d) call""".formatted(
				millionths(one.rank("name")), one.column(), one.column(), String.join(" and ", exceptNames()), limit);
	}

	private String rankedAmong(String problems, int among) {
		String found = this.words ? problems + " join calls call on call.id = problem.call_id" : "calls call";
		String fits = this.words ? allOfCallAndProblem() : allOfCall();
		List<String> ranks = new ArrayList<>();
		this.alike.forEach((name) -> ranks.add(name.rank("call." + name.column())));
		if (this.words) {
			ranks.add(WORDS_RANKED);
		}
		return """
				select max(rank) rank, received_at, id, sum(count(*)) over () among from (
				    select %s rank, call.received_at, call.id from %s where %s order by %s desc limit %d) fit
				group by received_at, id""".formatted(millionths(String.join(" + ", ranks)), found, fits,
				this.words ? "problem.call_id" : "call.id", among);
	}

	private static String millionths(String rank) {
		return "round(1000000 * (" + rank + "))::bigint";
	}

	private String allOfCall() {
		return String.join(" and ", exceptNames()) + names();
	}

	private String allOfCallAndProblem() {
		List<String> parts = new ArrayList<>(this.ofCall);
		parts.add(this.state);
		parts.addAll(this.ofProblem);
		if (this.unitCode != null) {
			parts.add("problem.unit_code = :unit");
		}
		return String.join(" and ", parts) + names();
	}

	private String names() {
		StringBuilder names = new StringBuilder();
		this.alike.forEach((name) -> names.append(" and ").append(name.condition()));
		return names.toString();
	}

	private List<String> exceptNames() {
		List<String> parts = new ArrayList<>(this.ofCall);
		String own = (this.unitCode != null) ? this.state + " and call.unit_code = :unit" : this.state;
		parts.add(this.passedOn ? "(" + own + " or " + PASSED_ON + ")" : own);
		if (!this.ofProblem.isEmpty()) {
			parts.add("exists (select 1 from call_problems problem where problem.call_id = call.id and "
					+ String.join(" and ", this.ofProblem)
					+ ((this.unitCode != null) ? " and problem.unit_code = :unit)" : ")"));
		}
		return parts;
	}

	/** The parameters of each statement. */
	Map<String, @Nullable Object> parameters(FoundCalls.@Nullable PageKey after) {
		Map<String, @Nullable Object> all = new HashMap<>(this.parameters);
		all.put("first", after == null);
		all.put("rank", (after != null) ? after.rank() : 0L);
		all.put("at", Timestamp.from((after != null) ? after.receivedAt() : Instant.EPOCH));
		all.put("id", (after != null) ? after.id() : 0L);
		return all;
	}

}

package id.go.ppatk.piket.calls;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import id.go.ppatk.piket.calls.FoundCalls.Hit;
import id.go.ppatk.piket.calls.FoundCalls.Place;
import id.go.ppatk.piket.staff.Role;
import id.go.ppatk.piket.staff.SignedIn;
import id.go.ppatk.piket.web.Indonesian;
import id.go.ppatk.piket.web.Marked;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds recorded calls: those of the own unit, the supervisor those of all. Who asks for
 * a name, an institution or a telephone number finds no call whose caller is not for them
 * to see.
 */
@Component
public class CallSearch {

	/** Of more calls that fit, only the latest are ranked. */
	public static final int MOST_RANKED = 500;

	/** Among how many of the latest calls those that fit are looked for first. */
	private static final long FIRST_REACH = 8_000;

	private static final long WIDER = 16;

	/** How many words a misspelt one may mean. */
	private static final int MOST_SPELLINGS = 5;

	private static final double ALIKE = 0.4;

	private static final int MOST_NAMES = 50;

	private final JdbcClient jdbc;

	private final Calls calls;

	private final CallerIdentity identity;

	CallSearch(JdbcClient jdbc, Calls calls, CallerIdentity identity) {
		this.jdbc = jdbc;
		this.calls = calls;
		this.identity = identity;
	}

	/**
	 * A page of what fits.
	 * @param after where the page before ended, or {@code null} for the first
	 * @param size how many calls a page has
	 */
	@Transactional(readOnly = true)
	public FoundCalls find(CallQuery query, @Nullable Place after, int size, SignedIn viewer) {
		FoundCalls exact = find(query, query.tellingWords(), false, after, size, viewer);
		if (!exact.hits().isEmpty() || query.misspellable().isEmpty()) {
			return exact;
		}
		String alike = query.words((word) -> spelledLike(word, query.misspellable()));
		return alike.equals(query.tellingWords()) ? exact : find(query, alike, true, after, size, viewer);
	}

	private FoundCalls find(CallQuery query, String words, boolean alike, @Nullable Place after, int size,
			SignedIn viewer) {
		Condition condition = new Condition(query, words, viewer);
		List<Fitting> fitting = query.byRelevance() ? ranked(condition, after, size + 1)
				: latest(condition, after, size + 1);
		List<Place> page = fitting.stream().limit(size).map(Fitting::place).toList();
		boolean capped = query.byRelevance() && fitting.stream().anyMatch((call) -> call.among() > MOST_RANKED);
		return new FoundCalls(hits(page, query, words, viewer), (fitting.size() > size) ? page.get(size - 1) : null,
				capped, alike);
	}

	/** Words of problems that are spelled almost like this one, and itself. */
	private List<String> spelledLike(String word, List<String> misspellable) {
		if (!misspellable.contains(word)) {
			return List.of(word);
		}
		List<String> words = new ArrayList<>(List.of(word));
		words.addAll(this.jdbc.sql("""
				select word from problem_words where word % :typed and similarity(word, :typed) >= :alike
				order by similarity(word, :typed) desc, word limit :most""")
			.param("typed", word)
			.param("alike", ALIKE)
			.param("most", MOST_SPELLINGS)
			.query(String.class)
			.list());
		return words.stream().distinct().toList();
	}

	/**
	 * A call that fits.
	 *
	 * @param place its place in the order
	 * @param among among how many it was ranked
	 */
	private record Fitting(Place place, int among) {
	}

	private List<Fitting> latest(Condition condition, @Nullable Place after, int limit) {
		return this.jdbc.sql("""
				select 0 rank, call.received_at, call.id, 0 among from calls call where %s
				and (:first or (call.received_at, call.id) < (:at, :id))
				order by call.received_at desc, call.id desc limit %d""".formatted(condition, limit))
			.params(condition.parameters(after, 0))
			.query(CallSearch::fitting)
			.list();
	}

	/**
	 * The best of the latest calls that fit. They are looked for among the latest of all
	 * calls first and further back only until there are enough, so that it takes no
	 * longer the more calls there are.
	 */
	private List<Fitting> ranked(Condition condition, @Nullable Place after, int limit) {
		long last = this.jdbc.sql("select coalesce(max(id), 0) from calls").query(Long.class).single();
		long reach = FIRST_REACH;
		while (reach < last) {
			long fit = this.jdbc
				.sql("select count(*) from (select 1 from calls call where %s and call.id > :oldest limit %d) fit"
					.formatted(condition, MOST_RANKED + 1))
				.params(condition.parameters(after, last - reach))
				.query(Long.class)
				.single();
			if (fit > MOST_RANKED) {
				return ranked(condition, after, limit, last - reach);
			}
			reach *= (fit == 0) ? WIDER : Math.max(2, Math.min(WIDER, 2 * MOST_RANKED / fit));
		}
		return ranked(condition, after, limit, 0);
	}

	private List<Fitting> ranked(Condition condition, @Nullable Place after, int limit, long oldest) {
		return this.jdbc
			.sql("""
					select rank, received_at, id, among from (
					    select %s rank, received_at, id, count(*) over () among from (
					        select call.* from calls call where %s and call.id > :oldest
					        order by call.id desc limit %d) call) ranked
					where :first or (rank, received_at, id) < (:rank, :at, :id)
					order by rank desc, received_at desc, id desc limit %d""".formatted(condition.rank(), condition,
					MOST_RANKED + 1, limit))
			.params(condition.parameters(after, oldest))
			.query(CallSearch::fitting)
			.list();
	}

	private static Fitting fitting(ResultSet row, int number) throws SQLException {
		return new Fitting(
				new Place(row.getLong("rank"), row.getTimestamp("received_at").toInstant(), row.getLong("id")),
				row.getInt("among"));
	}

	private List<Hit> hits(List<Place> page, CallQuery query, String words, SignedIn viewer) {
		List<Long> ids = page.stream().map(Place::id).toList();
		Map<Long, Call> calls = this.calls.byIds(ids)
			.stream()
			.collect(Collectors.toMap(Call::getId, Function.identity()));
		Map<Long, List<Marked>> problems = problems(ids, words);
		Predicate<Call> visible = this.identity.visibleTo(viewer);
		return ids.stream()
			.map(calls::get)
			.map((call) -> hit(call, visible.test(call), problems.get(call.getId()), query))
			.toList();
	}

	private static Hit hit(Call call, boolean visible, List<Marked> problems, CallQuery query) {
		CallDetails details = call.getDetails();
		return new Hit(call, visible, visible ? marked(details.callerName(), query.name()) : null,
				visible ? marked(details.institution(), query.institution()) : null, problems);
	}

	private static @Nullable Marked marked(@Nullable String text, String words) {
		if (text == null) {
			return null;
		}
		String typed = Stream.of(words.strip().split("\\s+"))
			.filter((word) -> word.length() > 1)
			.map(Pattern::quote)
			.collect(Collectors.joining("|"));
		return typed.isEmpty() ? Marked.plain(text)
				: Marked.read(Pattern.compile(typed, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
					.matcher(text)
					.replaceAll("\u0001$0\u0002"));
	}

	private Map<Long, List<Marked>> problems(List<Long> ids, String words) {
		record Problem(Long callId, Marked text) {
		}
		return this.jdbc.sql("""
				select call_id, case when :words = '' then problem else ts_headline('indonesian', problem,
				    to_tsquery('indonesian', :words), :looks) end
				from call_problems where call_id = any(:ids) order by call_id, position""")
			.param("ids", ids.toArray(Long[]::new))
			.param("words", words)
			.param("looks", Marked.HEADLINE)
			.query((row, number) -> new Problem(row.getLong(1), Marked.read(row.getString(2))))
			.list()
			.stream()
			.collect(Collectors.groupingBy(Problem::callId, Collectors.mapping(Problem::text, Collectors.toList())));
	}

	/** The names or institutions that are like what was typed, the likest first. */
	private String[] like(String table, String typed) {
		return this.jdbc.sql("""
				select name from %s where lower(name) %% :typed or :typed <%% lower(name)
				order by greatest(similarity(lower(name), :typed), word_similarity(:typed, lower(name))) desc, name
				limit %d""".formatted(table, MOST_NAMES))
			.param("typed", typed.strip().toLowerCase(Locale.ROOT))
			.query(String.class)
			.list()
			.toArray(String[]::new);
	}

	/** What a query asks of a call, in SQL. */
	private final class Condition {

		private final List<String> parts = new ArrayList<>(List.of("call.state = 'RECORDED'"));

		private final List<String> ofProblem = new ArrayList<>();

		private final List<String> ranks = new ArrayList<>();

		private final Map<String, @Nullable Object> parameters = new HashMap<>();

		Condition(CallQuery query, String words, SignedIn viewer) {
			ofUnit(viewer.is(Role.SUPERVISOR) ? query.unitCode() : viewer.getUnitCode());
			number(query);
			name(query.name());
			institution(query.institution());
			if (query.asksForIdentity() && !CallerIdentity.allVisibleTo(viewer)) {
				visibleTo(viewer);
			}
			words(query.words(), words);
			ofProblem("topic_id = :topic", "topic", query.topicId());
			ofProblem("outcome = :outcome", "outcome", (query.outcome() != null) ? query.outcome().name() : null);
			period(query.from(), query.to());
			if (!this.ofProblem.isEmpty()) {
				this.parts.add("exists (select 1 from call_problems problem where problem.call_id = call.id and "
						+ String.join(" and ", this.ofProblem) + ")");
			}
		}

		private void ofUnit(@Nullable String unitCode) {
			if (unitCode != null) {
				and("call.unit_code = :unit", "unit", unitCode);
			}
		}

		private void number(CallQuery query) {
			String number = query.number().strip();
			if (query.isCallNumber()) {
				and("call.number = :number", "number", number.toUpperCase(Locale.ROOT));
			}
			else if (!number.isEmpty()) {
				Contact contact = number.contains("@") ? Contact.email(number) : Contact.phone(number);
				and("call.id in (select call_id from call_contacts where normalised = :contact)", "contact",
						contact.normalised());
			}
		}

		private void name(String name) {
			if (Anonymous.is(name)) {
				this.parts.add("call.caller_name_withheld");
			}
			else if (!name.isBlank()) {
				and("call.caller_name = any(:names)", "names", like("caller_names", name));
				this.parameters.put("name", name.strip().toLowerCase(Locale.ROOT));
				this.ranks.add("similarity(lower(call.caller_name), :name)");
			}
		}

		private void institution(String institution) {
			if (!institution.isBlank()) {
				and("call.institution = any(:institutions)", "institutions", like("caller_institutions", institution));
				this.parameters.put("institution", institution.strip().toLowerCase(Locale.ROOT));
				this.ranks.add("similarity(lower(call.institution), :institution)");
			}
		}

		private void visibleTo(SignedIn viewer) {
			and("""
					(call.answered_by = :me or not exists (
					select 1 from call_problems where call_id = call.id and topic_id = any(:protected)))""", "me",
					viewer.getId());
			this.parameters.put("protected", CallSearch.this.identity.protectedTopics().toArray(Long[]::new));
		}

		private void words(String typed, String telling) {
			if (!typed.isBlank()) {
				ofProblem("problem.call_id > :oldest and problem.search @@ to_tsquery('indonesian', :words)", "words",
						telling);
				this.ranks.add("""
						(select max(ts_rank_cd(search, to_tsquery('indonesian', :words)))
						from call_problems where call_id = call.id)""");
			}
		}

		private void ofProblem(String part, String name, @Nullable Object value) {
			if (value != null) {
				this.ofProblem.add(part);
				this.parameters.put(name, value);
			}
		}

		private void period(@Nullable LocalDate from, @Nullable LocalDate to) {
			if (from != null) {
				and("call.received_at >= :from", "from", beginning(from));
			}
			if (to != null) {
				and("call.received_at < :to", "to", beginning(to.plusDays(1)));
			}
		}

		private Timestamp beginning(LocalDate day) {
			return Timestamp.from(day.atStartOfDay(Indonesian.WIB).toInstant());
		}

		private void and(String part, String name, Object value) {
			this.parts.add(part);
			this.parameters.put(name, value);
		}

		/** How well a call fits, in millionths. */
		String rank() {
			return this.ranks.isEmpty() ? "0::bigint"
					: "round(1000000 * (" + String.join(" + ", this.ranks) + "))::bigint";
		}

		Map<String, @Nullable Object> parameters(@Nullable Place after, long oldest) {
			Map<String, @Nullable Object> all = new HashMap<>(this.parameters);
			all.put("oldest", oldest);
			all.put("first", after == null);
			all.put("rank", (after != null) ? after.rank() : 0L);
			all.put("at", Timestamp.from((after != null) ? after.receivedAt() : Instant.EPOCH));
			all.put("id", (after != null) ? after.id() : 0L);
			return all;
		}

		@Override
		public String toString() {
			return String.join(" and ", this.parts);
		}

	}

}

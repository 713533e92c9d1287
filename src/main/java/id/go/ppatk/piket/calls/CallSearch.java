package id.go.ppatk.piket.calls;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

import id.go.ppatk.piket.calls.FoundCalls.Hit;
import id.go.ppatk.piket.calls.FoundCalls.PageKey;
import id.go.ppatk.piket.staff.Role;
import id.go.ppatk.piket.staff.SignedIn;
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

	/** How many words a misspelt one may mean. */
	private static final int MOST_SPELLINGS = 5;

	private static final double ALIKE = 0.4;

	/** The words of so many of the latest problems may not be in the list yet. */
	private static final int NEWEST_PROBLEMS = 200;

	/** A word that stands in many problems is found among so many of the latest. */
	private static final int LATEST_PROBLEMS = 10_000;

	/**
	 * How like a name must be to what was typed; less where there is none so like.
	 */
	private static final double[] NAMES_ALIKE = { 0.45, 0.3 };

	private static final int MOST_NAMES = 50;

	/**
	 * Each search is planned anew, by how many calls have its words; for rows that are in
	 * memory, and without other processes, whose start costs more than a search.
	 */
	private static final String PLANNED = """
			select set_config('plan_cache_mode', 'force_custom_plan', true), set_config('random_page_cost', '1.1', true),
			    set_config('max_parallel_workers_per_gather', '0', true)""";

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
	public FoundCalls find(CallQuery query, @Nullable PageKey after, int size, SignedIn viewer) {
		this.jdbc.sql(PLANNED).query().singleRow();
		FoundCalls exact = find(query, query.tellingWords(), false, after, size, viewer);
		if (!exact.hits().isEmpty() || query.misspellable().isEmpty()) {
			return exact;
		}
		String alike = query.words((word) -> spelledLike(word, query.misspellable()));
		return alike.equals(query.tellingWords()) ? exact : find(query, alike, true, after, size, viewer);
	}

	private FoundCalls find(CallQuery query, String words, boolean alike, @Nullable PageKey after, int size,
			SignedIn viewer) {
		SearchCondition condition = condition(query, words, viewer);
		boolean ranked = query.byRelevance() && condition.ranks();
		List<Fitting> fitting = ranked ? ranked(condition, after, size + 1) : latest(condition, after, size + 1);
		List<PageKey> page = fitting.stream().limit(size).map(Fitting::key).toList();
		boolean capped = ranked && fitting.stream().anyMatch((call) -> call.among() > MOST_RANKED);
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
				select word from (
				    select word from problem_words where word % :typed
				    union select word from (
				        select problem, remark from call_problems order by id desc limit :newest) newest
				        cross join lateral words_of(problem, remark) word) known
				where similarity(word, :typed) >= :alike order by similarity(word, :typed) desc, word limit :most""")
			.param("newest", NEWEST_PROBLEMS)
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
	 * @param key its key in the order
	 * @param among among how many it was ranked
	 */
	private record Fitting(PageKey key, int among) {
	}

	private SearchCondition condition(CallQuery query, String words, SignedIn viewer) {
		SearchCondition condition = new SearchCondition();
		condition.ofUnit(viewer.is(Role.SUPERVISOR) ? query.unitCode() : viewer.getUnitCode());
		condition.orPassedOn(query);
		if (Anonymous.is(query.name())) {
			condition.nameWithheld();
		}
		else if (!query.name().isBlank()) {
			condition.name(query.name(), like("caller_names", query.name()));
		}
		if (!query.institution().isBlank()) {
			condition.institution(query.institution(), like("caller_institutions", query.institution()));
		}
		if (!CallerIdentity.allVisibleTo(viewer)) {
			condition.identitiesFor(viewer.getId(), this.identity.protectedTopics());
		}
		condition.number(query);
		if (query.asksForIdentity()) {
			condition.identityVisible();
		}
		if (!query.words().isBlank()) {
			condition.words(words);
		}
		condition.topic(query.topicId());
		condition.outcome(query.outcome());
		condition.noMatter(query.noMatters());
		condition.period(query.from(), query.to());
		return condition;
	}

	private List<Fitting> latest(SearchCondition condition, @Nullable PageKey after, int limit) {
		return fitting(condition.latest(limit), condition, after);
	}

	private List<Fitting> ranked(SearchCondition condition, @Nullable PageKey after, int limit) {
		if (condition.asksWordsOfUnit()) {
			List<Fitting> ofLatest = fitting(condition.rankedOfLatest(LATEST_PROBLEMS, MOST_RANKED + 1, limit),
					condition, after);
			if (ofLatest.stream().anyMatch((call) -> call.among() > MOST_RANKED)) {
				return ofLatest;
			}
		}
		return fitting(condition.ranked(MOST_RANKED + 1, limit), condition, after);
	}

	private List<Fitting> fitting(String sql, SearchCondition condition, @Nullable PageKey after) {
		return this.jdbc.sql(sql).params(condition.parameters(after)).query(CallSearch::fitting).list();
	}

	private static Fitting fitting(ResultSet row, int number) throws SQLException {
		return new Fitting(
				new PageKey(row.getLong("rank"), row.getTimestamp("received_at").toInstant(), row.getLong("id")),
				row.getInt("among"));
	}

	private List<Hit> hits(List<PageKey> page, CallQuery query, String words, SignedIn viewer) {
		List<Long> ids = page.stream().map(PageKey::id).toList();
		Map<Long, Call> calls = this.calls.byIds(ids)
			.stream()
			.collect(Collectors.toMap(Call::getId, Function.identity()));
		Map<Long, List<Marked>> problems = problems(ids, words);
		Predicate<Call> visible = this.identity.visibleTo(viewer);
		String contact = query.contact().map(Contact::normalised).orElse("");
		return ids.stream()
			.map(calls::get)
			.map((call) -> (viewer.is(Role.SUPERVISOR) || call.getUnitCode().equals(viewer.getUnitCode()))
					? hit(call, visible.test(call), problems.get(call.getId()), query, contact)
					: Hit.passedOn(call, call.getPassedOnBy(viewer.getUnitCode()).orElseThrow()))
			.toList();
	}

	private static Hit hit(Call call, boolean visible, @Nullable List<Marked> problems, CallQuery query,
			String contact) {
		if (call.getNoMatter() != null) {
			return new Hit(call, visible, null, null, List.of(), List.of(), null);
		}
		CallDetails details = call.getDetails();
		return new Hit(call, visible, visible ? marked(details.callerName(), query.name()) : null,
				visible ? marked(details.institution(), query.institution()) : null,
				visible ? contacts(details, contact) : List.of(), problems, null);
	}

	/** The caller's numbers and addresses that were looked for. */
	private static List<Marked> contacts(CallDetails details, String normalised) {
		return details.contacts()
			.stream()
			.filter((contact) -> contact.normalised().equals(normalised))
			.map((contact) -> Marked.whole(contact.raw()))
			.toList();
	}

	/** A name that is only like the words is a hit as a whole. */
	private static @Nullable Marked marked(@Nullable String text, String words) {
		if (text == null) {
			return null;
		}
		if (words.isBlank()) {
			return Marked.plain(text);
		}
		String typed = Stream.of(words.strip().split("\\s+"))
			.filter((word) -> word.length() > 1)
			.map(Pattern::quote)
			.collect(Collectors.joining("|"));
		Matcher hits = Pattern.compile(typed, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE).matcher(text);
		return (typed.isEmpty() || !hits.find()) ? Marked.whole(text) : Marked.read(hits.replaceAll("\u0001$0\u0002"));
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
		return DoubleStream.of(NAMES_ALIKE)
			.mapToObj((alike) -> like(table, typed, alike))
			.filter((names) -> names.length > 0)
			.findFirst()
			.orElseGet(() -> new String[0]);
	}

	private String[] like(String table, String typed, double alike) {
		this.jdbc.sql("select set_config('pg_trgm.similarity_threshold', ?, true)")
			.param(Double.toString(alike))
			.query(String.class)
			.single();
		return this.jdbc
			.sql("""
					select name from %s where heard %% as_heard(:typed) or as_heard(:typed) <%% heard
					order by greatest(similarity(heard, as_heard(:typed)), word_similarity(as_heard(:typed), heard)) desc, name
					limit %d"""
				.formatted(table, MOST_NAMES))
			.param("typed", typed.strip())
			.query(String.class)
			.list()
			.toArray(String[]::new);
	}

}

package id.go.ppatk.piket.handoffs;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import id.go.ppatk.piket.staff.Role;
import id.go.ppatk.piket.staff.SignedIn;
import id.go.ppatk.piket.web.SharedCounts;

import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/**
 * How many hand-offs wait for a person; of each sort more than {@link #MOST} are not
 * counted.
 */
@Component
class HandoffCounts implements SharedCounts.Source {

	static final int MOST = 100;

	/** How a number is told that is not counted to its end, as the menu does. */
	static final String MANY = MOST - 1 + "+";

	private static final String OF_THE_PERSON = "to_staff = :me and state in ('OPEN', 'ACCEPTED')";

	private static final List<String> OF_WHO_TAKES = List.of(OF_THE_PERSON,
			"to_unit = :unit and to_staff is null and state = 'OPEN'",
			"from_staff = :me and state in ('ANSWERED', 'RETURNED')",
			"from_unit = :unit and sender_left and from_staff <> :me and state in ('ANSWERED', 'RETURNED')");

	/** Who handed it on, or the unit in which that person is no more. */
	private static final String OF_WHO_HANDED_ON = "(from_staff = :me or from_unit = :unit and sender_left)";

	/** What waits in a unit in which nobody could take it: for the supervisor. */
	private static final String UNTAKEN = """
			to_staff is null and state = 'OPEN' and to_unit in (select code from units where not exists (
			    select from staff_members person join staff_roles has on has.staff_id = person.id
			    where person.active and person.unit_code = units.code
			        and has.role in ('PIC', 'PETUGAS', 'KOORDINATOR', 'OPERATOR')
			        and (has.role = 'PIC') = (units.code in ('DAT', 'DPR'))))""";

	private static final String OVERDUE = "due_at < :now";

	private static final String BRANCH = """
			(select id, due_at, %s untaken, -1 news, state in ('ANSWERED', 'RETURNED') back from handoffs where closed_at is null and %s order by due_at limit :most)""";

	private static final String NEWS_BRANCH = "(select id, due_at, false untaken, %d news, false back from handoffs where %s limit :most)";

	private static final String COUNT = """
			select count(*) listed, count(*) filter (where -1 = any(news)) waiting,
			    count(*) filter (where due_at < :now and -1 = any(news)) overdue, count(*) filter (where untaken) untaken,
			    count(*) filter (where back) came_back%s
			from (select id, due_at, bool_or(untaken) untaken, array_agg(news) news, bool_or(back) back from (%s) each group by id, due_at) waiting""";

	private static final String LISTED = "listed";

	private static final String WAITING = "waiting";

	private static final String OVERDUE_OF_THEM = "overdue";

	private static final String UNTAKEN_OF_THEM = "untaken";

	private static final String CAME_BACK = "came_back";

	private static final String NEWS = "news_";

	private final List<HandoffNews> news;

	private final Clock clock;

	HandoffCounts(List<HandoffNews> news, Clock clock) {
		this.news = news;
		this.clock = clock;
	}

	/**
	 * What waits for a person: as the one who is asked, as anybody of a unit, or to tell
	 * the caller; for the supervisor whatever is overdue, and what nobody else can take.
	 *
	 * @param listed how many, with those of which there is only news
	 * @param waiting how many wait for an act
	 * @param overdue how many of them are past their due time
	 * @param untaken how many of them wait for the supervisor, because nobody in the unit
	 * could take them
	 * @param cameBack how many of them wait for the person to tell the caller
	 * @param news of how many there is which news
	 */
	record Counts(int listed, int waiting, int overdue, int untaken, int cameBack, Map<HandoffNews, Integer> news) {
	}

	/** From what was read. */
	Counts of(Map<String, Integer> counted) {
		Map<HandoffNews, Integer> ofNews = new LinkedHashMap<>();
		for (int at = 0; at < this.news.size(); at++) {
			ofNews.put(this.news.get(at), counted.getOrDefault(NEWS + at, 0));
		}
		return new Counts(counted.getOrDefault(LISTED, 0), counted.getOrDefault(WAITING, 0),
				counted.getOrDefault(OVERDUE_OF_THEM, 0), counted.getOrDefault(UNTAKEN_OF_THEM, 0),
				counted.getOrDefault(CAME_BACK, 0), ofNews);
	}

	@Override
	public Optional<SharedCounts.Counting> counting(Authentication person) {
		return Optional.of(person.getPrincipal())
			.filter(SignedIn.class::isInstance)
			.map(SignedIn.class::cast)
			.filter(HandoffCounts::watches)
			.map(this::counting);
	}

	private SharedCounts.Counting counting(SignedIn me) {
		List<String> columns = IntStream.range(0, this.news.size()).mapToObj((at) -> NEWS + at).toList();
		String counted = IntStream.range(0, this.news.size())
			.mapToObj((at) -> ", count(*) filter (where %d = any(news)) %s".formatted(at, NEWS + at))
			.collect(Collectors.joining());
		Stream<String> branches = Stream.concat(open(me).stream().map((where) -> branch(where, isUntaken(where, me))),
				IntStream.range(0, takes(me) ? this.news.size() : 0)
					.mapToObj((at) -> NEWS_BRANCH.formatted(at, where(this.news.get(at)))));
		return new SharedCounts.Counting(COUNT.formatted(counted, branches.collect(Collectors.joining(" union all "))),
				Stream.concat(Stream.of(LISTED, WAITING, OVERDUE_OF_THEM, UNTAKEN_OF_THEM, CAME_BACK), columns.stream())
					.toList(),
				Map.of("now", Timestamp.from(this.clock.instant()), "me", me.getId(), "unit", me.getUnitCode(), "most",
						MOST));
	}

	private static String where(HandoffNews news) {
		return OF_WHO_HANDED_ON + " and number in (" + news.numbers() + ")";
	}

	/** Whether it waits for the supervisor, because nobody else can take it. */
	private static boolean isUntaken(String where, SignedIn me) {
		return where.equals(UNTAKEN) || (where.equals(OF_THE_PERSON) && !takes(me));
	}

	private static String branch(String where, boolean untaken) {
		return BRANCH.formatted(untaken, where);
	}

	/**
	 * What waits for the person, and what there is news of; it takes the parameters "me",
	 * "unit" and "now".
	 */
	List<String> waiting(SignedIn me) {
		return Stream
			.concat(open(me).stream().map((where) -> "closed_at is null and " + where),
					this.news.stream().filter((news) -> takes(me)).map(HandoffCounts::where))
			.toList();
	}

	/** What waits for an act of the person, each along an index of what has not ended. */
	private static List<String> open(SignedIn me) {
		Stream<String> own = takes(me) ? OF_WHO_TAKES.stream() : Stream.of(OVERDUE, OF_THE_PERSON);
		return Stream.concat(own, me.is(Role.SUPERVISOR) ? Stream.of(UNTAKEN) : Stream.empty()).toList();
	}

	/** Whether hand-offs wait for that person or are watched by the person. */
	static boolean watches(SignedIn me) {
		return takes(me) || me.is(Role.SUPERVISOR);
	}

	/** Whether hand-offs may wait for that person, and not only be watched. */
	static boolean takes(SignedIn me) {
		return me.is(Role.PETUGAS) || me.is(Role.KOORDINATOR) || me.is(Role.PIC) || me.is(Role.OPERATOR);
	}

}

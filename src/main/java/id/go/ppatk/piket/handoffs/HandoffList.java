package id.go.ppatk.piket.handoffs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import id.go.ppatk.piket.staff.SignedIn;
import id.go.ppatk.piket.staff.StaffMembers;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The list of hand-offs, page by page: what has not ended by due time, so that overdue
 * ones stand on top, what has ended the latest first. Each branch reads along an index as
 * far as a page goes, however many there are.
 */
@Component
class HandoffList {

	private static final int PAGE_SIZE = 50;

	private final JdbcClient jdbc;

	private final Handoffs handoffs;

	private final HandoffCallers callers;

	private final StaffMembers people;

	private final HandoffCounts counts;

	private final List<HandoffNews> news;

	private final Clock clock;

	HandoffList(JdbcClient jdbc, Handoffs handoffs, HandoffCallers callers, StaffMembers people, HandoffCounts counts,
			List<HandoffNews> news, Clock clock) {
		this.jdbc = jdbc;
		this.handoffs = handoffs;
		this.callers = callers;
		this.people = people;
		this.counts = counts;
		this.news = news;
		this.clock = clock;
	}

	/**
	 * A line of the list.
	 *
	 * @param handoff the hand-off
	 * @param caller who called, as the reader may see it in a list
	 * @param seesCaller whether the reader needs to know who called
	 * @param from the name of who handed it on
	 * @param to the name of whom it was handed to, or {@code null} for a unit or channel
	 * @param act what the reader does next
	 * @param news the messages that say what news there is of it
	 */
	public record Line(Handoff handoff, HandoffCallers.Caller caller, boolean seesCaller, String from,
			@Nullable String to, NextAct act, List<String> news) {

		/** The name of whose turn it is, or {@code null} for anybody of the unit. */
		@Nullable public String turnOf() {
			if (this.handoff.isWaitingForAddressee()) {
				return this.to;
			}
			return this.handoff.hasSenderLeft() ? null : this.from;
		}

		/** The unit of whom it is the turn. */
		@Nullable public String turnUnit() {
			return this.handoff.isWaitingForAddressee() ? this.handoff.getToUnit() : this.handoff.getFromUnit();
		}

	}

	/**
	 * A page of the list.
	 *
	 * @param next where the next page begins, or {@code null} on the last
	 */
	record Page(List<Line> lines, @Nullable PageKey next) {
	}

	/**
	 * The key of a page: it begins after the hand-off that has these.
	 *
	 * @param at when the hand-off before it is due, or ended
	 * @param id its id
	 */
	record PageKey(Instant at, long id) {

		private static final Pattern FORM = Pattern.compile("(\\d{1,17})-(\\d{1,18})");

		/** As an address carries it. */
		@Override
		public String toString() {
			return (this.at.getEpochSecond() * 1_000_000 + this.at.getNano() / 1000) + "-" + this.id;
		}

		/** Empty when the text is no key. */
		static Optional<PageKey> parse(@Nullable String text) {
			Matcher matcher = FORM.matcher((text != null) ? text : "");
			if (!matcher.matches()) {
				return Optional.empty();
			}
			long micros = Long.parseLong(matcher.group(1));
			return Optional.of(new PageKey(Instant.ofEpochSecond(micros / 1_000_000, micros % 1_000_000 * 1000),
					Long.parseLong(matcher.group(2))));
		}

	}

	/** Whose hand-offs the person may list, with how many each has; one statement. */
	List<HandoffListPage.Tab> tabs(SignedIn me) {
		List<HandoffFilter.View> views = HandoffFilter.views(me);
		String sql = views.stream()
			.map((view) -> whose(view, false, me).stream()
				.map((where) -> "(select id from handoffs where " + where + " limit :most)")
				.collect(Collectors.joining(" union ", "(select count(*) from (select from (",
						") each limit :most) counted)")))
			.collect(Collectors.joining(", ", "select ", ""));
		return this.jdbc.sql(sql)
			.param("me", me.getId())
			.param("unit", me.getUnitCode())
			.param("now", Timestamp.from(this.clock.instant()))
			.param("most", HandoffCounts.MOST)
			.query((row, number) -> {
				List<HandoffListPage.Tab> tabs = new ArrayList<>();
				for (HandoffFilter.View view : views) {
					tabs.add(new HandoffListPage.Tab(view, row.getInt(tabs.size() + 1)));
				}
				return tabs;
			})
			.single();
	}

	@Transactional(readOnly = true)
	Page page(HandoffFilter filter, @Nullable PageKey after, SignedIn me) {
		Map<Long, List<String>> found = find(filter, after, me);
		List<Long> ids = List.copyOf(found.keySet());
		boolean more = ids.size() > PAGE_SIZE;
		List<Line> lines = lines(ids.subList(0, Math.min(ids.size(), PAGE_SIZE)), found, me);
		return new Page(lines, more ? key(lines.get(lines.size() - 1).handoff(), isEnded(filter)) : null);
	}

	private static boolean isEnded(HandoffFilter filter) {
		return filter.status() == HandoffFilter.Progress.selesai;
	}

	private static PageKey key(Handoff last, boolean ended) {
		return new PageKey(Objects.requireNonNull(ended ? last.getClosedAt() : last.getDueAt()), last.getId());
	}

	/** The ids in the order of the list, each with the news of it. */
	private Map<Long, List<String>> find(HandoffFilter filter, @Nullable PageKey after, SignedIn me) {
		boolean ended = isEnded(filter);
		String column = ended ? "closed_at" : "due_at";
		String order = ended ? column + " desc, id desc" : column + ", id";
		StringBuilder where = new StringBuilder("true");
		if (filter.jenis() != null) {
			where.append(" and kind = :kind");
		}
		if (filter.giliran() != null) {
			where.append(" and case when state in ('OPEN', 'ACCEPTED') then to_unit else from_unit end = :turn");
		}
		if (filter.terlambat()) {
			where.append(ended ? " and closed_at > due_at" : " and closed_at is null and due_at < :now");
		}
		if (after != null) {
			where.append(" and (").append(column).append(", id) ").append(ended ? "<" : ">").append(" (:at, :id)");
		}
		String branch = "(select id, number, %s from handoffs where %%s and %s order by %s limit :most)"
			.formatted(column, where, order);
		String sql = whose(filter.lihat(), ended, me).stream()
			.map(branch::formatted)
			.collect(Collectors.joining(" union "));
		String ofNews = this.news.stream()
			.map((news) -> ", number in (" + news.numbers() + ")")
			.collect(Collectors.joining());
		Map<Long, List<String>> found = new LinkedHashMap<>();
		this.jdbc.sql("select id%s from (%s) listed order by %s limit :most".formatted(ofNews, sql, order))
			.param("me", me.getId())
			.param("unit", me.getUnitCode())
			.param("kind", (filter.jenis() != null) ? filter.jenis().name() : null)
			.param("turn", filter.giliran())
			.param("now", Timestamp.from(this.clock.instant()))
			.param("at", (after != null) ? Timestamp.from(after.at()) : null)
			.param("id", (after != null) ? after.id() : null)
			.param("most", PAGE_SIZE + 1)
			.query((row) -> {
				found.put(row.getLong(1), news(row));
			});
		return found;
	}

	private List<String> news(ResultSet row) throws SQLException {
		List<String> news = new ArrayList<>();
		for (int at = 0; at < this.news.size(); at++) {
			if (row.getBoolean(at + 2)) {
				news.add(this.news.get(at).markKey());
			}
		}
		return news;
	}

	private List<String> whose(HandoffFilter.View view, boolean ended, SignedIn me) {
		List<String> whose = switch (view) {
			case menunggu -> this.counts.waiting(me);
			case saya -> ended ? List.of("to_staff = :me", "from_staff = :me")
					: List.of("to_staff = :me", "from_staff = :me", "to_unit = :unit and to_staff is null");
			case unit -> List.of("to_unit = :unit", "from_unit = :unit");
			case semua -> List.of("true");
		};
		String progress = ended ? "closed_at is not null and " : "closed_at is null and ";
		return (view == HandoffFilter.View.menunggu) ? whose : whose.stream().map(progress::concat).toList();
	}

	/** These hand-offs as lines, in that order; read with three statements. */
	private List<Line> lines(List<Long> ids, Map<Long, List<String>> news, SignedIn me) {
		if (ids.isEmpty()) {
			return List.of();
		}
		Map<Long, Handoff> found = this.handoffs.byIds(ids)
			.stream()
			.collect(Collectors.toMap(Handoff::getId, Function.identity()));
		Map<Long, HandoffCallers.Caller> callers = this.callers
			.of(found.values().stream().map(Handoff::getCallId).distinct().toList());
		Map<Long, String> names = names(found.values()
			.stream()
			.flatMap((handoff) -> Stream.of(handoff.getFromStaff(), handoff.getToStaff()))
			.toList());
		List<Line> lines = new ArrayList<>();
		for (Long id : ids) {
			Handoff handoff = found.get(id);
			HandoffCallers.Caller caller = callers.get(handoff.getCallId());
			lines.add(new Line(handoff, caller, caller.written() && HandoffAccess.needsCaller(handoff, me),
					names.get(handoff.getFromStaff()), names.get(handoff.getToStaff()), NextAct.of(handoff, me),
					news.get(id)));
		}
		return lines;
	}

	/** The names of these people, by id; {@code null} has none. */
	Map<Long, String> names(List<@Nullable Long> staffIds) {
		return this.people.names(staffIds.stream().filter(Objects::nonNull).distinct().toList());
	}

}

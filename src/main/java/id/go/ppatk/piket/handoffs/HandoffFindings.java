package id.go.ppatk.piket.handoffs;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import id.go.ppatk.piket.calls.Call;
import id.go.ppatk.piket.calls.CallerIdentity;
import id.go.ppatk.piket.calls.Calls;
import id.go.ppatk.piket.calls.Contact;
import id.go.ppatk.piket.staff.Role;
import id.go.ppatk.piket.staff.SignedIn;
import id.go.ppatk.piket.web.Findable;
import id.go.ppatk.piket.web.Indonesian;
import org.jspecify.annotations.Nullable;

import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The hand-offs that the one search finds: by their number or that of their call, by what
 * was asked for, and by the caller for those who may see who called.
 */
@Component
class HandoffFindings implements Findable {

	private static final Pattern NUMBER = Pattern.compile("(?i)(tl|cc)[- ]?([0-9]{8})[- ]?([0-9]{1,9})");

	/** Among so many of the latest those are looked for that the person may read. */
	private static final int MOST_READ = 40;

	private static final String READABLE = """
			(:all or to_staff = :me or from_staff = :me or to_unit = :unit or from_unit = :unit)""";

	private static final String BY_NUMBER = """
			select id, false by_caller from handoffs where number = :number
			or call_id in (select id from calls where number = :number) order by id limit %d""".formatted(MOST_READ);

	private static final String BY_WORDS = """
			select id, min(by_caller) = 1 by_caller from (
			    (select id, 0 by_caller from handoffs where request ilike all (:words) and %1$s order by id desc limit %2$d)
			    union all (select id, 1 from handoffs where call_id in (
			        select id from calls where caller_name in (
			            select name from caller_names where as_heard(:typed) <%% heard limit %2$d)
			        union all select id from calls where institution in (
			            select name from caller_institutions where as_heard(:typed) <%% heard limit %2$d)
			        union all select call_id from call_contacts where normalised = :contact)
			    and %1$s order by id desc limit %2$d)) found
			group by id order by id desc"""
		.formatted(READABLE, MOST_READ);

	private final JdbcClient jdbc;

	private final Handoffs handoffs;

	private final Calls calls;

	private final CallerIdentity identity;

	private final Indonesian indonesian;

	private final MessageSourceAccessor messages;

	HandoffFindings(JdbcClient jdbc, Handoffs handoffs, Calls calls, CallerIdentity identity, Indonesian indonesian,
			MessageSourceAccessor messages) {
		this.jdbc = jdbc;
		this.handoffs = handoffs;
		this.calls = calls;
		this.identity = identity;
		this.indonesian = indonesian;
		this.messages = messages;
	}

	@Override
	public int place() {
		return 30;
	}

	@Override
	public String headingKey() {
		return "handoffs.title";
	}

	/** A sight of a caller whose identity is protected is kept. */
	@Override
	@Transactional
	public List<Found> find(String words, Authentication person) {
		if (!(person.getPrincipal() instanceof SignedIn me) || !HandoffCounts.watches(me)) {
			return List.of();
		}
		Map<Long, Boolean> byCaller = ids(words, me);
		if (byCaller.isEmpty()) {
			return List.of();
		}
		List<Handoff> readable = this.handoffs.byIds(byCaller.keySet())
			.stream()
			.filter((handoff) -> HandoffAccess.mayRead(handoff, me))
			.toList();
		Map<Long, Call> calls = this.calls.byIds(readable.stream().map(Handoff::getCallId).distinct().toList())
			.stream()
			.collect(Collectors.toMap(Call::getId, Function.identity()));
		Predicate<Call> visible = this.identity.visibleTo(me);
		Set<Handoff> named = readable.stream()
			.filter((handoff) -> HandoffAccess.needsCaller(handoff, me) && isNamed(calls.get(handoff.getCallId()))
					&& visible.test(calls.get(handoff.getCallId())))
			.collect(Collectors.toCollection(HashSet::new));
		List<Handoff> shown = readable.stream()
			.filter((handoff) -> !byCaller.get(handoff.getId()) || named.contains(handoff))
			.sorted((one, other) -> other.getId().compareTo(one.getId()))
			.limit(MOST)
			.toList();
		this.identity.recordLook(
				shown.stream().filter(named::contains).map((handoff) -> calls.get(handoff.getCallId())).toList(), me,
				CallerIdentity.SeenIn.CARI);
		return shown.stream()
			.map((handoff) -> found(handoff, named.contains(handoff) ? calls.get(handoff.getCallId()) : null))
			.toList();
	}

	private static boolean isNamed(Call call) {
		return call.getState() == Call.State.RECORDED && call.getDetails().callerName() != null;
	}

	/** Each with whether it was found by the caller alone. */
	private Map<Long, Boolean> ids(String words, SignedIn me) {
		Map<Long, Boolean> ids = new HashMap<>();
		Matcher number = NUMBER.matcher(words);
		if (number.matches()) {
			this.jdbc.sql(BY_NUMBER)
				.param("number",
						"%s-%s-%s%s".formatted(number.group(1).toUpperCase(Locale.ROOT), number.group(2),
								"0".repeat(Math.max(0, 4 - number.group(3).length())), number.group(3)))
				.query((row) -> {
					ids.put(row.getLong(1), row.getBoolean(2));
				});
			return ids;
		}
		this.jdbc.sql(BY_WORDS)
			.param("words",
					Stream.of(words.split("\\s+"))
						.map((word) -> "%" + word.replaceAll("([\\\\%_])", "\\\\$1") + "%")
						.toArray(String[]::new))
			.param("typed", words)
			.param("contact", (words.contains("@") ? Contact.email(words) : Contact.phone(words)).normalised())
			.param("all", me.is(Role.SUPERVISOR))
			.param("me", me.getId())
			.param("unit", me.getUnitCode())
			.query((row) -> {
				ids.put(row.getLong(1), row.getBoolean(2));
			});
		return ids;
	}

	private Found found(Handoff handoff, @Nullable Call named) {
		String title = (named != null) ? handoff.getNumber() + " · " + named.getDetails().callerName()
				: handoff.getNumber();
		String detail = Stream
			.of(this.messages.getMessage(handoff.getKind().messageKey()),
					this.messages.getMessage(handoff.getState().messageKey()), ends(handoff),
					this.indonesian.shortMoment(handoff.getOpenedAt()))
			.collect(Collectors.joining(" · "));
		return new Found("/tindak-lanjut/" + handoff.getNumber(), title, detail);
	}

	/** "DP → DAT"; a channel is no unit. */
	private static String ends(Handoff handoff) {
		return (handoff.getToUnit() != null) ? handoff.getFromUnit() + " → " + handoff.getToUnit()
				: handoff.getFromUnit();
	}

}

package id.go.ppatk.piket.calls;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import id.go.ppatk.piket.staff.SignedIn;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whether somebody has called before: found by number first, then by name and
 * institution, also when those were heard or typed a little differently. Callers whose
 * identity is not for the person who asks are left out.
 */
@Component
public class CallerHistory {

	/** More calls of one caller are not counted. */
	public static final int MOST_CALLS = 200;

	private static final int MOST_CALLERS = 5;

	private static final int SHORTEST_NAME = 3;

	private static final String VISIBLE = """
			\sand call.state = 'RECORDED' and (:all or call.answered_by = :me or not exists (
			    select 1 from call_problems where call_id = call.id and topic_id = any(:protected)))""";

	private static final String CALLERS = """
			\sselect (array_agg(id order by received_at desc, id desc))[1] last_call, count(*) times from found
			group by caller_name, caller_kind, institution order by max(received_at) desc limit 5""";

	private static final String BY_NUMBER = """
			with found as (
			    select distinct call.id, caller_name, caller_kind, institution, received_at
			    from unnest(:numbers::text[], :extensions::text[]) asked(number, extension)
			    join call_contacts contact on contact.normalised = asked.number
			        and (contact.extension = asked.extension or contact.extension is null or asked.extension is null)
			    join calls call on call.id = contact.call_id
			    where true""" + VISIBLE + """
			order by call.id desc limit 200)""" + CALLERS;

	private static final String BY_NAME = """
			with names as (
			    select name, greatest(similarity(heard, as_heard(:name)), word_similarity(as_heard(:name), heard)) likeness
			    from caller_names where heard % as_heard(:name) or as_heard(:name) <% heard
			    order by likeness desc, name limit 10),
			institutions as (
			    select name from caller_institutions
			    where heard % as_heard(:institution) or as_heard(:institution) <% heard
			    order by greatest(similarity(heard, as_heard(:institution)), word_similarity(as_heard(:institution), heard)) desc
			    limit 10),
			found as (
			    select call.id, caller_name, caller_kind, institution, received_at
			    from names cross join lateral (
			        select * from calls call where caller_name = names.name
			        and (:institution = '' or institution in (select name from institutions))"""
			+ VISIBLE + """
					order by received_at desc limit 200) call)""" + CALLERS;

	private static final String BY_INSTITUTION = """
			with institutions as (
			    select name from caller_institutions
			    where heard % as_heard(:institution) or as_heard(:institution) <% heard
			    order by greatest(similarity(heard, as_heard(:institution)), word_similarity(as_heard(:institution), heard)) desc
			    limit 5),
			found as (
			    select call.id, caller_name, caller_kind, institution, received_at
			    from institutions cross join lateral (
			        select * from calls call where institution = institutions.name"""
			+ VISIBLE + """
					order by received_at desc limit 200) call)""" + CALLERS;

	private static final String ANONYMOUS = """
			with found as (
			    select call.id, caller_name, 'ANONYMOUS' caller_kind, '' institution, received_at
			    from calls call where caller_name_withheld""" + VISIBLE + """
			order by received_at desc limit 200)""" + CALLERS;

	private final JdbcClient jdbc;

	private final Calls calls;

	private final CallerIdentity identity;

	CallerHistory(JdbcClient jdbc, Calls calls, CallerIdentity identity) {
		this.jdbc = jdbc;
		this.calls = calls;
		this.identity = identity;
	}

	/**
	 * The callers that what was typed so far may mean, the surest first.
	 * @param contacts telephone numbers and e-mail addresses; a number that was said
	 * without its extension means all of its extensions
	 * @param name the caller's name; one that names nobody means the anonymous caller
	 * @param institution the institution
	 * @param viewer who asks
	 */
	@Transactional(readOnly = true)
	public List<PastCaller> of(List<Contact> contacts, @Nullable String name, @Nullable String institution,
			SignedIn viewer) {
		Map<Long, PastCaller> found = new LinkedHashMap<>();
		if (!contacts.isEmpty()) {
			add(found, BY_NUMBER, contacts, "", "", viewer);
		}
		if (found.isEmpty() && Anonymous.is(name)) {
			add(found, ANONYMOUS, contacts, "", "", viewer);
		}
		else if (found.size() < MOST_CALLERS && isLongEnough(name)) {
			add(found, BY_NAME, contacts, name.strip(), isLongEnough(institution) ? institution.strip() : "", viewer);
		}
		else if (found.isEmpty() && isLongEnough(institution)) {
			add(found, BY_INSTITUTION, contacts, "", institution.strip(), viewer);
		}
		return found.values().stream().limit(MOST_CALLERS).toList();
	}

	private static boolean isLongEnough(@Nullable String typed) {
		return typed != null && typed.strip().length() >= SHORTEST_NAME;
	}

	private record Found(Long lastCall, int times) {
	}

	private void add(Map<Long, PastCaller> callers, String sql, List<Contact> contacts, String name, String institution,
			SignedIn viewer) {
		List<Found> found = this.jdbc.sql(sql)
			.param("numbers", contacts.stream().map(Contact::normalised).toArray(String[]::new))
			.param("extensions", contacts.stream().map(Contact::extension).toArray(String[]::new))
			.param("name", name)
			.param("institution", institution)
			.param("all", CallerIdentity.allVisibleTo(viewer))
			.param("me", viewer.getId())
			.param("protected", this.identity.protectedTopics().toArray(Long[]::new))
			.query((row, number) -> new Found(row.getLong("last_call"), row.getInt("times")))
			.list();
		List<Long> unseen = new ArrayList<>(found.stream().map(Found::lastCall).toList());
		unseen.removeAll(callers.keySet());
		Map<Long, Call> calls = this.calls.byIds(unseen)
			.stream()
			.collect(Collectors.toMap(Call::getId, Function.identity()));
		for (Found one : found) {
			Call call = calls.get(one.lastCall());
			if (call != null) {
				callers.put(one.lastCall(), new PastCaller(call, one.times(), sql.equals(BY_NUMBER)));
			}
		}
		callers.values().forEach(PastCaller::last);
	}

}

package id.go.ppatk.piket.calls;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import id.go.ppatk.piket.staff.Role;
import id.go.ppatk.piket.staff.SignedIn;
import id.go.ppatk.piket.web.Findable;
import id.go.ppatk.piket.web.Indonesian;
import id.go.ppatk.piket.web.Marked;
import org.jspecify.annotations.Nullable;

import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/**
 * The calls that the one search finds, as {@link CallSearch} does: by their number or the
 * caller's, else by the caller's name, by the institution and by words of the problem.
 */
@Component
class CallFindings implements Findable {

	/** A number of a call or of a telephone, or an e-mail address. */
	private static final Pattern NUMBER = Pattern.compile("(?i)(cc)?[-0-9+(][-0-9 ().+]{2,}|\\S+@\\S+");

	private static final int LONGEST_PROBLEM = 120;

	private final CallSearch search;

	private final CallerIdentity identity;

	private final Answerers answerers;

	private final Indonesian indonesian;

	private final MessageSourceAccessor messages;

	CallFindings(CallSearch search, CallerIdentity identity, Answerers answerers, Indonesian indonesian,
			MessageSourceAccessor messages) {
		this.search = search;
		this.identity = identity;
		this.answerers = answerers;
		this.indonesian = indonesian;
		this.messages = messages;
	}

	@Override
	public int place() {
		return 20;
	}

	@Override
	public String headingKey() {
		return "call-findings.title";
	}

	@Override
	public List<Found> find(String words, Authentication person) {
		if (!(person.getPrincipal() instanceof SignedIn me) || !seesCalls(me)) {
			return List.of();
		}
		Map<Long, FoundCalls.Hit> hits = new LinkedHashMap<>();
		for (CallQuery query : queries(words)) {
			if (hits.size() < MOST) {
				this.search.find(query, null, MOST, me)
					.hits()
					.forEach((hit) -> hits.putIfAbsent(hit.call().getId(), hit));
			}
		}
		List<FoundCalls.Hit> shown = hits.values().stream().limit(MOST).toList();
		List<Call> calls = new FoundCalls(shown, null, false, false).calls();
		this.identity.recordLook(calls, me, CallerIdentity.SeenIn.CARI);
		Map<Long, String> names = this.answerers.names(calls);
		return shown.stream().map((hit) -> found(hit, names.get(hit.call().getAnsweredBy()))).toList();
	}

	/** As the page of the call search is for them. */
	private static boolean seesCalls(SignedIn me) {
		return me.is(Role.PETUGAS) || me.is(Role.KOORDINATOR) || me.is(Role.OPERATOR) || me.is(Role.SUPERVISOR);
	}

	private static List<CallQuery> queries(String words) {
		if (CallQuery.isCallNumber(words) || NUMBER.matcher(words).matches()) {
			return List.of(query(words, "", "", ""));
		}
		List<CallQuery> queries = new ArrayList<>(List.of(query("", words, "", ""), query("", "", words, "")));
		CallQuery ofProblem = query("", "", "", words);
		if (ofProblem.tellsCallsApart()) {
			queries.add(ofProblem);
		}
		return queries;
	}

	private static CallQuery query(String number, String name, String institution, String words) {
		return new CallQuery(number, name, institution, words, null, null, null, null, null, null, true);
	}

	private Found found(FoundCalls.Hit hit, @Nullable String answeredBy) {
		Call call = hit.call();
		String title = Stream.of(call.getNumber(), (hit.passedOn() != null) ? "" : caller(hit))
			.filter((part) -> !part.isEmpty())
			.collect(Collectors.joining(" · "));
		String problem = hit.problems().stream().map(Marked::text).collect(Collectors.joining("; "));
		String detail = Stream
			.of(this.indonesian.moment(call.getReceivedAt()), call.getUnitCode(),
					(hit.passedOn() != null) ? "" : answeredBy, shortened(problem))
			.filter((part) -> part != null && !part.isEmpty())
			.collect(Collectors.joining(" · "));
		return new Found("/telepon/" + call.getNumber(), title, detail);
	}

	private String caller(FoundCalls.Hit hit) {
		if (hit.call().getNoMatter() != null) {
			return this.messages.getMessage("no-matter.title");
		}
		if (!hit.identityVisible()) {
			return this.messages.getMessage("call.masked");
		}
		String name = (hit.name() != null) ? hit.name().text() : this.messages.getMessage("call.withheld");
		return (hit.institution() != null) ? name + ", " + hit.institution().text() : name;
	}

	private static String shortened(String problem) {
		return (problem.length() <= LONGEST_PROBLEM) ? problem : problem.substring(0, LONGEST_PROBLEM).strip() + "…";
	}

}

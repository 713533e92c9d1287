package id.go.ppatk.piket.desk;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import id.go.ppatk.piket.calls.Call;
import id.go.ppatk.piket.calls.CallAddenda;
import id.go.ppatk.piket.calls.CallDetails;
import id.go.ppatk.piket.calls.CallVersions;
import id.go.ppatk.piket.calls.CallerIdentity;
import id.go.ppatk.piket.calls.OverriddenWarnings;
import id.go.ppatk.piket.handoffs.Handoff;
import id.go.ppatk.piket.knowledge.FaqEntry;
import org.jspecify.annotations.Nullable;

/**
 * The page of one call: how it stands, how it stood, and what was added.
 *
 * @param call the call
 * @param now the moment
 * @param takesCalls whether the person takes calls, and does not only look
 * @param next the id of the form of the next call
 * @param details what was written down, or {@code null} until it is
 * @param masked whether the caller is not for the person to see
 * @param mayChange whether the person may change it
 * @param frozen whether its recap has been handed in
 * @param answeredBy the name of who answered
 * @param flags the messages that say what is unusual
 * @param topics the names of all topics, by id
 * @param answers how it was answered
 * @param handoffs what it handed on
 * @param versions as it was saved, the latest first
 * @param addenda what was added after its recap
 * @param warnings the warnings that were overridden
 * @param looks who looked at the caller's identity
 */
record CallPage(Call call, Instant now, boolean takesCalls, UUID next, @Nullable CallDetails details, boolean masked,
		boolean mayChange, boolean frozen, String answeredBy, List<String> flags, Map<Long, String> topics,
		Answers answers, HandedOn handoffs, List<CallVersions.Version> versions, List<CallAddenda.Addendum> addenda,
		List<OverriddenWarnings.OverriddenWarning> warnings, List<CallerIdentity.Look> looks) {

	/**
	 * How a call was answered.
	 *
	 * @param used the articles, each once
	 * @param missing the places of the problems that the FAQ does not answer
	 */
	record Answers(List<FaqEntry> used, Set<Integer> missing) {
	}

	/**
	 * What a call handed on.
	 *
	 * @param all its hand-offs
	 * @param names the names of their people, by id
	 * @param places the places of the problems, by their numbers
	 * @param unhanded what is still to be handed on
	 */
	record HandedOn(List<Handoff> all, Map<Long, String> names, Map<Integer, Integer> places,
			List<HandedCalls.Unhanded> unhanded) {
	}

	/** The latest version, when there are earlier ones; else {@code null}. */
	public CallVersions.@Nullable Version changed() {
		return (this.versions.size() > 1) ? this.versions.get(0) : null;
	}

	/** The versions before the latest. */
	public List<CallVersions.Version> earlier() {
		return (this.versions.size() > 1) ? this.versions.subList(1, this.versions.size()) : List.of();
	}

}

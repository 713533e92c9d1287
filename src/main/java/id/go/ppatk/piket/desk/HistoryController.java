package id.go.ppatk.piket.desk;

import java.util.List;
import java.util.Map;

import id.go.ppatk.piket.calls.CallDetails;
import id.go.ppatk.piket.calls.CallerHistory;
import id.go.ppatk.piket.calls.CallerIdentity;
import id.go.ppatk.piket.calls.CallerKind;
import id.go.ppatk.piket.calls.CallerKinds;
import id.go.ppatk.piket.calls.Contact;
import id.go.ppatk.piket.calls.PastCaller;
import id.go.ppatk.piket.staff.SignedIn;
import id.go.ppatk.piket.topics.OfferedTopics;
import id.go.ppatk.piket.web.Indonesian;
import id.go.ppatk.piket.web.Longest;
import org.jspecify.annotations.Nullable;

import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Who has called before, while the caller's number and name are being typed: a part of
 * the call form.
 */
@Controller
class HistoryController {

	private final CallerHistory history;

	private final CallerIdentity identity;

	private final CallerKinds kinds;

	private final OfferedTopics topics;

	private final Indonesian indonesian;

	private final MessageSourceAccessor messages;

	HistoryController(CallerHistory history, CallerIdentity identity, CallerKinds kinds, OfferedTopics topics,
			Indonesian indonesian, MessageSourceAccessor messages) {
		this.history = history;
		this.identity = identity;
		this.kinds = kinds;
		this.topics = topics;
		this.indonesian = indonesian;
		this.messages = messages;
	}

	/**
	 * A caller as the form offers it.
	 *
	 * @param name {@code null} for the anonymous caller
	 * @param kind whom the caller speaks for
	 * @param institution {@code null} for Masyarakat
	 * @param phones the telephone numbers as the form takes them
	 * @param email the e-mail address, or nothing
	 * @param summary "pernah menelepon 3 kali, terakhir 12 November 2026, LTKT, Tuntas"
	 * @param byNumber whether the number is the same
	 */
	record Suggestion(@Nullable String name, CallerKind kind, @Nullable String institution, String phones, String email,
			String summary, boolean byNumber) {
	}

	@PostMapping("/telepon/riwayat")
	String history(@AuthenticationPrincipal SignedIn me, @RequestParam(defaultValue = "") String contact,
			@RequestParam(defaultValue = "") @Longest(120) String callerName,
			@RequestParam(defaultValue = "false") boolean nameWithheld,
			@RequestParam(defaultValue = "") @Longest(160) String institution, Model model) {
		String name = nameWithheld ? message("history.anonymous") : callerName;
		Map<Long, String> topics = this.topics.names();
		List<PastCaller> callers = this.history.of(Contact.readable(contact), name, institution, me);
		this.identity.recordLook(callers.stream().map(PastCaller::call).toList(), me, CallerIdentity.SeenIn.RIWAYAT);
		model.addAttribute("callers", callers.stream().map((caller) -> suggestion(caller, topics)).toList());
		model.addAttribute("kind", this.kinds.of(institution));
		return "desk/history :: typed";
	}

	private Suggestion suggestion(PastCaller caller, Map<Long, String> topics) {
		CallDetails last = caller.last();
		CallDetails.Problem problem = last.problems().get(last.problems().size() - 1);
		String summary = message(caller.isOften() ? "history.often" : "history.times", caller.times(),
				this.indonesian.date(Indonesian.dateOf(last.receivedAt())), topics.getOrDefault(problem.topicId(), ""),
				message(problem.outcome().messageKey()));
		return new Suggestion(last.callerName(), last.callerKind(), last.institution(),
				last.contacts(Contact.Kind.PHONE), last.contacts(Contact.Kind.EMAIL), summary, caller.byNumber());
	}

	private String message(String key, Object... arguments) {
		return this.messages.getMessage(key, arguments);
	}

}

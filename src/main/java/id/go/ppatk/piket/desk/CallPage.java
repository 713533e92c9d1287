package id.go.ppatk.piket.desk;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import id.go.ppatk.piket.calls.Call;
import id.go.ppatk.piket.calls.CallAddenda;
import id.go.ppatk.piket.calls.CallSheets;
import id.go.ppatk.piket.calls.CallVersions;
import id.go.ppatk.piket.calls.CallerIdentity;
import id.go.ppatk.piket.calls.OverriddenWarnings;
import id.go.ppatk.piket.knowledge.CallAnswers;
import id.go.ppatk.piket.knowledge.Faq;
import id.go.ppatk.piket.knowledge.FaqEntry;
import id.go.ppatk.piket.staff.Role;
import id.go.ppatk.piket.staff.SignedIn;
import id.go.ppatk.piket.workdays.ServiceCalendars;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * The page of one call: how it stands, how it stood, and what was added.
 */
@Component
class CallPage {

	private final CallPages pages;

	private final CallSheets sheets;

	private final CallVersions versions;

	private final CallAddenda addenda;

	private final OverriddenWarnings warnings;

	private final CallAnswers answers;

	private final Faq faq;

	private final CallerIdentity identity;

	private final ServiceCalendars calendars;

	private final HandedCalls handed;

	private final Clock clock;

	CallPage(CallPages pages, CallSheets sheets, CallVersions versions, CallAddenda addenda,
			OverriddenWarnings warnings, CallAnswers answers, Faq faq, CallerIdentity identity,
			ServiceCalendars calendars, HandedCalls handed, Clock clock) {
		this.pages = pages;
		this.sheets = sheets;
		this.versions = versions;
		this.addenda = addenda;
		this.warnings = warnings;
		this.answers = answers;
		this.faq = faq;
		this.identity = identity;
		this.calendars = calendars;
		this.handed = handed;
		this.clock = clock;
	}

	String show(Call call, SignedIn me, Model model) {
		boolean recorded = call.getState() == Call.State.RECORDED;
		boolean visible = this.identity.looked(List.of(call), me, CallerIdentity.SeenIn.TELEPON).test(call);
		List<CallVersions.Version> versions = (recorded && visible) ? this.versions.of(call.getId()) : List.of();
		model.addAttribute("call", call)
			.addAttribute("now", this.clock.instant())
			.addAttribute("details", recorded ? call.getDetails() : null)
			.addAttribute("masked", !visible)
			.addAttribute("answeredBy", this.pages.answerers(List.of(call)).getOrDefault(call.getAnsweredBy(), ""))
			.addAttribute("topics", this.pages.topicNames())
			.addAttribute("flags", CallFlags.of(call, this.calendars.around(call.getCallDate())))
			.addAttribute("frozen", isFrozen(call))
			.addAttribute("mayChange", visible && CallAccess.mayChange(call, me))
			.addAttribute("earlier", (versions.size() > 1) ? versions.subList(1, versions.size()) : List.of())
			.addAttribute("changed", (versions.size() > 1) ? versions.get(0) : null)
			.addAttribute("addenda", visible ? this.addenda.of(call.getId()) : List.of())
			.addAttribute("used", recorded ? used(call) : List.of())
			.addAttribute("missing", recorded ? missing(call) : Set.of())
			.addAttribute("warnings", visible ? this.warnings.of(call.getId()) : List.of())
			.addAttribute("looks", me.is(Role.SUPERVISOR) ? this.identity.looksAt(call.getNumber()) : List.of());
		this.handed.show(call, model);
		if (!model.containsAttribute("addendumForm")) {
			model.addAttribute("addendumForm", AddendumForm.empty());
		}
		return "desk/call";
	}

	/** The articles that answered the call, each once. */
	private List<FaqEntry> used(Call call) {
		return this.faq
			.entries(this.answers.usedFor(call.getNumber()).values().stream().flatMap(List::stream).toList());
	}

	/** The places of the problems that the FAQ does not answer. */
	private Set<Integer> missing(Call call) {
		Map<Integer, Integer> places = HandedCalls.places(call);
		return this.answers.missingOf(call.getNumber())
			.stream()
			.map(places::get)
			.filter(Objects::nonNull)
			.collect(Collectors.toCollection(TreeSet::new));
	}

	/** Whether the recap that holds the call has been handed in. */
	boolean isFrozen(Call call) {
		return call.getState() == Call.State.RECORDED && call.getDutyId() != null
				&& this.sheets.isFrozen(call.getDutyId());
	}

}

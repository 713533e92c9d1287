package id.go.ppatk.piket.desk;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import id.go.ppatk.piket.calls.Answerers;
import id.go.ppatk.piket.calls.Call;
import id.go.ppatk.piket.calls.CallAddenda;
import id.go.ppatk.piket.calls.CallFlags;
import id.go.ppatk.piket.calls.CallSheets;
import id.go.ppatk.piket.calls.CallVersions;
import id.go.ppatk.piket.calls.CallerIdentity;
import id.go.ppatk.piket.calls.OverriddenWarnings;
import id.go.ppatk.piket.intake.CallAccess;
import id.go.ppatk.piket.knowledge.CallAnswers;
import id.go.ppatk.piket.knowledge.Faq;
import id.go.ppatk.piket.knowledge.FaqEntry;
import id.go.ppatk.piket.staff.Role;
import id.go.ppatk.piket.staff.SignedIn;
import id.go.ppatk.piket.topics.OfferedTopics;
import id.go.ppatk.piket.workdays.ServiceCalendars;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * Reads the page of one call.
 */
@Component
class CallPages {

	private final Answerers answerers;

	private final OfferedTopics topics;

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

	CallPages(Answerers answerers, OfferedTopics topics, CallSheets sheets, CallVersions versions, CallAddenda addenda,
			OverriddenWarnings warnings, CallAnswers answers, Faq faq, CallerIdentity identity,
			ServiceCalendars calendars, HandedCalls handed, Clock clock) {
		this.answerers = answerers;
		this.topics = topics;
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

	/** Shows it; a unit that passed it on sees its own part. */
	String show(Call call, SignedIn me, Model model) {
		if (CallAccess.readsPart(call, me)) {
			model.addAttribute("page", part(call, me));
			return "desk/part";
		}
		model.addAttribute("page", page(call, me));
		if (!model.containsAttribute("addendumForm")) {
			model.addAttribute("addendumForm", AddendumForm.empty());
		}
		return "desk/call";
	}

	/** Who gave the number to the caller knows the caller, whoever was asked then. */
	private PartPage part(Call call, SignedIn me) {
		Call.PassedOn passedOn = call.getPassedOnBy(me.getUnitCode()).orElseThrow();
		boolean visible = this.identity.recordLook(List.of(call), me, CallerIdentity.SeenIn.TELEPON).test(call);
		boolean own = call.wasPassedOnBy(me.getId());
		if (!visible && own) {
			this.identity.recordLooksAt(List.of(call.getNumber()), me, CallerIdentity.SeenIn.TELEPON);
		}
		CallVersions.Version written = this.versions.of(call.getId())
			.stream()
			.filter((version) -> version.unitCode().equals(me.getUnitCode()))
			.findFirst()
			.orElse(null);
		return new PartPage(call, this.clock.instant(), CallAccess.takes(me), UUID.randomUUID(), passedOn, written,
				!visible && !own,
				this.answerers.names(Stream.of(passedOn.fromStaff())).getOrDefault(passedOn.fromStaff(), ""),
				this.topics.names());
	}

	private CallPage page(Call call, SignedIn me) {
		boolean recorded = call.getState() == Call.State.RECORDED;
		boolean visible = this.identity.recordLook(List.of(call), me, CallerIdentity.SeenIn.TELEPON).test(call);
		return new CallPage(call, this.clock.instant(), CallAccess.takes(me), UUID.randomUUID(),
				recorded ? call.getDetails() : null, !visible, visible && CallAccess.mayChange(call, me),
				isFrozen(call), this.answerers.names(List.of(call)).getOrDefault(call.getAnsweredBy(), ""),
				CallFlags.of(call, this.calendars.around(call.getCallDate())), this.topics.names(),
				recorded ? new CallPage.Answers(articles(call), missingPlaces(call))
						: new CallPage.Answers(List.of(), Set.of()),
				handedOn(call), (recorded && visible) ? this.versions.of(call.getId()) : List.of(),
				visible ? this.addenda.of(call.getId()) : List.of(),
				visible ? this.warnings.of(call.getId()) : List.of(),
				me.is(Role.SUPERVISOR) ? this.identity.looksAt(call.getNumber()) : List.of());
	}

	private CallPage.HandedOn handedOn(Call call) {
		HandedCalls.HandoffsOfCalls handoffs = this.handed.of(List.of(call));
		return new CallPage.HandedOn(handoffs.of(call), handoffs.names(), HandedCalls.places(call),
				HandedCalls.unhanded(call, handoffs.of(call)));
	}

	/** The articles that answered the call, each once. */
	private List<FaqEntry> articles(Call call) {
		return this.faq
			.entries(this.answers.articleIds(call.getNumber()).values().stream().flatMap(List::stream).toList());
	}

	/** The places of the problems that the FAQ does not answer. */
	private Set<Integer> missingPlaces(Call call) {
		Map<Integer, Integer> places = HandedCalls.places(call);
		return this.answers.missingProblems(call.getNumber())
			.stream()
			.map(places::get)
			.filter(Objects::nonNull)
			.collect(Collectors.toCollection(TreeSet::new));
	}

	/** Whether the recap that holds the call has been handed in. */
	boolean isFrozen(Call call) {
		boolean written = call.getState() == Call.State.RECORDED || call.getState() == Call.State.NO_MATTER;
		return written && call.getDutyId() != null && this.sheets.isFrozen(call.getDutyId());
	}

}

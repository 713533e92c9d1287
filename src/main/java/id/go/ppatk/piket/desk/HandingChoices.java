package id.go.ppatk.piket.desk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import id.go.ppatk.piket.calls.Call;
import id.go.ppatk.piket.calls.CallDetails;
import id.go.ppatk.piket.calls.Outcome;
import id.go.ppatk.piket.handoffs.Addressee;
import id.go.ppatk.piket.handoffs.AddresseeChoice;
import id.go.ppatk.piket.handoffs.AddresseeRefused;
import id.go.ppatk.piket.handoffs.Addressees;
import id.go.ppatk.piket.handoffs.HandoffKind;
import id.go.ppatk.piket.intake.WrittenCall;
import id.go.ppatk.piket.staff.SignedIn;
import id.go.ppatk.piket.staff.StaffMembers;
import id.go.ppatk.piket.topics.Topic;
import id.go.ppatk.piket.topics.Topics;
import id.go.ppatk.piket.units.Unit;
import id.go.ppatk.piket.units.Units;
import org.jspecify.annotations.Nullable;

import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;

/**
 * To whom the problems of a call form go that were not answered: prefilled with who
 * serves the unit of its topic now. Clauses 5.c.vii to 5.c.xii.
 */
@Component
class HandingChoices {

	/** The kinds for which it is not too late after the call. */
	static final List<HandoffKind> LATER = List.of(HandoffKind.DIHUBUNGI_KEMBALI, HandoffKind.ESKALASI,
			HandoffKind.UNIT_LAIN, HandoffKind.DAT_DPR);

	private final Addressees addressees;

	private final Topics topics;

	private final Units units;

	private final StaffMembers people;

	private final MessageSourceAccessor messages;

	HandingChoices(Addressees addressees, Topics topics, Units units, StaffMembers people,
			MessageSourceAccessor messages) {
		this.addressees = addressees;
		this.topics = topics;
		this.units = units;
		this.people = people;
		this.messages = messages;
	}

	/**
	 * Among whom is chosen for a problem.
	 *
	 * @param kind why it is handed on
	 * @param choices to whom it may go
	 * @param first the code of the one that is chosen unless somebody chooses otherwise,
	 * or blank
	 * @param chosen the code of the one that is chosen
	 */
	public record Choice(HandoffKind kind, List<AddresseeChoice> choices, String first, String chosen) {
	}

	/** The choices for each problem of the form; {@code null} where none is handed on. */
	List<@Nullable Choice> offered(CallForm form, SignedIn me) {
		List<@Nullable Choice> offered = new ArrayList<>();
		form.problems().forEach((problem) -> offered.add(offered(problem, me).orElse(null)));
		return offered;
	}

	/** As {@link #offered(CallForm, SignedIn)}, where the call is corrected. */
	List<@Nullable Choice> offered(CallForm form, Call corrected, SignedIn me) {
		List<@Nullable Choice> offered = new ArrayList<>();
		for (ProblemForm problem : form.problems()) {
			offered.add(isHandedAnew(problem, offered.size(), corrected.getProblems())
					? offered(problem, me).orElse(null) : null);
		}
		return offered;
	}

	/**
	 * Whether a problem is handed on by a correction: its outcome is another one than
	 * before, and one for which it is not too late.
	 * @param place the place of the problem, from 0
	 * @param before the problems as they stand
	 */
	static boolean isHandedAnew(ProblemForm problem, int place, List<CallDetails.Problem> before) {
		return problem.outcome() != null && problem.outcome() != Outcome.SALAH_MENU
				&& before(problem, place, before).filter((earlier) -> earlier.outcome() == problem.outcome()).isEmpty();
	}

	private static Optional<CallDetails.Problem> before(ProblemForm problem, int place,
			List<CallDetails.Problem> before) {
		if (problem.number() == null) {
			return (place < before.size()) ? Optional.of(before.get(place)) : Optional.empty();
		}
		return before.stream().filter((earlier) -> earlier.number() == problem.number()).findFirst();
	}

	/**
	 * A problem that is corrected to another outcome without "Kepada …", which the
	 * application wrote for the outcome that it had.
	 */
	ProblemForm withoutAddressee(ProblemForm problem, int place, List<CallDetails.Problem> before) {
		String written = message("handing.remark", "");
		boolean stale = before(problem, place, before)
			.filter((earlier) -> earlier.outcome() != problem.outcome() && earlier.remark() != null
					&& earlier.remark().startsWith(written) && earlier.remark().equals(CallForm.text(problem.remark())))
			.isPresent();
		return stale ? problem.withoutRemark() : problem;
	}

	/** The choices for that problem, if it is handed to somebody. */
	Optional<Choice> offered(ProblemForm problem, SignedIn me) {
		return kind(problem, me).filter((kind) -> kind != HandoffKind.SARANA_LAIN).map((kind) -> {
			List<AddresseeChoice> choices = this.addressees.choices(kind, me.getId(), me.getUnitCode());
			String first = first(kind, choices, problem.topicId()).map(Addressee::code).orElse("");
			boolean kept = choices.stream().anyMatch((choice) -> choice.to().code().equals(problem.to()));
			return new Choice(kind, choices, first, kept ? problem.to() : first);
		});
	}

	private static Optional<HandoffKind> kind(ProblemForm problem, SignedIn me) {
		return (problem.outcome() != null) ? HandoffKind.of(problem.outcome(), me.getUnitCode()) : Optional.empty();
	}

	/**
	 * Who is asked first: of the unit that answers for the topic, where it goes to
	 * another unit.
	 */
	private Optional<Addressee> first(HandoffKind kind, List<AddresseeChoice> choices, @Nullable Long topicId) {
		if (kind == HandoffKind.DIHUBUNGI_KEMBALI || kind == HandoffKind.ESKALASI) {
			return choices.stream().map(AddresseeChoice::to).findFirst();
		}
		String unit = unitOf(topicId);
		return choices.stream().map(AddresseeChoice::to).filter((to) -> to.unitCode().equals(unit)).findFirst();
	}

	private String unitOf(@Nullable Long topicId) {
		return this.topics.all()
			.stream()
			.filter((topic) -> topic.getId().equals(topicId))
			.map(Topic::getUnitCode)
			.findFirst()
			.orElse("");
	}

	/**
	 * The units to which a caller is put through who chose the wrong menu, in the order
	 * of the menu. Clauses 5.c.xi and 5.c.xii.
	 */
	List<Unit> behindOtherMenus(String fromUnit) {
		return this.units.onDuty()
			.stream()
			.filter((unit) -> unit.takesCalls() && !unit.getCode().equals(fromUnit))
			.sorted(Comparator.comparing(Unit::getMenu))
			.toList();
	}

	/**
	 * What becomes of a question about a topic of another unit, by the unit: it is passed
	 * on there. Clauses 5.c.viii and 5.c.ix.
	 */
	Map<String, Outcome> elsewhere(String fromUnit) {
		Map<String, Outcome> outcomes = new LinkedHashMap<>();
		this.units.onDuty().forEach((unit) -> outcomes.put(unit.getCode(), Outcome.DITERUSKAN_UNIT));
		this.units.byMail().forEach((unit) -> outcomes.put(unit.getCode(), Outcome.DITERUSKAN_DAT_DPR));
		outcomes.remove(fromUnit);
		return outcomes;
	}

	/**
	 * The unit that answers for a topic where it is another one, and the problem was
	 * answered all the same: then is to be said why it was not passed on. Clauses
	 * 5.c.viii and 5.c.ix.
	 */
	Optional<String> notPassedOn(ProblemForm problem, String fromUnit) {
		return (problem.outcome() != Outcome.TUNTAS || problem.topicId() == null) ? Optional.empty()
				: Optional.of(unitOf(problem.topicId())).filter(elsewhere(fromUnit)::containsKey);
	}

	/** As {@link #notPassedOn}, for each problem; {@code null} for the others. */
	List<@Nullable String> notPassedOn(CallForm form, String fromUnit) {
		List<@Nullable String> units = new ArrayList<>();
		form.problems().forEach((problem) -> units.add(notPassedOn(problem, fromUnit).orElse(null)));
		return units;
	}

	/**
	 * What is chosen first where a problem of a recorded call is handed on later, as
	 * {@link LaterHandingForm} takes it; empty unless its outcome says that it is.
	 */
	Optional<String> proposed(CallDetails.Problem problem, Call call, SignedIn me) {
		return HandoffKind.of(problem.outcome(), call.getUnitCode())
			.filter(LATER::contains)
			.flatMap((kind) -> first(kind, this.addressees.choices(kind, me.getId(), call.getUnitCode()),
					problem.topicId())
				.map((to) -> kind + "/" + to.code()));
	}

	/**
	 * Reads where a problem of the form goes; {@code null} for what stays.
	 * @param field the field that takes a sentence when it can go nowhere
	 */
	WrittenCall.Problem.@Nullable Destination read(ProblemForm problem, String field, SignedIn me, Errors errors) {
		HandoffKind kind = kind(problem, me).orElse(null);
		if (kind == null || kind == HandoffKind.SARANA_LAIN) {
			return (kind != null) ? new WrittenCall.Problem.Destination(kind, null, false) : null;
		}
		Optional<Addressee> to = Addressee.read(problem.to())
			.or(() -> offered(problem, me).flatMap((offered) -> Addressee.read(offered.first())));
		if (to.isEmpty()) {
			errors.rejectValue(field, "handing.missing");
			return null;
		}
		try {
			return new WrittenCall.Problem.Destination(kind, this.addressees.check(kind, me.getUnitCode(), to.get()),
					kind == HandoffKind.ESKALASI && problem.atOnce() && to.get().staffId() != null);
		}
		catch (AddresseeRefused ex) {
			errors.rejectValue(field, ex.getMessageKey(), new Object[] { ex.getName() }, null);
			return null;
		}
	}

	/**
	 * The problem as the row of Lampiran 1 shows it: to whom it goes, where the officer
	 * typed nothing, and "Tuntas" for what a colleague answered at once.
	 */
	ProblemForm withRemark(ProblemForm problem, WrittenCall.Problem.@Nullable Destination destination) {
		if (destination == null || destination.to() == null || destination.kind() == HandoffKind.DIHUBUNGI_KEMBALI) {
			return problem;
		}
		String remark = message(destination.atOnce() ? "handing.remark-at-once" : "handing.remark",
				name(destination.to()));
		return problem.withRemark(destination.atOnce() ? Outcome.TUNTAS : problem.outcome(), remark);
	}

	private String name(Addressee to) {
		return (to.staffId() == null) ? to.unitCode()
				: this.people.findById(to.staffId())
					.map((person) -> message("handing.person", person.getName(), person.getUnitCode()))
					.orElse(to.unitCode());
	}

	private String message(String key, Object... arguments) {
		return this.messages.getMessage(key, arguments);
	}

}

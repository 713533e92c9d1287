package id.go.ppatk.piket.changes;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import id.go.ppatk.piket.duties.ChangeReason;
import id.go.ppatk.piket.duties.Duties;
import id.go.ppatk.piket.duties.Duty;
import id.go.ppatk.piket.duties.DutyRole;
import id.go.ppatk.piket.duties.Gap;
import id.go.ppatk.piket.duties.Place;
import id.go.ppatk.piket.duties.Replacement;
import id.go.ppatk.piket.duties.ReplacementPlan;
import id.go.ppatk.piket.duties.Replacements;
import id.go.ppatk.piket.duties.RosterVersions;
import id.go.ppatk.piket.duties.Violation;
import id.go.ppatk.piket.duties.WeekRoster;
import id.go.ppatk.piket.duties.WeekRosters;
import id.go.ppatk.piket.workdays.ServiceCalendar;
import id.go.ppatk.piket.workdays.ServiceCalendars;
import id.go.ppatk.piket.workdays.Week;
import jakarta.persistence.EntityManager;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Files a replacement and takes one back. Whoever changes a duty changes the unit's week:
 * its roster is locked, so that two at the same time cannot both be right. Clause 5.a.
 */
@Component
public class FileReplacement {

	private final Replacements replacements;

	private final ReadReplacementRules rules;

	private final WeekRosters rosters;

	private final Duties duties;

	private final RosterVersions versions;

	private final ServiceCalendars calendars;

	private final EntityManager entityManager;

	private final TransactionTemplate transaction;

	private final Clock clock;

	FileReplacement(Replacements replacements, ReadReplacementRules rules, WeekRosters rosters, Duties duties,
			RosterVersions versions, ServiceCalendars calendars, EntityManager entityManager,
			TransactionTemplate transaction, Clock clock) {
		this.replacements = replacements;
		this.rules = rules;
		this.rosters = rosters;
		this.duties = duties;
		this.versions = versions;
		this.calendars = calendars;
		this.entityManager = entityManager;
		this.transaction = transaction;
		this.clock = clock;
	}

	/**
	 * What is filed.
	 *
	 * @param role which of the two people is replaced
	 * @param starts from when, in WIB; {@code null} from the opening
	 * @param ends until before when, in WIB; {@code null} until the closing
	 * @param replacingId who serves instead
	 * @param reason why; an exchange has an act of its own
	 * @param note more about it, or {@code null}
	 */
	public record Request(DutyRole role, @Nullable LocalTime starts, @Nullable LocalTime ends, Long replacingId,
			ChangeReason reason, @Nullable String note) {

		/** The same hours and reason for another person of the duty. */
		Request of(DutyRole role, Long replacingId) {
			return new Request(role, this.starts, this.ends, replacingId, this.reason, this.note);
		}

	}

	/**
	 * Files one replacement once, however often the form is sent, whatever it leaves
	 * unserved.
	 * @param formId the idempotency key
	 * @param by the id of the person who files it
	 * @throws RuntimeException a refusal, one sentence for each rule that is broken
	 */
	public Replacement file(UUID formId, String unitCode, LocalDate day, int post, Request request, Long by) {
		return file(formId, unitCode, new Place(day, post), (rules) -> List.of(rules.plan(request)), by);
	}

	/**
	 * Files a whole solution once, both replacements or none.
	 * @param formId the idempotency key
	 * @param by the id of the person who files it
	 * @throws ChangeRefused for rules that are broken, and for a gap that stays and was
	 * not confirmed
	 */
	Replacement file(UUID formId, String unitCode, Place place, ReplacementSolution solution, Long by) {
		return file(formId, unitCode, place, (rules) -> {
			List<ReplacementPlan> plans = solution.plans(rules);
			List<Gap> gaps = rules.gap(plans).stream().toList();
			if (rules.violations(plans).isEmpty() && !Gap.fingerprint(gaps).equals(solution.understood())) {
				gaps.stream().findFirst().ifPresent((gap) -> {
					throw ChangeRefused.gap(gap);
				});
			}
			return plans;
		}, by);
	}

	private Replacement file(UUID formId, String unitCode, Place place,
			Function<ReplacementRules, List<ReplacementPlan>> read, Long by) {
		try {
			return this.transaction.execute((status) -> this.replacements.findByFormId(formId)
				.orElseGet(() -> newReplacement(formId, unitCode, place, read, by)));
		}
		catch (RuntimeException failure) {
			throw ChangeRefused.from(failure);
		}
	}

	private Replacement newReplacement(UUID formId, String unitCode, Place place,
			Function<ReplacementRules, List<ReplacementPlan>> read, Long by) {
		WeekRoster roster = this.rosters.of(Week.of(place.day()), unitCode)
			.filter(WeekRoster::isSubmitted)
			.orElseThrow(() -> ChangeRefused.because("replacement.rule.draft"));
		this.versions.raise(roster);
		Duty duty = roster.openDuty(place.day(), place.post());
		ReplacementRules rules = this.rules.of(duty);
		List<ReplacementPlan> plans = read.apply(rules);
		if (plans.get(0).reason().isCorrection() && roster.canBeTakenBack(this.clock.instant(), calendar(place))) {
			throw ChangeRefused.because("replacement.rule.correction-open");
		}
		List<Violation> violations = rules.violations(plans);
		if (!violations.isEmpty()) {
			throw ChangeRefused.rules(violations);
		}
		this.rosters.saveAndFlush(roster);
		Replacement first = this.replacements
			.saveAndFlush(new Replacement(formId, duty, plans.get(0), null, by, this.clock.instant()));
		plans.stream()
			.skip(1)
			.forEach((plan) -> this.replacements
				.saveAndFlush(new Replacement(UUID.randomUUID(), duty, plan, null, by, this.clock.instant())));
		return first;
	}

	private ServiceCalendar calendar(Place place) {
		return this.calendars.around(Week.of(place.day()));
	}

	/**
	 * Takes a replacement back; of an exchange both halves.
	 * @throws ChangeRefused when it has begun, was undone before, or who was replaced is
	 * busy elsewhere by now
	 */
	void undo(Long id, Long by) {
		try {
			this.transaction.executeWithoutResult((status) -> {
				Replacement replacement = this.replacements.findById(id).orElseThrow();
				Duty duty = this.duties.findById(replacement.getDutyId()).orElseThrow();
				this.versions.raise(duty.getRoster());
				this.entityManager.refresh(replacement);
				halves(replacement).forEach((half) -> undo(half, by, this.clock.instant()));
			});
		}
		catch (RuntimeException failure) {
			throw ChangeRefused.from(failure);
		}
	}

	private List<Replacement> halves(Replacement replacement) {
		return Optional.ofNullable(replacement.getExchangeId())
			.map(this.replacements::findByExchangeId)
			.orElseGet(() -> List.of(replacement));
	}

	private void undo(Replacement replacement, Long by, Instant now) {
		if (!replacement.canBeUndone(now)) {
			throw ChangeRefused
				.tooLate((replacement.getUndoneAt() != null) ? "replacement.undone-already" : "replacement.begun");
		}
		this.rules.of(this.duties.findById(replacement.getDutyId()).orElseThrow())
			.freeToComeBack(replacement)
			.ifPresent((violation) -> {
				throw ChangeRefused.rules(List.of(violation));
			});
		replacement.undo(by, now);
		this.replacements.save(replacement);
	}

}

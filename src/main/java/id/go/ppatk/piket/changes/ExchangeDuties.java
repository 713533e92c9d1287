package id.go.ppatk.piket.changes;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

import id.go.ppatk.piket.duties.ChangeReason;
import id.go.ppatk.piket.duties.Duties;
import id.go.ppatk.piket.duties.Duty;
import id.go.ppatk.piket.duties.DutyRole;
import id.go.ppatk.piket.duties.Exchange;
import id.go.ppatk.piket.duties.Exchanges;
import id.go.ppatk.piket.duties.Replacement;
import id.go.ppatk.piket.duties.ReplacementPlan;
import id.go.ppatk.piket.duties.Replacements;
import id.go.ppatk.piket.duties.RosterVersions;
import id.go.ppatk.piket.duties.Violation;
import id.go.ppatk.piket.duties.WeekRoster;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tukar piket: proposed by one, it becomes two replacements when both officers have
 * accepted.
 */
@Component
class ExchangeDuties {

	private final Exchanges exchanges;

	private final Duties duties;

	private final ReadReplacementRules rules;

	private final Replacements replacements;

	private final RosterVersions versions;

	private final EntityManager entityManager;

	private final TransactionTemplate transaction;

	private final Clock clock;

	ExchangeDuties(Exchanges exchanges, Duties duties, ReadReplacementRules rules, Replacements replacements,
			RosterVersions versions, EntityManager entityManager, TransactionTemplate transaction, Clock clock) {
		this.exchanges = exchanges;
		this.duties = duties;
		this.rules = rules;
		this.replacements = replacements;
		this.versions = versions;
		this.entityManager = entityManager;
		this.transaction = transaction;
		this.clock = clock;
	}

	/**
	 * Proposes once, however often the form is sent.
	 * @throws ChangeRefused when the two duties cannot be traded
	 */
	Exchange propose(UUID formId, Long firstDutyId, Long secondDutyId, @Nullable String note, Long by) {
		return this.transaction.execute((status) -> this.exchanges.findByFormId(formId).orElseGet(() -> {
			Duty first = this.duties.findById(firstDutyId).orElseThrow();
			Duty second = this.duties.findById(secondDutyId).orElseThrow();
			if (!first.getUnitCode().equals(second.getUnitCode())) {
				throw ChangeRefused.because("exchange.rule.unit");
			}
			if (first.getOfficerId() == null || second.getOfficerId() == null
					|| first.getOfficerId().equals(second.getOfficerId())) {
				throw ChangeRefused.because("exchange.rule.two-officers");
			}
			if (!first.getRoster().isSubmitted() || !second.getRoster().isSubmitted()) {
				throw ChangeRefused.because("replacement.rule.draft");
			}
			refuseUnlessPossible(first, second);
			return this.exchanges.save(new Exchange(formId, first, second, note, by, this.clock.instant()));
		}));
	}

	/**
	 * One of the two agrees; with the second the duties change hands.
	 * @throws ChangeRefused when it is decided already, or what the rules saw when it was
	 * proposed no longer holds
	 */
	Exchange accept(Long id, Long by) {
		return decide(id, (exchange) -> {
			if (!exchange.waitsFor(by)) {
				throw ChangeRefused.tooLate("exchange.decided");
			}
			Instant now = this.clock.instant();
			Duty first = this.duties.findById(exchange.getFirstDutyId()).orElseThrow();
			Duty second = this.duties.findById(exchange.getSecondDutyId()).orElseThrow();
			Stream.of(first.getRoster(), second.getRoster())
				.distinct()
				.sorted(Comparator.comparing(WeekRoster::getId))
				.forEach(this.versions::raise);
			List<ReplacementPlan> plans = refuseUnlessPossible(first, second);
			if (exchange.accept(by, now)) {
				this.replacements
					.saveAndFlush(new Replacement(UUID.randomUUID(), first, plans.get(0), exchange.getId(), by, now));
				this.replacements
					.saveAndFlush(new Replacement(UUID.randomUUID(), second, plans.get(1), exchange.getId(), by, now));
			}
		});
	}

	/**
	 * One of the two refuses, or who proposed it takes it back.
	 * @throws ChangeRefused when it is decided already
	 */
	Exchange decline(Long id, Long by) {
		return decide(id, (exchange) -> {
			if (!exchange.isOpen() || !exchange.concerns(by)) {
				throw ChangeRefused.tooLate("exchange.decided");
			}
			exchange.decline(by, this.clock.instant());
		});
	}

	private Exchange decide(Long id, Consumer<Exchange> decision) {
		try {
			return this.transaction.execute((status) -> {
				Exchange exchange = this.exchanges.findById(id).orElseThrow();
				this.entityManager.refresh(exchange, LockModeType.PESSIMISTIC_WRITE);
				decision.accept(exchange);
				return exchange;
			});
		}
		catch (RuntimeException failure) {
			throw ChangeRefused.from(failure);
		}
	}

	/** Each takes the other's whole duty and gives the own one away by the same act. */
	private List<ReplacementPlan> refuseUnlessPossible(Duty first, Duty second) {
		List<Violation> violations = new ArrayList<>();
		List<ReplacementPlan> plans = List.of(plan(first, second, violations), plan(second, first, violations));
		if (!violations.isEmpty()) {
			throw ChangeRefused.rules(violations);
		}
		return plans;
	}

	private ReplacementPlan plan(Duty taken, Duty given, List<Violation> violations) {
		ReplacementRules rules = this.rules.of(taken);
		ReplacementPlan plan = rules.wholeDay(DutyRole.OFFICER, given.getOfficerId(), ChangeReason.TUKAR_PIKET, null);
		violations.addAll(rules.violations(plan, given.getPlace()));
		rules.stillWhole().ifPresent(violations::add);
		return plan;
	}

}

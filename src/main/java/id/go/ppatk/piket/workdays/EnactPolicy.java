package id.go.ppatk.piket.workdays;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import id.go.ppatk.piket.web.Touched;
import id.go.ppatk.piket.web.Unconfirmed;
import org.jspecify.annotations.Nullable;

import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/**
 * Puts a dated policy among the others: from its first day on, and when it has a last day
 * (the hours of Ramadan, say) the terms before it apply again afterwards, as one more
 * dated policy. Each act throws {@link Unconfirmed} while what it touches is not
 * confirmed.
 */
@Component
class EnactPolicy {

	/** How far ahead rosters are planned, and deadlines are told. */
	private static final int WEEKS_AHEAD = 53;

	private final ServicePolicies policies;

	private final ChangeCalendar calendar;

	private final Clock clock;

	EnactPolicy(ServicePolicies policies, ChangeCalendar calendar, Clock clock) {
		this.policies = policies;
		this.calendar = calendar;
		this.clock = clock;
	}

	/** Why a policy cannot be put between these days; the message says it. */
	Optional<String> obstacle(LocalDate first, @Nullable LocalDate last) {
		ServicePolicy before = before(first);
		if (!first.isAfter(LocalDate.now(this.clock))) {
			return Optional.of("policy.date-refused");
		}
		if (before.getValidFrom().equals(first)) {
			return Optional.of("policy.date-taken");
		}
		if (last != null && last.isBefore(first)) {
			return Optional.of("policy.last-before-first");
		}
		return (last != null && before.getValidTo() != null && last.isAfter(before.getValidTo()))
				? Optional.of("policy.last-beyond") : Optional.empty();
	}

	/**
	 * Adds a policy that applies from the first day on, until the last day or until the
	 * next dated policy begins.
	 * @throws ObjectOptimisticLockingFailureException when somebody else put a policy
	 * there in between
	 */
	void add(LocalDate first, @Nullable LocalDate last, PolicyForm.Terms terms, String understood) {
		ServicePolicy read = before(first);
		LocalDate end = read.getValidTo();
		this.calendar.apply(first, horizon(first, (last != null) ? last : end), understood, () -> {
			ServicePolicy before = this.policies.toChange(read.getId()).orElseThrow();
			if (!Objects.equals(before.getValidTo(), end)) {
				throw new ObjectOptimisticLockingFailureException(ServicePolicy.class, read.getId());
			}
			before.endBefore(first);
			this.policies.save(new ServicePolicy(first, (last != null) ? last : end, terms));
			if (last != null && !last.equals(end)) {
				this.policies.save(new ServicePolicy(last.plusDays(1), end, PolicyForm.Terms.of(before)));
			}
			this.policies.flush();
		});
	}

	/**
	 * Changes the terms of a policy that has not begun.
	 * @throws ObjectOptimisticLockingFailureException when it is no longer the version
	 * that was read
	 */
	void change(ServicePolicy read, int version, PolicyForm.Terms terms, String understood) {
		this.calendar.apply(read.getValidFrom(), horizon(read.getValidFrom(), read.getValidTo()), understood, () -> {
			ServicePolicy policy = this.policies.withPosts(read.getId()).orElseThrow();
			if (policy.getVersion() != version) {
				throw new ObjectOptimisticLockingFailureException(ServicePolicy.class, read.getId());
			}
			this.policies.toChange(read.getId());
			policy.change(LocalDate.now(this.clock), terms);
			this.policies.flush();
		});
	}

	/**
	 * Takes the posts of a unit out of the policies, as a part of what becomes of the
	 * unit.
	 * @param first the first day without them; not before tomorrow
	 * @return what that touches
	 */
	List<Touched> withdrawPosts(String unitCode, LocalDate first) {
		return this.calendar.within(first, horizon(first, null), () -> {
			this.policies.allWithPosts()
				.stream()
				.filter((policy) -> !policy.posts(unitCode).isEmpty()
						&& (policy.getValidTo() == null || !policy.getValidTo().isBefore(first)))
				.forEach((policy) -> withdrawPosts(policy, unitCode, first));
			this.policies.flush();
		});
	}

	private void withdrawPosts(ServicePolicy policy, String unitCode, LocalDate first) {
		this.policies.toChange(policy.getId());
		PolicyForm.Terms terms = PolicyForm.Terms.of(policy).without(unitCode);
		if (policy.hasBegun(first.minusDays(1))) {
			LocalDate end = policy.getValidTo();
			policy.endBefore(first);
			this.policies.save(new ServicePolicy(first, end, terms));
		}
		else {
			policy.change(LocalDate.now(this.clock), terms);
		}
	}

	/** The policy that holds on the day; before all of them, the first one. */
	ServicePolicy before(LocalDate day) {
		List<ServicePolicy> all = this.policies.allWithPosts();
		return all.stream().filter((policy) -> policy.isValidOn(day)).findFirst().orElse(all.get(0));
	}

	private LocalDate horizon(LocalDate first, @Nullable LocalDate last) {
		LocalDate planned = LocalDate.now(this.clock).plusWeeks(WEEKS_AHEAD);
		LocalDate end = (last != null && last.isBefore(planned)) ? last : planned;
		return end.isBefore(first) ? first : end;
	}

}

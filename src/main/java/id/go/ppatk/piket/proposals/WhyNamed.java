package id.go.ppatk.piket.proposals;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

import id.go.ppatk.piket.duties.Seat;
import id.go.ppatk.piket.web.Indonesian;

import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/**
 * Says in words why somebody was given a seat: walks through a plan day by day and
 * compares the person with everybody who could have served that day.
 */
final class WhyNamed {

	private final Plan plan;

	private final Indonesian indonesian = new Indonesian();

	/** How often each has served before the day that is looked at. */
	private final Map<Candidate, Tally> until = new HashMap<>();

	private final Map<Candidate, LocalDate> last = new HashMap<>();

	private final Map<Seat, List<MessageSourceResolvable>> reasons = new HashMap<>();

	private WhyNamed(Plan plan) {
		this.plan = plan;
		plan.getCandidates().forEach((candidate) -> {
			this.until.put(candidate, candidate.before());
			if (candidate.lastServed() != null) {
				this.last.put(candidate, candidate.lastServed());
			}
		});
	}

	/** The reasons for each seat that an officer of the unit takes. */
	static Map<Seat, List<MessageSourceResolvable>> of(Plan plan) {
		WhyNamed why = new WhyNamed(plan);
		plan.getSeats().stream().map(PlannedSeat::getDay).distinct().sorted().forEach(why::walk);
		return why.reasons;
	}

	private void walk(LocalDate day) {
		List<PlannedSeat> taken = this.plan.getSeats()
			.stream()
			.filter((seat) -> seat.getDay().equals(day) && this.until.containsKey(seat.getCandidate()))
			.toList();
		taken.forEach((seat) -> this.reasons.put(seat.getSeat(), reasons(seat)));
		taken.forEach((seat) -> {
			Candidate candidate = seat.getCandidate();
			this.until.computeIfPresent(candidate, (person, tally) -> seat.isOfficer()
					? tally.withDuty(seat.isFriday(), seat.isEve()) : tally.withSubstitution());
			this.last.put(candidate, day);
		});
	}

	private List<MessageSourceResolvable> reasons(PlannedSeat seat) {
		List<MessageSourceResolvable> reasons = new ArrayList<>();
		reasons.add(seat.isOfficer() ? share(seat, "duties", Tally::duties)
				: share(seat, "substitutions", Tally::substitutions));
		if (seat.isOfficer() && seat.isFriday()) {
			reasons.add(share(seat, "fridays", Tally::fridays));
		}
		if (seat.isOfficer() && seat.isEve()) {
			reasons.add(share(seat, "eves", Tally::eves));
		}
		reasons.add(rest(seat));
		reasons.add(sentence(
				seat.getCandidate().wishesOff(seat.getDay()) ? "proposal.why.wish-unmet" : "proposal.why.wish-kept",
				this.indonesian.weekday(seat.getDay())));
		return reasons;
	}

	private MessageSourceResolvable share(PlannedSeat seat, String what, ToIntFunction<Tally> count) {
		int own = count.applyAsInt(this.until.get(seat.getCandidate()));
		List<Integer> all = this.plan.getCandidates()
			.stream()
			.filter((candidate) -> candidate.isAvailable(seat.getDay()))
			.map((candidate) -> count.applyAsInt(this.until.get(candidate)))
			.toList();
		int fewest = all.stream().min(Comparator.naturalOrder()).orElse(own);
		double average = all.stream().mapToInt(Integer::intValue).average().orElse(own);
		return sentence(((own <= fewest) ? "proposal.why.fewest." : "proposal.why.count.") + what, own,
				String.format(Indonesian.LOCALE, "%.1f", average), PlanReader.WEEKS_BEFORE);
	}

	private MessageSourceResolvable rest(PlannedSeat seat) {
		LocalDate before = this.last.get(seat.getCandidate());
		if (before == null) {
			return sentence("proposal.why.never");
		}
		long rested = ChronoUnit.DAYS.between(before, seat.getDay()) - 1;
		return sentence((rested > 0) ? "proposal.why.rested" : "proposal.why.not-rested", rested);
	}

	private static MessageSourceResolvable sentence(String key, Object... arguments) {
		return new DefaultMessageSourceResolvable(new String[] { key }, arguments);
	}

}

package id.go.ppatk.piket.workdays;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

import id.go.ppatk.piket.web.Unconfirmed;
import id.go.ppatk.piket.workdays.HolidayProposal.Line;
import id.go.ppatk.piket.workdays.HolidayProposal.Verdict;

import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Applies the ticked lines of an uploaded list, all of them or none.
 */
@Component
class ApplyHolidayList {

	private final HolidayProposals proposals;

	private final Holidays holidays;

	private final ChangeCalendar calendar;

	private final Clock clock;

	ApplyHolidayList(HolidayProposals proposals, Holidays holidays, ChangeCalendar calendar, Clock clock) {
		this.proposals = proposals;
		this.holidays = holidays;
		this.calendar = calendar;
		this.clock = clock;
	}

	/** What was ticked no longer fits what stands. */
	static class Outdated extends RuntimeException {

	}

	/** The lines as they compare with what stands now. */
	@Transactional(readOnly = true)
	public List<Line> lines(HolidayProposal proposal) {
		return proposal.against(this.holidays.allBetween(proposal.firstDay(), proposal.lastDay())
			.stream()
			.filter(Holiday::isStanding)
			.toList());
	}

	/**
	 * Applies the lines and removes the proposal.
	 * @param ticked the keys of the lines, at least one
	 * @return the lines that were applied
	 * @throws Outdated when a ticked line is no longer what it was on the page, or the
	 * proposal has been applied meanwhile
	 * @throws Unconfirmed while what the lines touch is not confirmed
	 */
	List<Line> apply(HolidayProposal proposal, Set<String> ticked, String understood) {
		List<Line> lines = lines(proposal).stream()
			.filter((line) -> line.isChange() && ticked.contains(line.key()))
			.toList();
		if (lines.size() != ticked.size()) {
			throw new Outdated();
		}
		this.calendar.apply(dates(lines).min(LocalDate::compareTo).orElseThrow(),
				dates(lines).max(LocalDate::compareTo).orElseThrow(), understood, () -> write(proposal, lines));
		return lines;
	}

	private static Stream<LocalDate> dates(List<Line> lines) {
		return lines.stream().map((line) -> line.day().date());
	}

	private void write(HolidayProposal proposal, List<Line> lines) {
		Instant now = this.clock.instant();
		if (!this.proposals.remove(proposal.id())) {
			throw new Outdated();
		}
		each(lines, Verdict.TAKEN_BACK, (line) -> current(line).takeBack(now));
		each(lines, Verdict.DIFFERS, (line) -> current(line).change(line.day()));
		each(lines, Verdict.NEW, (line) -> this.holidays.save(new Holiday(line.day(), now)));
	}

	/** In steps, so that a name is free before another day takes it. */
	private void each(List<Line> lines, Verdict verdict, Consumer<Line> act) {
		lines.stream().filter((line) -> line.verdict() == verdict).forEach(act);
		this.holidays.flush();
	}

	private Holiday current(Line line) {
		Holiday current = this.holidays.findById(line.current().getId()).orElseThrow(Outdated::new);
		if (current.getVersion() != line.current().getVersion()) {
			throw new ObjectOptimisticLockingFailureException(Holiday.class, current.getId());
		}
		return current;
	}

}

package id.go.ppatk.piket.proposals;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import id.go.ppatk.piket.duties.Duty;
import id.go.ppatk.piket.duties.DutyRole;
import id.go.ppatk.piket.duties.Place;
import id.go.ppatk.piket.duties.Seat;
import id.go.ppatk.piket.duties.WeekRoster;
import id.go.ppatk.piket.duties.WeekRosters;
import id.go.ppatk.piket.proposals.ProposalRefused.Reason;
import id.go.ppatk.piket.roster.RosterForm;
import id.go.ppatk.piket.roster.RosterRefused;
import id.go.ppatk.piket.roster.SaveRoster;
import id.go.ppatk.piket.staff.StaffMember;
import id.go.ppatk.piket.staff.StaffMembers;
import id.go.ppatk.piket.units.Unit;
import id.go.ppatk.piket.web.Indonesian;
import id.go.ppatk.piket.workdays.Week;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes the names of a proposal into the rosters, week by week, by the same rules as
 * what a person types. What somebody did since the proposal was asked for stays, and so
 * do weeks that were handed in.
 */
@Component
class ApplyProposal {

	/** Days that the rules refuse are left out one after the other; a week has five. */
	private static final int ATTEMPTS = 8;

	private final Proposals proposals;

	private final WeekRosters rosters;

	private final SaveRoster saveRoster;

	private final StaffMembers people;

	private final TransactionTemplate transaction;

	private final Indonesian indonesian;

	private final Clock clock;

	ApplyProposal(Proposals proposals, WeekRosters rosters, SaveRoster saveRoster, StaffMembers people,
			TransactionTemplate transaction, Indonesian indonesian, Clock clock) {
		this.proposals = proposals;
		this.rosters = rosters;
		this.saveRoster = saveRoster;
		this.people = people;
		this.transaction = transaction;
		this.indonesian = indonesian;
		this.clock = clock;
	}

	/**
	 * What came of it.
	 *
	 * @param names how many names were written
	 * @param left what stayed as it is, in sentences
	 */
	record Outcome(int names, List<MessageSourceResolvable> left) {
	}

	/**
	 * Applies a proposal with its cells.
	 * @param by the id of the person who wants it
	 * @throws ProposalRefused while it is worked on, when it was applied or discarded
	 * already, and when nothing of it can be written
	 */
	Outcome apply(Proposal proposal, Unit unit, Long by) {
		if (!proposal.isReady()) {
			throw new ProposalRefused(Reason.NOT_READY);
		}
		List<MessageSourceResolvable> left = new ArrayList<>();
		int names = proposal.getWeeks()
			.stream()
			.mapToInt((week) -> write(week, unit, cells(proposal, week), left))
			.sum();
		if (names == 0) {
			throw new ProposalRefused(Reason.NOTHING_WRITTEN, left);
		}
		this.transaction.executeWithoutResult((status) -> this.proposals.lock(proposal.getId())
			.filter(Proposal::isReady)
			.ifPresent((stored) -> stored.apply(by, this.clock.instant())));
		return new Outcome(names, left);
	}

	private static List<ProposalCell> cells(Proposal proposal, Week week) {
		return proposal.getCells().stream().filter((cell) -> week.contains(cell.getPlace().day())).toList();
	}

	private int write(Week week, Unit unit, List<ProposalCell> cells, List<MessageSourceResolvable> left) {
		Set<LocalDate> refused = new HashSet<>();
		for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
			Optional<WeekRoster> roster = this.rosters.of(week, unit.getCode());
			if (roster.filter(WeekRoster::isSubmitted).isPresent()) {
				left.add(sentence("proposal.left.submitted", this.indonesian.week(week.monday())));
				return 0;
			}
			Names names = names(roster,
					cells.stream().filter((cell) -> !refused.contains(cell.getPlace().day())).toList());
			try {
				if (names.count() > 0) {
					this.saveRoster.save(week, unit, names.form(roster));
				}
				left.addAll(names.left());
				return names.count();
			}
			catch (RosterRefused ex) {
				left.addAll(ex.getViolations());
				if (ex.getReason() == RosterRefused.Reason.RULES && !refused.addAll(days(ex))) {
					return 0;
				}
			}
		}
		left.add(sentence("proposal.left.busy", this.indonesian.week(week.monday())));
		return 0;
	}

	private static List<LocalDate> days(RosterRefused refused) {
		return refused.getViolations().stream().map((violation) -> violation.place().day()).toList();
	}

	/**
	 * What a week's roster gets from a proposal.
	 *
	 * @param chosen the names to write
	 * @param left what stays as it is, in sentences
	 */
	private record Names(Map<Seat, @Nullable Long> chosen, List<MessageSourceResolvable> left) {

		int count() {
			return this.chosen.size();
		}

		RosterForm form(Optional<WeekRoster> roster) {
			return new RosterForm(roster.map(SaveRoster::version).orElse(RosterForm.NEW), this.chosen, "");
		}

	}

	private Names names(Optional<WeekRoster> roster, List<ProposalCell> cells) {
		Names names = new Names(new TreeMap<>(), new ArrayList<>());
		for (ProposalCell cell : cells) {
			Place place = cell.getPlace();
			Optional<Duty> duty = roster.flatMap((found) -> found.duty(place.day(), place.post()));
			for (DutyRole role : DutyRole.values()) {
				Long proposed = cell.getProposed(role);
				Long stands = duty.map((found) -> found.getPersonId(role)).orElse(null);
				if (Objects.equals(proposed, cell.getNamed(role)) || Objects.equals(proposed, stands)) {
					continue;
				}
				if (place.day().isBefore(LocalDate.now(this.clock))) {
					names.left().add(left("proposal.left.past", place, null));
				}
				else if (!Objects.equals(stands, cell.getNamed(role))) {
					names.left()
						.add(left((role == DutyRole.OFFICER) ? "proposal.left.officer" : "proposal.left.substitute",
								place, stands));
				}
				else {
					names.chosen().put(new Seat(place, role), proposed);
				}
			}
		}
		return names;
	}

	private MessageSourceResolvable left(String key, Place place, @Nullable Long stands) {
		String name = Optional.ofNullable(stands).flatMap(this.people::findById).map(StaffMember::getName).orElse("–");
		return sentence(key, this.indonesian.day(place.day()), place.post(), name);
	}

	private static MessageSourceResolvable sentence(String key, Object... arguments) {
		return new DefaultMessageSourceResolvable(new String[] { key }, arguments);
	}

}

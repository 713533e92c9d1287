package id.go.ppatk.piket.proposals;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import id.go.ppatk.piket.duties.DutyRole;
import id.go.ppatk.piket.duties.Place;
import id.go.ppatk.piket.duties.Seat;
import id.go.ppatk.piket.staff.SignedIn;
import id.go.ppatk.piket.staff.StaffMembers;
import id.go.ppatk.piket.units.Unit;
import id.go.ppatk.piket.web.Indonesian;
import id.go.ppatk.piket.workdays.ServiceCalendar;
import id.go.ppatk.piket.workdays.ServiceCalendars;
import id.go.ppatk.piket.workdays.Week;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSourceResolvable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads {@link ProposalPage}s, each with a fixed number of queries.
 */
@Component
class ProposalPages {

	private static final int LATEST = 30;

	private static final List<PlanRule> RULES = List.of(PlanRule.values());

	private final Proposals proposals;

	private final PlanReader plans;

	private final ProposalAccess access;

	private final StaffMembers people;

	private final ServiceCalendars calendars;

	private final Indonesian indonesian;

	private final Clock clock;

	ProposalPages(Proposals proposals, PlanReader plans, ProposalAccess access, StaffMembers people,
			ServiceCalendars calendars, Indonesian indonesian, Clock clock) {
		this.proposals = proposals;
		this.plans = plans;
		this.access = access;
		this.people = people;
		this.calendars = calendars;
		this.indonesian = indonesian;
		this.clock = clock;
	}

	/** The latest proposals of the units that the person coordinates. */
	@Transactional(readOnly = true)
	public List<ProposalPage.Head> latest(SignedIn me) {
		List<String> own = this.access.units(me).stream().map(Unit::getCode).toList();
		List<Proposal> latest = this.proposals.latest(own, Limit.of(LATEST));
		Map<Long, String> names = names(latest.stream().flatMap(ProposalPages::settlers).toList());
		Instant now = this.clock.instant();
		return latest.stream().map((proposal) -> head(proposal, names, now)).toList();
	}

	/** The proposal beside what stands. */
	@Transactional(readOnly = true)
	public ProposalPage of(Proposal proposal) {
		Instant now = this.clock.instant();
		Set<Long> mentioned = settlers(proposal).collect(Collectors.toSet());
		if (proposal.isRunning()) {
			return new ProposalPage(this.access.unit(proposal), head(proposal, names(mentioned), now), List.of(),
					List.of(), RULES);
		}
		List<Week> weeks = proposal.getWeeks();
		Week last = proposal.getLastWeek();
		Plan plan = withProposedNames(proposal,
				this.plans.read(proposal.getUnitCode(), proposal.getFirstWeek(), last, proposal.isMoving()));
		proposal.getCells()
			.stream()
			.flatMap((cell) -> Stream.of(DutyRole.values()).map(cell::getProposed))
			.filter(Objects::nonNull)
			.forEach(mentioned::add);
		Map<Long, String> names = names(mentioned);
		ServiceCalendar calendar = this.calendars.around(proposal.getFirstWeek().monday(), last.friday());
		Cells cells = new Cells(proposal, plan, WhyNamed.of(plan), names);
		return new ProposalPage(this.access.unit(proposal), head(proposal, names, now),
				weeks.stream().map((week) -> part(week, calendar, cells)).toList(), shares(plan), RULES);
	}

	/** The plan as it stands now, with the names that are proposed in it. */
	private static Plan withProposedNames(Proposal proposal, Plan plan) {
		Map<Long, Candidate> candidates = plan.getCandidates()
			.stream()
			.collect(Collectors.toMap(Candidate::id, Function.identity()));
		Map<Place, ProposalCell> cells = byPlace(proposal);
		plan.getSeats()
			.stream()
			.filter((seat) -> cells.containsKey(seat.getSeat().place()))
			.forEach((seat) -> seat
				.setCandidate(candidates.get(cells.get(seat.getSeat().place()).getProposed(seat.getSeat().role()))));
		return plan;
	}

	private static Map<Place, ProposalCell> byPlace(Proposal proposal) {
		return proposal.getCells().stream().collect(Collectors.toMap(ProposalCell::getPlace, Function.identity()));
	}

	private static ProposalPage.Part part(Week week, ServiceCalendar calendar, Cells cells) {
		List<ProposalPage.Day> days = week.weekdays()
			.stream()
			.map((day) -> new ProposalPage.Day(day, calendar.holiday(day).orElse(null)))
			.toList();
		return new ProposalPage.Part(week, days,
				cells.posts(week)
					.map((post) -> new ProposalPage.Row(post,
							week.weekdays().stream().map((day) -> cells.at(new Place(day, post))).toList()))
					.toList());
	}

	private static List<ProposalPage.Share> shares(Plan plan) {
		Map<Candidate, Tally> tallies = plan.tallies();
		return plan.getCandidates()
			.stream()
			.map((candidate) -> new ProposalPage.Share(candidate.name(), candidate.before(), tallies.get(candidate)))
			.toList();
	}

	private ProposalPage.Head head(Proposal proposal, Map<Long, String> names, Instant now) {
		List<Week> weeks = proposal.getWeeks();
		return new ProposalPage.Head(proposal.getId(), proposal.getUnitCode(), proposal.getFirstWeek(),
				proposal.getLastWeek(), weeks.size(), proposal.isMoving(), proposal.getState(),
				proposal.timeWorked(now).toSeconds(), names.get(proposal.getProposedBy()),
				this.indonesian.moment(proposal.getProposedAt()), names.get(proposal.getSettledBy()),
				(proposal.getSettledAt() != null) ? this.indonesian.moment(proposal.getSettledAt()) : null,
				proposal.getBrokenRules(), proposal.getOpenSeats(), proposal.getUnevenness());
	}

	private static Stream<Long> settlers(Proposal proposal) {
		return Stream.of(proposal.getProposedBy(), proposal.getSettledBy()).filter(Objects::nonNull);
	}

	private Map<Long, String> names(Collection<Long> ids) {
		Map<Long, String> names = new HashMap<>();
		this.people.findByIdIn(ids).forEach((person) -> names.put(person.getId(), person.getName()));
		return names;
	}

	/** The cells of a proposal as the page has them. */
	private record Cells(Map<Place, ProposalCell> cells, Map<Seat, PlannedSeat> seats,
			Map<Seat, List<MessageSourceResolvable>> why, Map<Long, String> names) {

		Cells(Proposal proposal, Plan plan, Map<Seat, List<MessageSourceResolvable>> why, Map<Long, String> names) {
			this(byPlace(proposal),
					plan.getSeats().stream().collect(Collectors.toMap(PlannedSeat::getSeat, Function.identity())), why,
					names);
		}

		Stream<Integer> posts(Week week) {
			return this.cells.keySet()
				.stream()
				.filter((place) -> week.contains(place.day()))
				.map(Place::post)
				.distinct()
				.sorted();
		}

		ProposalPage.@Nullable Cell at(Place place) {
			ProposalCell cell = this.cells.get(place);
			return (cell != null) ? new ProposalPage.Cell(name(cell, DutyRole.OFFICER), name(cell, DutyRole.SUBSTITUTE))
					: null;
		}

		private ProposalPage.Name name(ProposalCell cell, DutyRole role) {
			Seat seat = new Seat(cell.getPlace(), role);
			PlannedSeat planned = this.seats.get(seat);
			Candidate stands = (planned != null) ? planned.getNamed() : null;
			boolean added = !Objects.equals(cell.getProposed(role), cell.getNamed(role));
			return new ProposalPage.Name(this.names.get(cell.getProposed(role)),
					(stands != null) ? stands.name() : null, added,
					added ? this.why.getOrDefault(seat, List.of()) : List.of());
		}

	}

}

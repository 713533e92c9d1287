package id.go.ppatk.piket.proposals;

import java.util.List;

import id.go.ppatk.piket.staff.Role;
import id.go.ppatk.piket.staff.SignedIn;
import id.go.ppatk.piket.staff.StaffMember;
import id.go.ppatk.piket.staff.StaffMembers;
import id.go.ppatk.piket.units.Unit;
import id.go.ppatk.piket.units.Units;

import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.server.ResponseStatusException;

/**
 * Who may read and settle a proposal and keep a wish: whoever coordinates the unit both,
 * and officers their own wishes.
 */
@Component
class ProposalAccess {

	private final Proposals proposals;

	private final Wishes wishes;

	private final Units units;

	private final StaffMembers people;

	ProposalAccess(Proposals proposals, Wishes wishes, Units units, StaffMembers people) {
		this.proposals = proposals;
		this.wishes = wishes;
		this.units = units;
		this.people = people;
	}

	/**
	 * A proposal with its cells, for those who may see and settle it.
	 * @throws ResponseStatusException 404 when there is none
	 * @throws AccessDeniedException for other units
	 */
	@Transactional(readOnly = true)
	Proposal readable(Long id, SignedIn me) {
		Proposal proposal = this.proposals.whole(id)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		if (!me.coordinates(proposal.getUnitCode())) {
			throw new AccessDeniedException("another unit's proposal");
		}
		return proposal;
	}

	/**
	 * The unit whose proposal it is.
	 * @throws ResponseStatusException 404 when it has no posts any more
	 */
	Unit unit(Proposal proposal) {
		return this.units.onDuty()
			.stream()
			.filter((unit) -> unit.getCode().equals(proposal.getUnitCode()))
			.findFirst()
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	/** The units whose proposals the person may see. */
	List<Unit> units(SignedIn me) {
		return this.units.onDuty().stream().filter((unit) -> me.coordinates(unit.getCode())).toList();
	}

	/** How even the duties are: the supervisor sees all units, others their own. */
	static boolean seesFairness(Unit unit, SignedIn me) {
		return me.is(Role.SUPERVISOR) || unit.getCode().equals(me.getUnitCode());
	}

	/** Those whose wishes the person may keep. */
	List<StaffMember> wishing(SignedIn me) {
		List<Unit> coordinated = units(me);
		return coordinated.isEmpty()
				? this.people.officers(me.getUnitCode())
					.stream()
					.filter((person) -> person.getId().equals(me.getId()))
					.toList()
				: coordinated.stream().flatMap((unit) -> this.people.officers(unit.getCode()).stream()).toList();
	}

	/**
	 * Somebody whose wishes the person may keep.
	 * @throws AccessDeniedException for others
	 */
	StaffMember wishing(Long id, SignedIn me) {
		return wishing(me).stream()
			.filter((person) -> person.getId().equals(id))
			.findFirst()
			.orElseThrow(() -> new AccessDeniedException("the wish of somebody else"));
	}

	/**
	 * A wish that the person may remove.
	 * @throws ResponseStatusException 404 when there is none
	 * @throws AccessDeniedException for others
	 */
	Wish wish(Long id, SignedIn me) {
		Wish wish = this.wishes.findById(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		wishing(wish.getStaffId(), me);
		return wish;
	}

}

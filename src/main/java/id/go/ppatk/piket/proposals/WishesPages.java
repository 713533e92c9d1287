package id.go.ppatk.piket.proposals;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import id.go.ppatk.piket.staff.SignedIn;
import id.go.ppatk.piket.staff.StaffMember;

import org.springframework.stereotype.Component;

/**
 * Reads {@link WishesPage}s.
 */
@Component
class WishesPages {

	private final ProposalAccess access;

	private final Wishes wishes;

	private final Clock clock;

	WishesPages(ProposalAccess access, Wishes wishes, Clock clock) {
		this.access = access;
		this.wishes = wishes;
		this.clock = clock;
	}

	/** The wishes that this person may keep. */
	WishesPage of(SignedIn me) {
		List<StaffMember> people = this.access.wishing(me);
		Map<Long, List<Wish>> wishes = this.wishes.of(people.stream().map(StaffMember::getId).toList())
			.stream()
			.collect(Collectors.groupingBy(Wish::getStaffId));
		return new WishesPage(people, wishes, Stream.of(DayOfWeek.values()).limit(5).toList(),
				LocalDate.now(this.clock));
	}

}

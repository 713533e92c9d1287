package id.go.ppatk.piket.proposals;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.List;

import id.go.ppatk.piket.staff.StaffChange;
import id.go.ppatk.piket.staff.StaffImpact;
import id.go.ppatk.piket.web.Indonesian;
import id.go.ppatk.piket.web.Touched;

import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.stereotype.Component;

/**
 * The wishes of somebody who is rostered no more: no proposal heeds them.
 */
@Component
class WishImpact implements StaffImpact {

	private final Wishes wishes;

	private final MessageSourceAccessor messages;

	WishImpact(Wishes wishes, MessageSourceAccessor messages) {
		this.wishes = wishes;
		this.messages = messages;
	}

	@Override
	public List<Touched> touchedBy(StaffChange change) {
		LocalDate today = Indonesian.dateOf(change.at());
		return !change.leavesService() ? List.of()
				: this.wishes.of(List.of(change.staffId()))
					.stream()
					.filter((wish) -> !wish.getLastDay().isBefore(today))
					.map((wish) -> new Touched(today,
							this.messages.getMessage("wish.impact",
									new Object[] { change.name(),
											wish.getWeekday().getDisplayName(TextStyle.FULL, Indonesian.LOCALE) })))
					.toList();
	}

}

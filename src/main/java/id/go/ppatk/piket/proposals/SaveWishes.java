package id.go.ppatk.piket.proposals;

import java.time.DayOfWeek;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes down on which weekdays people would rather not serve.
 */
@Component
class SaveWishes {

	private final Wishes wishes;

	SaveWishes(Wishes wishes) {
		this.wishes = wishes;
	}

	/**
	 * Keeps the wish, or lets the one that is there hold until that day.
	 * @param until the last day, or {@code null} without end
	 */
	@Transactional
	void save(Long staffId, DayOfWeek weekday, @Nullable LocalDate until) {
		Wish wish = this.wishes.of(staffId, (short) weekday.getValue())
			.orElseGet(() -> new Wish(staffId, weekday, until));
		wish.holdUntil(until);
		this.wishes.save(wish);
	}

	@Transactional
	void remove(Long id) {
		this.wishes.findById(id).ifPresent(this.wishes::delete);
	}

}

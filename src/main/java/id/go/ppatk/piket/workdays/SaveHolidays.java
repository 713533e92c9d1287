package id.go.ppatk.piket.workdays;

import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Consumer;
import java.util.stream.Stream;

import id.go.ppatk.piket.web.Unconfirmed;

import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/**
 * Adds, changes and takes back single holidays. Each act throws {@link Unconfirmed} while
 * what it touches is not confirmed, and a data integrity violation when the day is on the
 * list already under that name.
 */
@Component
class SaveHolidays {

	private final Holidays holidays;

	private final ChangeCalendar calendar;

	private final Clock clock;

	SaveHolidays(Holidays holidays, ChangeCalendar calendar, Clock clock) {
		this.holidays = holidays;
		this.calendar = calendar;
		this.clock = clock;
	}

	void add(DecreedDay day, String understood) {
		this.calendar.apply(day.date(), day.date(), understood, () -> {
			this.holidays.save(new Holiday(day, this.clock.instant()));
			this.holidays.flush();
		});
	}

	/**
	 * Says something else about a day, also another date.
	 * @throws ObjectOptimisticLockingFailureException when it is no longer the version
	 * that was read
	 */
	void change(Holiday read, int version, DecreedDay day, String understood) {
		LocalDate first = Stream.of(read.day().date(), day.date()).min(LocalDate::compareTo).orElseThrow();
		LocalDate last = Stream.of(read.day().date(), day.date()).max(LocalDate::compareTo).orElseThrow();
		this.calendar.apply(first, last, understood, () -> of(read, version, (holiday) -> holiday.change(day)));
	}

	/**
	 * Takes a day back; it stays on the list with the moment.
	 * @throws ObjectOptimisticLockingFailureException when it is no longer the version
	 * that was read
	 */
	void takeBack(Holiday read, int version, String understood) {
		LocalDate day = read.day().date();
		this.calendar.apply(day, day, understood,
				() -> of(read, version, (holiday) -> holiday.takeBack(this.clock.instant())));
	}

	private void of(Holiday read, int version, Consumer<Holiday> act) {
		Holiday holiday = this.holidays.findById(read.getId()).orElseThrow();
		if (holiday.getVersion() != version || !holiday.isStanding()) {
			throw new ObjectOptimisticLockingFailureException(Holiday.class, read.getId());
		}
		act.accept(holiday);
		this.holidays.flush();
	}

}

package id.go.ppatk.piket.changes;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import id.go.ppatk.piket.duties.Absence;
import id.go.ppatk.piket.duties.Absences;
import id.go.ppatk.piket.duties.ChangeReason;
import id.go.ppatk.piket.staff.StaffMember;
import id.go.ppatk.piket.staff.StaffMembers;
import id.go.ppatk.piket.web.Indonesian;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Files an absence and ends one. The duties of the person are held by their substitutes
 * from its first moment on, without anybody doing anything. Clauses 3 and 5.a.
 */
@Component
public class FileAbsence {

	/** Longer ones are filed in parts. */
	static final int MOST_DAYS = 366;

	private final Absences absences;

	private final StaffMembers people;

	private final Indonesian indonesian;

	private final TransactionTemplate transaction;

	private final Clock clock;

	FileAbsence(Absences absences, StaffMembers people, Indonesian indonesian, TransactionTemplate transaction,
			Clock clock) {
		this.absences = absences;
		this.people = people;
		this.indonesian = indonesian;
		this.transaction = transaction;
		this.clock = clock;
	}

	/**
	 * Files once, however often the form is sent.
	 * @param startsAt its first moment, of today at the earliest: what is past is history
	 * @param endsAt the first moment at which the person is there again
	 * @param by the id of the person who files it
	 * @throws RuntimeException a refusal in one sentence: it ends before it starts,
	 * begins before today, is longer than a year, or overlaps another one of the person
	 */
	public Absence file(UUID formId, StaffMember person, ChangeReason reason, Instant startsAt, Instant endsAt,
			@Nullable String note, Long by) {
		try {
			return this.transaction.execute((status) -> this.absences.findByFormId(formId).orElseGet(() -> {
				refuseWhatCannotBe(person, startsAt, endsAt);
				Absence saved = this.absences.save(new Absence(formId, person.getId(), person.getUnitCode(), reason,
						startsAt, endsAt, note, by, this.clock.instant()));
				this.absences.flush();
				return saved;
			}));
		}
		catch (RuntimeException failure) {
			throw ChangeRefused.from(failure);
		}
	}

	private void refuseWhatCannotBe(StaffMember person, Instant startsAt, Instant endsAt) {
		if (!startsAt.isBefore(endsAt)) {
			throw ChangeRefused.because("absence.rule.order");
		}
		if (startsAt.isBefore(LocalDate.now(this.clock).atStartOfDay(Indonesian.WIB).toInstant())) {
			throw ChangeRefused.because("absence.rule.past");
		}
		if (Duration.between(startsAt, endsAt).toDays() > MOST_DAYS) {
			throw ChangeRefused.because("absence.rule.long", MOST_DAYS);
		}
		this.absences.between(startsAt, endsAt)
			.stream()
			.filter((other) -> other.getStaffId().equals(person.getId()))
			.findFirst()
			.ifPresent((other) -> {
				throw ChangeRefused.because("absence.rule.overlap", person.getName(),
						this.indonesian.days(other.getStartsAt(), other.getEndsAt()));
			});
	}

	/**
	 * Ends an absence that has begun with this minute, withdraws one that has not.
	 * @throws ChangeRefused when it is over already
	 */
	void end(Long id, Long by) {
		try {
			this.transaction.executeWithoutResult((status) -> {
				Absence absence = this.absences.findById(id).orElseThrow();
				if (!absence.isOpen(this.clock.instant())) {
					throw ChangeRefused.tooLate("absence.over");
				}
				absence.end(by, this.clock.instant());
				this.absences.save(absence);
			});
		}
		catch (RuntimeException failure) {
			throw ChangeRefused.from(failure);
		}
	}

}

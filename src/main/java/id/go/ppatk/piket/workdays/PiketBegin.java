package id.go.ppatk.piket.workdays;

import java.time.Instant;
import java.time.LocalDate;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

import org.hibernate.annotations.Immutable;

/**
 * What the database knows of the begin of the piket: a view of one row, read beside what
 * depends on it.
 */
@Entity
@Immutable
@Table(name = "piket_begin")
public class PiketBegin {

	@Id
	private long id;

	private Instant firstMoment;

	private LocalDate firstRoster;

	protected PiketBegin() {
	}

	PiketBegin(@Nullable Instant firstMoment, @Nullable LocalDate firstRoster) {
		this.firstMoment = firstMoment;
		this.firstRoster = firstRoster;
	}

	/** The moment that a real start was told, or {@code null}. */
	@Nullable Instant getFirstMoment() {
		return this.firstMoment;
	}

	/**
	 * The Monday of the first week of which a roster was handed in, or {@code null}.
	 */
	@Nullable LocalDate getFirstRoster() {
		return this.firstRoster;
	}

}

package id.go.ppatk.piket.periods;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import id.go.ppatk.piket.recaps.Sight;
import id.go.ppatk.piket.workdays.Period;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/**
 * The workbook of a long period that somebody asked for: it waits for its turn, is
 * written in the background, and is kept some days. Whoever changes one holds its row
 * ({@link RecapExports#lock}).
 */
@Entity
@Table(name = "recap_exports")
public class RecapExport {

	/** So long after its end it is kept. */
	static final Duration KEPT = Duration.ofDays(7);

	/** How far it has come. */
	enum State {

		/** Nobody works on it yet. */
		WAITING("bi-hourglass", "state-warn"),
		/** Its rows are being written. */
		RUNNING("bi-hourglass-split", "state-warn"),
		/** The file is there. */
		READY("bi-check-circle-fill", "state-good"),
		/** Who asked for it stopped it; there is no file. */
		STOPPED("bi-stop-circle", ""),
		/** It went wrong; there is no file. */
		FAILED("bi-exclamation-triangle-fill", "state-bad");

		private final String icon;

		private final String look;

		State(String icon, String look) {
			this.icon = icon;
			this.look = look;
		}

		public String icon() {
			return this.icon;
		}

		public String look() {
			return this.look;
		}

		/** The message that names the state. */
		public String messageKey() {
			return "export.state." + name();
		}

	}

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private Long id;

	private UUID formId;

	private Long askedBy;

	private String unitCode;

	private boolean everyCaller;

	private LocalDate firstDay;

	private LocalDate lastDay;

	@Enumerated(EnumType.STRING)
	private State state = State.WAITING;

	private int attempt;

	private long rowsTotal;

	private long rowsWritten;

	private String fileName;

	private Long fileSize;

	private Instant askedAt;

	private Instant endedAt;

	protected RecapExport() {
	}

	/**
	 * An export that waits for its turn.
	 * @param formId the form, the idempotency key
	 * @param sight what who asks for it may see now; the file shows no more
	 * @param rows how many rows it will have, as far as is known
	 */
	RecapExport(UUID formId, Period period, Sight sight, long rows, String fileName, Instant at) {
		this.formId = formId;
		this.askedBy = sight.staffId();
		this.unitCode = sight.unitCode();
		this.everyCaller = sight.everyCaller();
		this.firstDay = period.first();
		this.lastDay = period.last();
		this.rowsTotal = rows;
		this.fileName = fileName;
		this.askedAt = at;
	}

	/**
	 * The work on it begins; also again, after the one who worked on it died.
	 * @throws IllegalStateException when it has ended
	 */
	void begin() {
		require(isUnfinished());
		this.state = State.RUNNING;
		this.rowsWritten = 0;
		this.attempt++;
	}

	/**
	 * The file is whole.
	 * @param attempt which attempt wrote it
	 * @param rows how many rows it has
	 * @param size how many bytes
	 * @throws IllegalStateException unless that attempt works on it
	 */
	public void finish(int attempt, long rows, long size, Instant at) {
		require(this.state == State.RUNNING && this.attempt == attempt);
		this.state = State.READY;
		this.rowsWritten = rows;
		this.rowsTotal = rows;
		this.fileSize = size;
		this.endedAt = at;
	}

	/**
	 * Nobody wants it any more.
	 * @throws IllegalStateException when it has ended
	 */
	public void stop(Instant at) {
		require(isUnfinished());
		this.state = State.STOPPED;
		this.endedAt = at;
	}

	/**
	 * It cannot be made.
	 * @throws IllegalStateException when it has ended
	 */
	void fail(Instant at) {
		require(isUnfinished());
		this.state = State.FAILED;
		this.endedAt = at;
	}

	private void require(boolean condition) {
		if (!condition) {
			throw new IllegalStateException("the export is " + this.state);
		}
	}

	/**
	 * Whether the person with this sight may fetch it: who asked for it, as long as they
	 * may still see as much.
	 */
	public boolean isFor(Sight sight) {
		return this.askedBy.equals(sight.staffId())
				&& (sight.unitCode() == null || sight.unitCode().equals(this.unitCode))
				&& (sight.everyCaller() || !this.everyCaller);
	}

	public Sight getSight() {
		return new Sight(this.askedBy, this.unitCode, this.everyCaller);
	}

	UUID getFormId() {
		return this.formId;
	}

	public Long getId() {
		return this.id;
	}

	public Period getPeriod() {
		return new Period(this.firstDay, this.lastDay);
	}

	/** The one unit that it is about, or {@code null} for all. */
	@Nullable public String getUnitCode() {
		return this.unitCode;
	}

	public State getState() {
		return this.state;
	}

	public int getAttempt() {
		return this.attempt;
	}

	public boolean isUnfinished() {
		return this.state == State.WAITING || this.state == State.RUNNING;
	}

	public boolean isReady() {
		return this.state == State.READY;
	}

	public long getRowsTotal() {
		return this.rowsTotal;
	}

	public long getRowsWritten() {
		return this.rowsWritten;
	}

	String getFileName() {
		return this.fileName;
	}

	/** How many bytes the file has, or {@code null} before it is whole. */
	@Nullable public Long getFileSize() {
		return this.fileSize;
	}

	public Instant getAskedAt() {
		return this.askedAt;
	}

	/** Until when the file is kept, or {@code null} before it is whole. */
	@Nullable public Instant getKeptUntil() {
		return isReady() ? this.endedAt.plus(KEPT) : null;
	}

}

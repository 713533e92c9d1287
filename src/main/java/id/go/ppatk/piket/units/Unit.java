package id.go.ppatk.piket.units;

import java.time.LocalDate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;

/**
 * A unit kerja as it is from a date on: a directorate that serves the telephone (DKH, DP,
 * PTI), one that receives what is handed on (DAT, DPR), or the Operator (OPR). Its code
 * stays; name, digit, colour and whether it serves may change, each from a date on, so
 * that what was before stays as it was. Clauses 2 and 6 of the procedure.
 */
@Entity
@Audited
@Table(name = "unit_terms")
public class Unit {

	/** The Operator's code; the Operator has no posts and no Lampiran 1. */
	public static final String OPERATOR = "OPR";

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private Long id;

	@Column(name = "unit_code")
	private String code;

	private LocalDate validFrom;

	private LocalDate validTo;

	private String name;

	private Short menu;

	private boolean takesDuty;

	private boolean byMail;

	@Enumerated(EnumType.STRING)
	private UnitColour colour;

	private short sortOrder;

	@Version
	private int version;

	protected Unit() {
	}

	/**
	 * What holds of a unit from a date on.
	 * @param code two or three capital letters
	 * @param sortOrder its place among the units of a page, the lowest first
	 */
	Unit(String code, int sortOrder, LocalDate validFrom, @Nullable LocalDate validTo, UnitTerms terms) {
		this.code = code;
		this.sortOrder = (short) sortOrder;
		this.validFrom = validFrom;
		this.validTo = validTo;
		apply(terms);
	}

	/** Changes what holds from the same date on. */
	void change(UnitTerms terms) {
		apply(terms);
	}

	/**
	 * Ends on that day.
	 * @param last the last day, or {@code null} to go on
	 */
	void endOn(@Nullable LocalDate last) {
		this.validTo = last;
	}

	private void apply(UnitTerms terms) {
		this.name = terms.name();
		this.menu = terms.menu();
		this.takesDuty = terms.takesDuty();
		this.byMail = terms.byMail();
		this.colour = terms.colour();
	}

	public String getCode() {
		return this.code;
	}

	public String getName() {
		return this.name;
	}

	/** The digit that a caller presses, or {@code null} where no calls are taken. */
	@Nullable public Short getMenu() {
		return this.menu;
	}

	/** Whether callers reach it by a digit of the menu. */
	public boolean takesCalls() {
		return this.menu != null;
	}

	/** Whether the unit has posts on the duty roster. */
	public boolean takesDuty() {
		return this.takesDuty;
	}

	/**
	 * Whether what is handed on to it goes to its PIC by e-mail, as to DAT and DPR.
	 * Clause 5.c.viii.
	 */
	public boolean isByMail() {
		return this.byMail;
	}

	public UnitColour getColour() {
		return this.colour;
	}

	/** The first day (WIB) on which this holds. */
	public LocalDate getValidFrom() {
		return this.validFrom;
	}

	/** The last day on which this holds, or {@code null} while it goes on. */
	@Nullable public LocalDate getValidTo() {
		return this.validTo;
	}

	int getSortOrder() {
		return this.sortOrder;
	}

	int getVersion() {
		return this.version;
	}

	public boolean isValidOn(LocalDate date) {
		return !date.isBefore(this.validFrom) && (this.validTo == null || !date.isAfter(this.validTo));
	}

}

package id.go.ppatk.piket.units;

import java.time.LocalDate;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

/**
 * A unit kerja: a directorate that serves the telephone (DKH, DP, PTI), one that receives
 * what is handed on (DAT, DPR), or the Operator (OPR). Clauses 2 and 6 of the procedure.
 */
@Entity
@Table(name = "units")
public class Unit {

	/** The Operator's code; the Operator has no posts and no Lampiran 1. */
	public static final String OPERATOR = "OPR";

	@Id
	private String code;

	private String name;

	private Short menu;

	private boolean takesDuty;

	private short sortOrder;

	private LocalDate validFrom;

	private LocalDate validTo;

	protected Unit() {
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

	public boolean isValidOn(LocalDate date) {
		return !date.isBefore(this.validFrom) && (this.validTo == null || !date.isAfter(this.validTo));
	}

}

package id.go.ppatk.piket.calls;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/**
 * A caller was put through, and the call with its number passed to somebody else: whoever
 * gave the number to the caller finds the call by it ever after. Clauses 5.c.xi and
 * 5.c.xii.
 */
@Entity
@Table(name = "call_passings")
class CallPassing {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private Long id;

	@ManyToOne(fetch = FetchType.LAZY, optional = false)
	@JoinColumn(name = "call_id")
	private Call call;

	private short position;

	private Long fromStaff;

	private String fromUnit;

	private Long toStaff;

	private String toUnit;

	private Instant passedAt;

	protected CallPassing() {
	}

	/** Passes the call from who has it. */
	CallPassing(Call call, int position, Long toStaff, String toUnit, Instant passedAt) {
		this.call = call;
		this.position = (short) position;
		this.fromStaff = call.getAnsweredBy();
		this.fromUnit = call.getUnitCode();
		this.toStaff = toStaff;
		this.toUnit = toUnit;
		this.passedAt = passedAt;
	}

	boolean isFrom(String unitCode) {
		return this.fromUnit.equals(unitCode);
	}

	Call.PassedOn toPassedOn() {
		return new Call.PassedOn(this.fromStaff, this.toUnit, this.passedAt);
	}

}

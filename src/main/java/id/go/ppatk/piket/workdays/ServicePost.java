package id.go.ppatk.piket.workdays;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;

/**
 * One post (one telephone) of a unit under a {@link ServicePolicy}. Clause 2 of the
 * procedure: one for DKH, two for DP, one for PTI.
 */
@Entity
@Audited
@Table(name = "service_posts")
public class ServicePost {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private Long id;

	@ManyToOne(fetch = FetchType.LAZY, optional = false)
	@JoinColumn(name = "policy_id")
	private ServicePolicy policy;

	private String unitCode;

	private short number;

	private String extension;

	protected ServicePost() {
	}

	ServicePost(ServicePolicy policy, String unitCode, int number, @Nullable String extension) {
		this.policy = policy;
		this.unitCode = unitCode;
		this.number = (short) number;
		this.extension = extension;
	}

	public String getUnitCode() {
		return this.unitCode;
	}

	/** From 1 within the unit. */
	public int getNumber() {
		return this.number;
	}

	/**
	 * The telephone extension in Ruangan Layanan Bantuan, or {@code null} when not known.
	 */
	@Nullable public String getExtension() {
		return this.extension;
	}

}

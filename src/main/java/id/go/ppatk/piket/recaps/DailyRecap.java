package id.go.ppatk.piket.recaps;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * "Rekapitulasi Telepon Harian": Lampiran 1 of one duty, as it stands or as it stood when
 * it was handed in. Clauses 5.b and 5.c.iii of the procedure.
 *
 * @param dutyId the duty's id
 * @param day the WIB date of the duty
 * @param unitCode the unit
 * @param unitName its full name
 * @param post from 1 within the unit
 * @param officerId the duty's officer, or {@code null} while nobody is named
 * @param officerName the officer's name, or {@code null}
 * @param rows the calls, in the order received
 * @param nil whether "Nihil" was declared
 * @param obstacles kendala sarana/prasarana, or {@code null}
 */
record DailyRecap(Long dutyId, LocalDate day, String unitCode, String unitName, int post, @Nullable Long officerId,
		@Nullable String officerName, List<RecapRow> rows, boolean nil, @Nullable String obstacles) {

	/** The post as addresses have it: {@code DP-1}. */
	public String postCode() {
		return this.unitCode + "-" + this.post;
	}

	DailyRecap declared(boolean nil, @Nullable String obstacles) {
		return new DailyRecap(this.dutyId, this.day, this.unitCode, this.unitName, this.post, this.officerId,
				this.officerName, this.rows, nil, obstacles);
	}

}

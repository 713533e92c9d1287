package id.go.ppatk.piket.recaps;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

import id.go.ppatk.piket.calls.NoMatters;
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
 * @param officerId who hands in: the duty's officer or who holds the duty last, or
 * {@code null} while nobody is named
 * @param officerName the name of that person, or {@code null}
 * @param holders who held the duty when, where it was more than one person
 * @param rows the calls, in the order received
 * @param nil whether "Nihil" was declared
 * @param obstacles kendala sarana/prasarana, or {@code null}
 * @param onBehalfBy the name of who handed it in for the absent officer, or {@code null}
 * @param noMatters how many calls besides had no matter
 */
public record DailyRecap(Long dutyId, LocalDate day, String unitCode, String unitName, int post,
		@Nullable Long officerId, @Nullable String officerName, List<Holder> holders, List<RecapRow> rows, boolean nil,
		@Nullable String obstacles, @Nullable String onBehalfBy, NoMatters noMatters) {

	public DailyRecap {
		// forms that were frozen before these existed have none
		holders = (holders != null) ? List.copyOf(holders) : List.of();
		noMatters = (noMatters != null) ? noMatters : NoMatters.NONE;
	}

	/**
	 * Who held the duty in a part of the day.
	 *
	 * @param name the person's name
	 * @param from from when, in WIB
	 * @param until until before when
	 */
	record Holder(String name, LocalTime from, LocalTime until) {
	}

	/** The post as addresses have it: {@code DP-1}. */
	public String postCode() {
		return this.unitCode + "-" + this.post;
	}

	DailyRecap withRows(List<RecapRow> rows) {
		return new DailyRecap(this.dutyId, this.day, this.unitCode, this.unitName, this.post, this.officerId,
				this.officerName, this.holders, rows, this.nil, this.obstacles, this.onBehalfBy, this.noMatters);
	}

	DailyRecap declared(boolean nil, @Nullable String obstacles, @Nullable String onBehalfBy) {
		return new DailyRecap(this.dutyId, this.day, this.unitCode, this.unitName, this.post, this.officerId,
				this.officerName, this.holders, this.rows, nil, obstacles, onBehalfBy, this.noMatters);
	}

}

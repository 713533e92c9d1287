package id.go.ppatk.piket.periods;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import id.go.ppatk.piket.handoffs.HandedOn;
import id.go.ppatk.piket.telephony.Reception;
import id.go.ppatk.piket.telephony.ReceptionOfUnits;
import id.go.ppatk.piket.web.Indonesian;
import id.go.ppatk.piket.workdays.Period;
import org.jspecify.annotations.Nullable;

/**
 * A week, a month or any other period of the Call Center in figures, for the supervisor
 * or for one unit. The page and the sheet "Ringkasan" are both made from it, so they
 * cannot disagree.
 *
 * @param period the days
 * @param unitCode the one unit that it is about, or {@code null} for all
 * @param units the names of the units that it is about, the Operator last, by code
 * @param calls the calls
 * @param receptions how callers were received, as the exchange tells
 * @param compliance how the units kept the deadlines
 * @param handoffs what was handed on, and what of it has not ended
 * @param lastDeadline when the last recap of the period is due, or {@code null} where
 * none is known
 * @param madeAt the moment of which all this holds
 */
public record PeriodRecap(Period period, @Nullable String unitCode, Map<String, String> units, CallFigures calls,
		ReceptionOfUnits receptions, List<Compliance> compliance, List<HandedOn> handoffs,
		@Nullable Instant lastDeadline, Instant madeAt) {

	/** How the callers of those whom it is about were received, all together. */
	public Reception reception() {
		return (this.unitCode != null) ? this.receptions.of(this.unitCode) : this.receptions.all();
	}

	/** "Sementara" until the last recap is due, final after it. */
	public boolean isFinal() {
		return (this.lastDeadline != null) ? this.madeAt.isAfter(this.lastDeadline)
				: this.period.last().isBefore(Indonesian.dateOf(this.madeAt));
	}

}

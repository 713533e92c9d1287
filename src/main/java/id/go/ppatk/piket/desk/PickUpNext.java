package id.go.ppatk.piket.desk;

import java.util.UUID;

import id.go.ppatk.piket.intake.PickUpCall;
import id.go.ppatk.piket.intake.TakeCall;
import id.go.ppatk.piket.staff.SignedIn;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Picks up the call for which another was parked.
 */
@Component
class PickUpNext {

	private final TakeCall takeCall;

	private final PickUpCall pickUp;

	PickUpNext(TakeCall takeCall, PickUpCall pickUp) {
		this.takeCall = takeCall;
		this.pickUp = pickUp;
	}

	/**
	 * Which call is picked up instead; at most one.
	 *
	 * @param berikutnya the form of a call that is taken now
	 * @param masuk a call that rings
	 * @param sambungan the number of a live transfer
	 */
	record Next(@Nullable UUID berikutnya, @Nullable Long masuk, @Nullable String sambungan) {

		boolean isAny() {
			return this.berikutnya != null || this.masuk != null || this.sambungan != null;
		}

	}

	/**
	 * Picks it up.
	 * @return the address of the form in which the call is written down
	 * @throws PickUpCall.Gone when it waits no more
	 */
	String pickUp(Next next, SignedIn me) {
		if (next.sambungan() != null) {
			return this.pickUp.transfer(next.sambungan(), me);
		}
		return (next.masuk() != null) ? this.pickUp.ringing(next.masuk(), me)
				: "/telepon/baru?nomor=" + this.takeCall.take(next.berikutnya(), me).getNumber();
	}

}

package id.go.ppatk.piket.recaps;

import org.jspecify.annotations.Nullable;

/**
 * A recap that is looked at, one after the other.
 *
 * @param recap what is not as usual about it
 * @param position its number among them, or {@code null} when it waits no more
 * @param length how many there were when the person began
 * @param left how many wait still
 * @param previous the address of the one before, or {@code null}
 * @param next the address of the one after, or {@code null}
 */
record InspectionPage(QueuedRecap recap, @Nullable Integer position, int length, int left, @Nullable String previous,
		@Nullable String next) {

	/** The address of a recap for who began with so many, 0 when that is not known. */
	static String address(String key, int length) {
		return RecapQueueController.PATH + "/" + key + ((length > 0) ? "?dari=" + length : "");
	}

	/**
	 * The recap at its place.
	 * @param begun with how many the person began, 0 when that is not known
	 */
	static InspectionPage of(QueuedRecap recap, RecapQueue.Place place, int begun) {
		int length = Math.max(begun, place.length());
		return new InspectionPage(recap, place.isQueued() ? length - place.length() + place.ahead() + 1 : null, length,
				place.length(), (place.previous() != null) ? address(place.previous(), length) : null,
				(place.next() != null) ? address(place.next(), length) : null);
	}

}

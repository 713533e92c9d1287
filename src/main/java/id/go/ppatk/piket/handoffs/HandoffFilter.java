package id.go.ppatk.piket.handoffs;

import id.go.ppatk.piket.staff.SignedIn;
import org.jspecify.annotations.Nullable;

import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which hand-offs are listed, as the address says it.
 *
 * @param lihat whose, or {@code null} for those that the menu counts
 * @param status whether they have ended
 * @param jenis of which kind, or {@code null} for all
 * @param terlambat whether only those past their due time
 */
public record HandoffFilter(@Nullable View lihat, @Nullable Progress status, @Nullable HandoffKind jenis,
		@Nullable Boolean terlambat) {

	/** Whose hand-offs. */
	public enum View {

		/** Those whose next move is the person's; they have not ended. */
		menunggu,
		/** Handed to or by the person. */
		saya,
		/** Handed to or by the person's unit. */
		unit,
		/** All. */
		semua;

		public String messageKey() {
			return "handoffs.view." + name();
		}

	}

	/** Whether they have ended. */
	public enum Progress {

		berjalan, selesai;

		public String messageKey() {
			return "handoffs.progress." + name();
		}

	}

	public HandoffFilter {
		status = (status != null && lihat != View.menunggu) ? status : Progress.berjalan;
		terlambat = Boolean.TRUE.equals(terlambat);
	}

	/**
	 * The same for that person: where the address does not say whose, the person's; of
	 * the supervisor, who hands on nothing, those that wait for them, as the menu counts
	 * them.
	 */
	HandoffFilter of(SignedIn me) {
		return (this.lihat != null) ? this : new HandoffFilter(HandoffCounts.takes(me) ? View.saya : View.menunggu,
				this.status, this.jenis, this.terlambat);
	}

	/** The address of another view of the same. */
	public String viewAddress(View view) {
		return new HandoffFilter(view, this.status, this.jenis, this.terlambat).address(null);
	}

	/** The address of the list from that place on. */
	String address(HandoffList.@Nullable PageKey after) {
		UriComponentsBuilder address = UriComponentsBuilder.fromPath("/tindak-lanjut").queryParam("lihat", this.lihat);
		if (this.status != Progress.berjalan) {
			address.queryParam("status", this.status);
		}
		if (this.jenis != null) {
			address.queryParam("jenis", this.jenis);
		}
		if (this.terlambat) {
			address.queryParam("terlambat", true);
		}
		if (after != null) {
			address.queryParam("setelah", after);
		}
		return address.toUriString();
	}

}

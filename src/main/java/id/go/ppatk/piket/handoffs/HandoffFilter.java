package id.go.ppatk.piket.handoffs;

import java.util.List;
import java.util.stream.Stream;

import id.go.ppatk.piket.staff.Role;
import id.go.ppatk.piket.staff.SignedIn;
import org.jspecify.annotations.Nullable;

import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which hand-offs are listed, as the address says it.
 *
 * @param lihat whose, or {@code null} for the first of whom there are any
 * @param status whether they have ended
 * @param jenis of which kind, or {@code null} for all
 * @param terlambat whether only those past their due time
 * @param giliran the unit whose turn it is, or {@code null} for any; among all alone
 */
public record HandoffFilter(@Nullable View lihat, @Nullable Progress status, @Nullable HandoffKind jenis,
		@Nullable Boolean terlambat, @Nullable String giliran) {

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
		giliran = (lihat == View.semua && giliran != null && !giliran.isBlank()) ? giliran : null;
	}

	/** Whose hand-offs that person may list, those that wait for them first. */
	static List<View> views(SignedIn me) {
		return Stream.of(View.values())
			.filter((view) -> view != View.menunggu || HandoffCounts.watches(me))
			.filter((view) -> view != View.semua || me.is(Role.SUPERVISOR))
			.toList();
	}

	/**
	 * The same where the address says whose; else the first of these that has any, or the
	 * first. What has ended waits for nobody.
	 */
	HandoffFilter of(List<HandoffListPage.Tab> tabs) {
		if (this.lihat != null) {
			return this;
		}
		boolean ended = this.status == Progress.selesai;
		View first = tabs.stream()
			.filter((tab) -> ended ? tab.view() != View.menunggu : tab.count() > 0)
			.findFirst()
			.orElse(tabs.get(0))
			.view();
		return new HandoffFilter(first, this.status, this.jenis, this.terlambat, this.giliran);
	}

	/** The address of another view of the same. */
	public String viewAddress(View view) {
		return new HandoffFilter(view, this.status, this.jenis, this.terlambat, null).address(null);
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
		if (this.giliran != null) {
			address.queryParam("giliran", this.giliran);
		}
		if (after != null) {
			address.queryParam("setelah", after);
		}
		return address.toUriString();
	}

}

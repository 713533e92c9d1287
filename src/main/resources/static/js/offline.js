// The desk without a server (sw.js): for whom this tab was when the server was last there, by its clock. Without that nothing is written down here.
(() => {
	const line = document.querySelector(".entry-status");
	const seat = JSON.parse(sessionStorage.getItem("piket.meja") ?? "null");
	if (seat) {
		line.dataset.user = seat.user;
		line.dataset.now = String(Date.now() + seat.ahead);
	}
	document.querySelector("[data-seated]").hidden = !seat;
	document.querySelector("[data-nobody]").hidden = Boolean(seat);
	document.addEventListener("piket:back", () => {
		if (!document.querySelector(".call-form") && window.piketEntries.all().length === 0) {
			window.location.assign("/telepon");
		}
	});
	document.addEventListener("DOMContentLoaded", () => {
		window.piketEntries.stopped("away");
		const waiting = document.querySelector("[data-waiting]");
		const count = window.piketEntries.all().length;
		waiting.textContent = waiting.textContent.replace("{0}", count);
		waiting.hidden = !seat || count === 0;
	});
})();

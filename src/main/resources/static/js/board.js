// The wallboard asks for itself again while it is seen. With a person's session it stands all day without a key, but no session lives for ever: after twelve hours it says that it has stopped.
// A screen has no session: it goes on for weeks. When the server is away the board says so, and takes up again by itself; a screen then opens its page anew, as it does some times a day, so that it never grows old.
(() => {
	const EVERY = 15000;
	const LONGEST = 12 * 60 * 60 * 1000;
	const RENEWED = 6 * 60 * 60 * 1000;
	const ENDED = [404, 410];
	const since = Date.now();
	let lost = false;
	const show = (what) => document.querySelector(`.board [data-${what}]`)?.removeAttribute("hidden");
	const asking = setInterval(() => {
		const board = document.querySelector(".board");
		if (!board || (!("screen" in board.dataset) && Date.now() - since > LONGEST)) {
			clearInterval(asking);
			show("stopped");
		} else if (!document.hidden) {
			board.dispatchEvent(new Event("papan"));
		}
	}, EVERY);
	document.addEventListener("htmx:afterRequest", (event) => {
		const board = document.querySelector(".board");
		if (!board) {
			return;
		}
		const screen = "screen" in board.dataset;
		if (!event.detail.successful) {
			const ended = screen && ENDED.includes(event.detail.xhr?.status);
			lost = !ended;
			show(ended ? "ended" : "lost");
			if (ended) {
				clearInterval(asking);
			}
		} else if (screen && (lost || Date.now() - since > RENEWED)) {
			window.location.reload();
		} else {
			lost = false;
		}
	});
})();

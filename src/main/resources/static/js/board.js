// The wallboard asks for itself again while it is seen; it stands all day without a key, but no session lives for ever: after twelve hours it says that it has stopped.
(() => {
	const EVERY = 15000;
	const LONGEST = 12 * 60 * 60 * 1000;
	const since = Date.now();
	const asking = setInterval(() => {
		const board = document.querySelector(".board");
		if (!board || Date.now() - since > LONGEST) {
			clearInterval(asking);
			board?.querySelector("[data-stopped]")?.removeAttribute("hidden");
		} else if (!document.hidden) {
			board.dispatchEvent(new Event("papan"));
		}
	}, EVERY);
})();

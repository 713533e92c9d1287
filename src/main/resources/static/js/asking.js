// Has parts of the page ask again, each every so many seconds (data-every), as long as somebody is there: after a while without a key or the mouse it stops, so that an idle session ends, and it goes on with the first of them. A part that asks gently (data-gently) is left alone while the keyboard or a selection is in it.
(() => {
	const TICK = 5;
	const IDLE = 10 * 60 * 1000;
	let seen = Date.now();
	let ticks = 0;
	const inUse = (part) => part.contains(document.activeElement) || (!getSelection().isCollapsed && part.contains(getSelection().anchorNode));
	const ask = (due) => document.querySelectorAll("[data-every]").forEach((part) => {
		if (due(Number(part.dataset.every)) && !("gently" in part.dataset && inUse(part))) {
			part.dispatchEvent(new Event("tanya"));
		}
	});
	["keydown", "pointermove", "pointerdown"].forEach((sign) => document.addEventListener(sign, () => {
		const away = Date.now() - seen > IDLE;
		seen = Date.now();
		if (away) {
			ask(() => true);
		}
	}));
	setInterval(() => {
		ticks++;
		if (!document.hidden && Date.now() - seen <= IDLE) {
			ask((every) => (ticks * TICK) % every === 0);
		}
	}, TICK * 1000);
})();

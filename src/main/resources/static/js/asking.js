// Has parts of the page ask again, each every so many seconds (data-every), as long as somebody is there: after a while without a key or the mouse it stops, so that an idle session ends, and it goes on with the first of them. A part that asks gently (data-gently) is left alone while the keyboard or a selection is in it.
// A part that hears of what changes (data-heard, ringing.js) asks as soon as something does, whoever is there, and else only so often; what it asks while nobody is there keeps no session alive.
(() => {
	const TICK = 5;
	const IDLE = 10 * 60 * 1000;
	let seen = Date.now();
	let ticks = 0;
	let heard = false;
	const inUse = (part) => part.contains(document.activeElement) || (!getSelection().isCollapsed && part.contains(getSelection().anchorNode));
	const ask = (due) => document.querySelectorAll("[data-every]").forEach((part) => {
		if (due(Number((heard && part.dataset.heard) || part.dataset.every)) && !("gently" in part.dataset && inUse(part))) {
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
	document.addEventListener("piket:heard", (event) => {
		heard = event.detail;
	});
	document.addEventListener("piket:changed", () => document.querySelectorAll("[data-heard]").forEach((part) => part.dispatchEvent(new Event("tanya"))));
	document.addEventListener("htmx:configRequest", (event) => {
		if (Date.now() - seen > IDLE) {
			event.detail.headers["X-Unattended"] = "true";
		}
	});
	setInterval(() => {
		ticks++;
		if (!document.hidden && Date.now() - seen <= IDLE) {
			ask((every) => (ticks * TICK) % every === 0);
		}
	}, TICK * 1000);
})();

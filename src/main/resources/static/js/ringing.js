// Asks which calls ring, as long as somebody is at the desk: after a while without a key or the mouse it stops, so that an idle session ends, and it goes on with the first of them.
(() => {
	const EVERY = 5000;
	const IDLE = 10 * 60 * 1000;
	let seen = Date.now();
	const ask = () => document.querySelectorAll(".ringing").forEach((place) => place.dispatchEvent(new Event("masuk")));
	["keydown", "pointermove", "pointerdown"].forEach((sign) => document.addEventListener(sign, () => {
		const away = Date.now() - seen > IDLE;
		seen = Date.now();
		if (away) {
			ask();
		}
	}));
	setInterval(() => {
		if (!document.hidden && Date.now() - seen <= IDLE) {
			ask();
		}
	}, EVERY);
})();

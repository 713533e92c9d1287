// An open desk hears at once that the calls which wait for its unit have changed, in a hidden tab too, and asks for them (asking.js); what it hears says nothing of them. Where it hears nothing it asks now and then as before.
(() => {
	const AGAIN = 5_000;
	const LONGEST = 60_000;
	const TOLD = "piket.terdengar";
	const MOST_TOLD = 50;
	const place = document.querySelector(".ringing");
	let title = document.title;
	let stream;
	let chosen;
	let retry;
	let wait = AGAIN;

	// Of a call that is new one tab tells, whichever sees it first. What one gave to another unit rings there.
	const tell = () => {
		const waiting = [...place.querySelectorAll("li:not(.given-now li)")].map((row) => row.querySelector("[id]").id);
		document.title = waiting.length > 0 ? `(${waiting.length}) ${title}` : title;
		if (waiting.length === 0) {
			window.piketRing.quiet();
		}
		const told = JSON.parse(localStorage.getItem(TOLD) ?? "[]");
		const fresh = waiting.filter((call) => !told.includes(call));
		if (fresh.length === 0 || !chosen) {
			return;
		}
		localStorage.setItem(TOLD, JSON.stringify([...told, ...fresh].slice(-MOST_TOLD)));
		if (chosen.sound) {
			window.piketRing.sound();
		}
		if (chosen.notice && !document.hasFocus()) {
			window.piketRing.notice(place.dataset.notice, place.dataset.waiting.replace("{0}", waiting.length));
		}
	};

	const say = (name, detail) => document.dispatchEvent(new CustomEvent(name, { detail }));

	const leave = () => {
		clearTimeout(retry);
		stream?.close();
		stream = undefined;
		say("piket:heard", false);
	};

	const listen = () => {
		clearTimeout(retry);
		if (stream) {
			return;
		}
		stream = new EventSource("/telepon/isyarat");
		stream.addEventListener("choices", (event) => {
			wait = AGAIN;
			chosen = JSON.parse(event.data);
			say("piket:heard", true);
			say("piket:changed");
			tell();
		});
		stream.addEventListener("changed", () => say("piket:changed"));
		// Other tabs of the same person listen; this one will again when it is looked at.
		stream.addEventListener("enough", leave);
		// A desk whose session has ended would stand there as if it heard. Who writes a call down goes on, and is told (entries.js).
		stream.addEventListener("ended", () => {
			leave();
			if (!document.querySelector(".call-form")) {
				window.location.assign(window.location.href);
			}
		});
		stream.addEventListener("error", () => {
			leave();
			retry = setTimeout(listen, wait);
			wait = Math.min(wait * 2, LONGEST);
		});
	};

	// Another call was opened in the middle of the desk (desk.js).
	document.addEventListener("piket:opened", () => {
		title = document.title;
		tell();
	});
	new MutationObserver(tell).observe(place, { childList: true, subtree: true });
	tell();
	window.addEventListener("pageshow", listen);
	window.addEventListener("pagehide", leave);
	document.addEventListener("visibilitychange", () => document.hidden || listen());
})();

// The desk: another call opens in the middle and the page stays, a call shows how long it runs, kind and outcome are keys, and a narrow screen shows the call or the queue. Without this each call is a page of its own.
(() => {
	const SECOND = 1_000;
	const MINUTE = 60_000;
	const RINGING = "/telepon/masuk";
	const place = () => document.querySelector("#meja-telepon");
	let opening = 0;

	const here = (link) => link.pathname + link.search === location.pathname + location.search;
	const mark = () => document.querySelectorAll(".queue a[data-opens]").forEach((link) => (here(link) ? link.setAttribute("aria-current", "true") : link.removeAttribute("aria-current")));

	const two = (number) => String(number).padStart(2, "0");
	const run = () => document.querySelectorAll("[data-since]").forEach((clock) => {
		const line = document.querySelector(".entry-status");
		clock.ahead ??= Number(line.dataset.now) - Date.now();
		const passed = Math.max(0, Date.now() + clock.ahead - Number(clock.dataset.since));
		clock.textContent = `${two(Math.floor(passed / MINUTE))}.${two(Math.floor((passed % MINUTE) / SECOND))}`;
		clock.hidden = false;
	});

	const show = (part) => {
		document.querySelector(".workplace").dataset.shows = part;
		document.querySelectorAll("[data-show]").forEach((tab) => tab.setAttribute("aria-pressed", String(tab.dataset.show === part)));
	};

	// What was typed in the call before is on the server by then; what the server does not give as a part of the desk is opened as a page.
	const open = async (address, push) => {
		const mine = ++opening;
		const kept = [];
		document.dispatchEvent(new CustomEvent("piket:leaving", { detail: kept }));
		if ((await Promise.all(kept)).includes("away")) {
			return;
		}
		const answer = await fetch(address, { headers: { "X-Requested-With": "XMLHttpRequest" } }).catch(() => undefined);
		if (mine !== opening) {
			return;
		}
		const page = answer?.ok && new DOMParser().parseFromString(await answer.text(), "text/html");
		const middle = page && page.querySelector("#meja-telepon");
		if (!middle) {
			location.assign(address);
			return;
		}
		place().replaceWith(middle);
		const lists = page.querySelector(".queue-lists");
		if (lists.querySelector(".desk-calls")) {
			document.querySelector(".queue-lists").replaceChildren(...lists.children);
		} else if (middle.querySelector(".call-form")) {
			document.querySelector(".queue-lists .unfinished")?.remove();
			document.querySelector(".queue-lists").prepend(...lists.querySelectorAll(".unfinished"));
		}
		const form = middle.querySelector(".call-form");
		const at = form?.dataset.address ?? new URL(answer.url || address, location.href).pathname;
		document.title = page.title;
		if (push) {
			history.pushState(null, "", at);
		}
		document.querySelectorAll(".seat [name=dari]").forEach((field) => {
			field.value = form ? at : "/telepon";
		});
		window.htmx?.process(middle);
		document.dispatchEvent(new Event("piket:opened"));
		document.querySelector(".ringing")?.dispatchEvent(new Event("tanya"));
		show(page.querySelector(".workplace")?.dataset.shows ?? "call");
		mark();
		run();
		(middle.querySelector(".form-errors, [autofocus]") ?? middle.querySelector("h1")).focus();
	};

	document.addEventListener("click", (event) => {
		const link = event.target.closest("a[data-opens]");
		if (link && event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && place()) {
			event.preventDefault();
			open(link.getAttribute("href"), true);
		}
		const tab = event.target.closest("[data-show]");
		if (tab) {
			show(tab.dataset.show);
		}
		// A key stands for its entry of the list beside it; pressed again it lets go of what need not be chosen.
		const key = event.target.closest("[data-key]");
		if (key) {
			const select = key.closest(".keys").querySelector("select");
			const free = [...select.options].some((option) => option.value === "");
			select.value = free && select.value === key.dataset.key ? "" : key.dataset.key;
			select.focus();
			select.dispatchEvent(new Event("input", { bubbles: true }));
			select.dispatchEvent(new Event("change", { bubbles: true }));
		}
	});

	// All of a field that is entered is seen, beside the foot of the call.
	document.addEventListener("focusin", (event) => event.target.closest(".call-body .field")?.scrollIntoView({ block: "nearest" }));

	window.addEventListener("popstate", () => open(location.pathname + location.search, false));
	// What is picked up beside an open form is picked up by that form, which is parked.
	document.addEventListener("htmx:configRequest", (event) => {
		if (event.detail.path.split("?")[0] === RINGING) {
			event.detail.path = document.querySelector("#isian") ? `${RINGING}?isian=true` : RINGING;
		}
	});
	document.addEventListener("htmx:afterSettle", mark);
	setInterval(run, SECOND);
	mark();
	run();
	show(document.querySelector(".workplace").dataset.shows ?? "call");
})();

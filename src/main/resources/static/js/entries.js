// What was typed of calls and is not on the server yet. It stands in this browser by the name of who typed it, only for as long as the
// server has not taken it; the id of the form makes each arrive once. Used by call-form.js; pages work without both.
window.piketEntries = (() => {
	const line = document.querySelector(".entry-status");
	const prefix = "piket.isian.";
	const own = `${prefix}${line?.dataset.user}.`;
	const longestWait = 30_000;
	const patience = 20_000;
	const ahead = Number(line?.dataset.now ?? Date.now()) - Date.now();
	const sent = [];
	let wait = 0;
	let retry;

	const keys = () => Object.keys(localStorage).filter((key) => key.startsWith(prefix));
	const all = () => keys().filter((key) => key.startsWith(own)).map((key) => JSON.parse(localStorage.getItem(key)));
	const keep = (entry) => localStorage.setItem(own + entry.id, JSON.stringify(entry));
	const forget = (id) => localStorage.removeItem(own + id);
	const find = (id) => JSON.parse(localStorage.getItem(own + id));

	// The server's clock (WIB), which is the one that counts.
	const now = () => new Date(Date.now() + ahead + 7 * 3_600_000).toISOString();
	const time = () => now().slice(11, 16).replace(":", ".");
	const newId = () => crypto.randomUUID?.() ?? "10000000-1000-4000-8000-100000000000".replace(/[018]/g,
		(digit) => (digit ^ (crypto.getRandomValues(new Uint8Array(1))[0] & (15 >> (digit / 4)))).toString(16));

	// Says how things stand: the sentence of that name, with a link where something can be done.
	const say = (name, value = "", address = "") => {
		line.replaceChildren(line.dataset[name].replace("{0}", value));
		if (address) {
			const link = document.createElement("a");
			link.href = address;
			link.textContent = line.dataset[`${name}Link`];
			line.append(" ", link);
		}
		line.dataset.state = name;
		line.hidden = false;
	};

	const request = (address, options = {}) => fetch(address, {
		cache: "no-store", headers: { "X-Requested-With": "XMLHttpRequest" }, signal: options.keepalive ? undefined : AbortSignal.timeout(patience), ...options,
	});

	// Who is signed in: the session, or "away", "ended", "other".
	const session = async (ids = []) => {
		try {
			const query = ids.map((id) => `formulir=${id}`).join("&");
			const response = await request(`/telepon/sesi?${query}`);
			if (response.status === 401 || response.status === 403) {
				return { problem: "ended" };
			}
			if (!response.ok) {
				return { problem: "away" };
			}
			const answer = await response.json();
			document.querySelectorAll("input[name='_csrf']").forEach((input) => {
				input.value = answer.token;
			});
			return answer.user === line.dataset.user ? answer : { problem: "other" };
		} catch {
			return { problem: "away" };
		}
	};

	const body = (fields, token) => {
		const data = new URLSearchParams(fields.filter(([name]) => name !== "_csrf"));
		data.set("_csrf", token);
		return data;
	};

	// Keeps the fields as a draft on the server: "ok" with the time, or "away", "ended", "closed", "refused".
	const post = async (fields, token, keepalive = false) => {
		try {
			const response = await request("/telepon/konsep", { method: "POST", body: body(fields, token), keepalive });
			if (response.ok) {
				return { result: "ok", ...(await response.json()) };
			}
			const results = { 401: "ended", 403: "ended", 409: "closed", 422: "refused" };
			return { result: results[response.status] ?? "away" };
		} catch {
			return { result: "away" };
		}
	};

	const draft = async (fields, token, keepalive = false) => {
		const first = await post(fields, token, keepalive);
		if (first.result !== "ended" || keepalive) {
			return first;
		}
		const current = await session();
		return current.problem ? { result: current.problem } : post(fields, current.token);
	};

	const withId = (entry, id) => ({ ...entry, id, fields: entry.fields.map(([name, value]) => [name, name === "formId" ? id : value]) });

	// Sends one entry; answers the id under which it is on the server now, or nothing.
	const send = async (entry, current) => {
		if (current.recorded[entry.id]) {
			forget(entry.id);
			return entry.id;
		}
		if (entry.complete) {
			const answer = await request("/telepon", { method: "POST", body: body(entry.fields, current.token), redirect: "manual" }).catch(() => undefined);
			if (answer === undefined || answer.status >= 500) {
				stopped("away");
				return undefined;
			}
			const after = await session([entry.id]);
			if (after.problem) {
				return undefined;
			}
			if (after.recorded[entry.id]) {
				forget(entry.id);
				sent.push(after.recorded[entry.id]);
				say("sent", sent.join(", "));
				return entry.id;
			}
		}
		let kept = entry;
		let answer = await draft(kept.fields, current.token);
		if (answer.result === "closed") {
			kept = withId(entry, newId());
			answer = await draft(kept.fields, current.token);
		}
		if (answer.result !== "ok") {
			return undefined;
		}
		forget(entry.id);
		if (entry.complete) {
			say("incomplete", "", `/telepon/baru?konsep=${kept.id}`);
		}
		return kept.id;
	};

	// Sends what waits. Answers where each entry is now, by its id here.
	const flush = async () => {
		const waiting = all();
		if (waiting.length === 0) {
			return {};
		}
		const current = await session(waiting.map((entry) => entry.id));
		if (current.problem) {
			stopped(current.problem);
			return {};
		}
		wait = 0;
		const places = {};
		for (const entry of waiting) {
			places[entry.id] = await send(entry, current);
		}
		if (Object.values(places).some(Boolean)) {
			document.dispatchEvent(new Event("piket:arrived"));
		}
		return places;
	};

	// Why nothing is sent now, and what happens next.
	const stopped = (problem) => {
		if (problem === "away") {
			say("away", time());
			if (retry === undefined) {
				wait = Math.min(longestWait, wait === 0 ? 1_000 : wait * 2);
				retry = setTimeout(probe, wait);
			}
		} else if (problem === "ended" || problem === "other") {
			say(problem, "", document.querySelector(".call-form")?.dataset.address ?? "/telepon");
		} else {
			say(problem);
		}
	};

	// Asks whether the server is back, without the session: asking does not keep anybody signed in.
	const probe = async () => {
		retry = undefined;
		const back = await request("/actuator/health", { credentials: "omit" }).then((response) => response.ok, () => false);
		if (!back) {
			stopped("away");
			return;
		}
		wait = 0;
		document.dispatchEvent(new Event("piket:back"));
		await flush();
		if (line.dataset.state === "away") {
			say("back");
		}
	};

	const others = () => keys().length - all().length;

	return { all, keep, forget, find, now, time, newId, say, session, draft, flush, stopped, others };
})();

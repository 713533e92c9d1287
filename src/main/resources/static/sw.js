// When the server does not answer, whoever opens or reloads the desk gets the page "Meja telepon tanpa server", which is nobody's: it was asked for
// without a session. No other page is kept, and nothing is answered from here while the server answers.
const keptIn = "piket-luring";
const page = "/luring";
const part = /(?:href|src)="(\/(?:unit\.css|(?:statis|webjars)\/[^"]+))"/g;

const keep = async () => {
	const answer = await fetch(page, { credentials: "omit", cache: "no-store" });
	if (!answer.ok || answer.redirected) {
		return;
	}
	const parts = [...(await answer.clone().text()).matchAll(part)].map((match) => match[1]);
	const kept = await caches.open(keptIn);
	await kept.addAll(parts);
	await kept.put(page, answer);
	const old = (await kept.keys()).filter((request) => ![page, ...parts].includes(new URL(request.url).pathname));
	await Promise.all(old.map((request) => kept.delete(request)));
};

self.addEventListener("install", (event) => event.waitUntil(keep().then(() => self.skipWaiting())));
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));
self.addEventListener("message", (event) => event.data === "keep" && event.waitUntil(keep().catch(() => undefined)));
self.addEventListener("fetch", (event) => {
	const { request } = event;
	const path = new URL(request.url).pathname;
	if (request.method !== "GET") {
		return;
	}
	if (request.mode === "navigate") {
		event.respondWith(fetch(request).catch(async () => (await caches.match(page)) ?? Response.error()));
	} else if (/^\/(unit\.css$|(statis|webjars)\/)/.test(path)) {
		event.respondWith(fetch(request).catch(async () => (await caches.match(request)) ?? Response.error()));
	}
});

// Nothing typed is lost: what stands in a call form is kept on the server from the first characters, in this browser while the server is
// away (entries.js), and sent when it is back. Without the server a call can be taken and saved, too; its number comes later.
(() => {
	const entries = window.piketEntries;
	const pause = 1_000;
	const blankKey = () => `piket.blanko.${document.querySelector(".entry-status").dataset.user}.${entries.now().slice(0, 10)}`;
	let passing = false;
	let leaving = false;

	// The fields as they stand, without what was said in confidence.
	const read = (form) => {
		const secret = (name) => {
			const problem = name.match(/^(problems\[\d+]\.)(text|remark)$/)?.[1];
			return problem && form.elements[`${problem}outcome`]?.value === "DIALIHKAN_SARANA" && form.elements[`${problem}why`]?.value === "RAHASIA";
		};
		return [...new FormData(form)].map(([name, value]) => [name, secret(name) ? "" : value]);
	};

	const attach = (form) => {
		const id = () => form.elements.formId.value;
		let timer;
		let typed = 0;
		let kept = 0;
		let running = Promise.resolve("ok");

		const keepHere = (complete = false) => entries.keep({ id: id(), fields: read(form), complete });

		const save = (keepalive = false) => {
			clearTimeout(timer);
			if (typed === kept || !form.isConnected) {
				return running;
			}
			const until = typed;
			const fields = read(form);
			const post = () => entries.draft(fields, form.elements._csrf.value, keepalive);
			running = (keepalive ? post() : running.then(post)).then((answer) => {
				if (answer.result === "ok") {
					kept = until;
					if (typed === until && !entries.find(id())?.complete) {
						entries.forget(id());
					}
					entries.say("saved", answer.savedAt);
				} else {
					entries.stopped(answer.result);
				}
				if (answer.result === "closed") {
					entries.forget(id());
				}
				return answer.result;
			});
			return running;
		};

		form.addEventListener("input", () => {
			typed += 1;
			keepHere();
			clearTimeout(timer);
			timer = setTimeout(save, pause);
		});
		form.addEventListener("focusout", () => save());
		document.addEventListener("visibilitychange", () => document.hidden && form.isConnected && save(true));
		document.addEventListener("piket:back", () => {
			kept = entries.find(id()) ? -1 : typed;
		});

		// So does whoever opens another call in the middle of the desk (desk.js).
		document.addEventListener("piket:leaving", (event) => form.isConnected && typed !== kept && event.detail.push(save()));

		// Every button of the form first keeps what stands in it.
		form.addEventListener("submit", async (event) => {
			if (passing) {
				return;
			}
			event.preventDefault();
			event.stopPropagation();
			const button = event.submitter;
			const saves = !button?.hasAttribute("formaction");
			typed += 1;
			keepHere();
			const result = await save();
			if (result === "ok" || result === "closed" || result === "refused") {
				passing = true;
				if (button && !button.isConnected) {
					form.append(button);
				}
				form.requestSubmit(button);
			} else if (result === "away" && saves && !form.elements.perbaikan) {
				keepUntilTheServerIsBack(form);
				keepHere(true);
				showKept(form);
			}
		});

		// So does whatever leaves the page by another form: a change of seats, the sign-out.
		document.addEventListener("submit", async (event) => {
			if (event.target === form || passing || typed === kept || !form.isConnected) {
				return;
			}
			event.preventDefault();
			event.stopPropagation();
			await save();
			passing = true;
			event.target.requestSubmit(event.submitter);
		}, true);
	};

	const keepUntilTheServerIsBack = (form) => {
		if (form.elements.finished.value.trim() === "") {
			form.elements.finished.value = entries.time();
		}
		if (form.elements.lateReason?.value.trim() === "") {
			form.elements.lateReason.value = form.dataset.awayReason;
		}
	};

	const showKept = (form) => {
		const number = document.querySelector(".call-number")?.textContent ?? form.dataset.numberLater;
		const note = document.querySelector("template[data-kept]").content.cloneNode(true);
		note.querySelector("[data-number]").textContent = number;
		document.querySelector("#isi").replaceChildren(document.querySelector(".entry-status"), note);
		document.querySelector("[data-take-next]").addEventListener("click", takeHere);
		document.querySelector("[data-take-next]").focus();
	};

	// The blank form stays at hand in this tab, for a call that comes while the server is away.
	const fetchBlank = async () => {
		if (sessionStorage.getItem(blankKey())) {
			return;
		}
		const response = await fetch("/telepon/baru", { headers: { "X-Requested-With": "XMLHttpRequest" } }).catch(() => undefined);
		if (response?.ok && !response.redirected) {
			const page = new DOMParser().parseFromString(await response.text(), "text/html").querySelector("#isi");
			page.querySelectorAll(".notice, .queue, .entry-status, .ringing > *, script").forEach((part) => part.remove());
			sessionStorage.setItem(blankKey(), page.innerHTML);
		}
	};

	const takeHere = () => {
		const page = new DOMParser().parseFromString(sessionStorage.getItem(blankKey()) ?? "", "text/html");
		const form = page.querySelector(".call-form");
		if (!form) {
			entries.say("away", entries.time());
			return;
		}
		document.querySelector("#isi").replaceChildren(document.querySelector(".entry-status"), ...page.body.children);
		form.elements.formId.value = entries.newId();
		form.elements.callDate.value = entries.now().slice(0, 10).split("-").map(Number).reverse().join("/");
		form.elements.received.value = entries.time();
		form.dataset.address = `/telepon/baru?konsep=${form.elements.formId.value}`;
		history.replaceState(null, "", form.dataset.address);
		attach(form);
		window.htmx?.process(document.querySelector("#isi"));
		form.elements.callerName.focus();
	};

	document.querySelectorAll("form[data-take]").forEach((take) => take.addEventListener("submit", async (event) => {
		if (passing) {
			return;
		}
		event.preventDefault();
		event.stopPropagation();
		const current = await entries.session();
		if (current.problem === "away") {
			takeHere();
			entries.stopped("away");
		} else {
			passing = true;
			take.requestSubmit(event.submitter);
		}
	}));

	// What has arrived shows in the page as it stands: a reload would take a key or a click from who goes on already.
	const showArrived = async () => {
		const part = document.querySelector("[data-arrived]");
		if (!part || leaving) {
			return;
		}
		const response = await fetch("/telepon", { headers: { "X-Requested-With": "XMLHttpRequest" } }).catch(() => undefined);
		if (response?.ok && !response.redirected) {
			part.replaceWith(new DOMParser().parseFromString(await response.text(), "text/html").querySelector("[data-arrived]"));
		}
	};

	// Who sits here by which clock stays with this tab, for the page that opens when the server is away (sw.js).
	const keepThePageForLater = async () => {
		const line = document.querySelector(".entry-status");
		const first = !sessionStorage.getItem("piket.meja");
		sessionStorage.setItem("piket.meja", JSON.stringify({ user: line.dataset.user, ahead: Number(line.dataset.now) - Date.now() }));
		const worker = await navigator.serviceWorker?.register("/sw.js", { scope: "/telepon" }).catch(() => undefined);
		if (first) {
			worker?.active?.postMessage("keep");
		}
	};

	document.addEventListener("piket:arrived", showArrived);
	document.addEventListener("piket:opened", () => document.querySelectorAll(".call-form[data-address]").forEach(attach));

	const start = async () => {
		const form = document.querySelector(".call-form[data-address]");
		const waiting = entries.all().length > 0;
		if (form) {
			history.replaceState(null, "", form.dataset.address);
			form.inert = waiting;
			attach(form);
		}
		const places = await entries.flush();
		const place = form && places[form.elements.formId.value];
		if (place) {
			window.location.replace(form.elements.perbaikan ? form.dataset.address : `/telepon/baru?konsep=${place}`);
			return;
		}
		if (form?.inert) {
			form.inert = false;
			form.querySelector(".form-errors, [autofocus]")?.focus();
		}
		if (entries.others() > 0 && document.querySelector(".entry-status").hidden) {
			entries.say("others", entries.others());
		}
		if (document.querySelector("form[data-take], .call-form[data-address]")) {
			fetchBlank();
			if (!document.querySelector("[data-nobody]")) {
				keepThePageForLater();
			}
		}
	};
	// Whoever goes on to another page is not called back by a reload.
	window.addEventListener("beforeunload", () => {
		leaving = true;
	});
	window.addEventListener("pageshow", () => {
		passing = false;
		leaving = false;
	});
	start();
})();

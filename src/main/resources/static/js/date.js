// A calendar beside each date field. The field is typed into and read by the server; the calendar only helps, by mouse or by keys. Days and months
// have their Indonesian names in a browser of any language.
(() => {
	const template = document.querySelector("template[data-calendar]");
	if (!template) {
		return;
	}
	document.documentElement.classList.add("has-calendar");

	const written = (options) => new Intl.DateTimeFormat("id-ID", { timeZone: "UTC", ...options });
	const inFull = written({ weekday: "long", day: "numeric", month: "long", year: "numeric" });
	const ofMonth = written({ month: "long", year: "numeric" });
	const day = (text) => new Date(`${text}T00:00:00Z`);
	const name = (date) => date.toISOString().slice(0, 10);
	const days = (date, count) => new Date(date.getTime() + count * 86_400_000);
	const months = (date, count) => {
		const month = date.getUTCMonth() + count;
		const last = new Date(Date.UTC(date.getUTCFullYear(), month + 1, 0)).getUTCDate();
		return new Date(Date.UTC(date.getUTCFullYear(), month, Math.min(date.getUTCDate(), last)));
	};
	const sinceMonday = (date) => (date.getUTCDay() + 6) % 7;
	// As many for every month, so that the calendar stays where it is when the month changes.
	const WEEKS = 6;
	let shown;

	const close = (focus) => {
		const was = shown;
		shown = undefined;
		was?.box.remove();
		was?.button.setAttribute("aria-expanded", "false");
		focus?.focus();
	};

	const pick = (date) => {
		const { input } = shown;
		input.value = `${date.getUTCDate()}/${date.getUTCMonth() + 1}/${date.getUTCFullYear()}`;
		close(input);
		input.dispatchEvent(new Event("input", { bubbles: true }));
		input.dispatchEvent(new Event("change", { bubbles: true }));
	};

	const show = (date, focus) => {
		const { box, chosen } = shown;
		shown.at = date;
		box.querySelector(".calendar-month").textContent = ofMonth.format(date);
		const first = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), 1));
		const monday = days(first, -sinceMonday(first));
		const rows = [];
		for (let week = 0; week < WEEKS; week += 1) {
			const row = document.createElement("tr");
			for (let at = 0; at < 7; at += 1) {
				const one = days(monday, 7 * week + at);
				const cell = document.createElement("td");
				const button = document.createElement("button");
				button.type = "button";
				button.dataset.day = name(one);
				button.textContent = one.getUTCDate();
				button.tabIndex = name(one) === name(date) ? 0 : -1;
				button.setAttribute("aria-label", inFull.format(one));
				cell.setAttribute("aria-selected", String(name(one) === chosen));
				button.classList.toggle("is-other", one.getUTCMonth() !== date.getUTCMonth());
				if (name(one) === template.dataset.today) {
					button.setAttribute("aria-current", "date");
				}
				cell.append(button);
				row.append(cell);
			}
			rows.push(row);
		}
		box.querySelector("tbody").replaceChildren(...rows);
		if (focus) {
			box.querySelector("[data-day][tabindex='0']").focus();
		}
	};

	const place = () => {
		const { box, input } = shown;
		const field = input.getBoundingClientRect();
		const height = box.offsetHeight + 2 * parseFloat(getComputedStyle(box).marginTop);
		const above = field.bottom + height > window.innerHeight && field.top > height;
		box.style.left = `${Math.max(0, Math.min(field.left, document.documentElement.clientWidth - box.offsetWidth)) + window.scrollX}px`;
		box.style.top = `${(above ? field.top - height : field.bottom) + window.scrollY}px`;
	};

	const open = (field) => {
		close();
		const box = template.content.firstElementChild.cloneNode(true);
		const button = field.querySelector(".date-open");
		const said = field.querySelector(".date-said");
		const chosen = said.querySelector("[data-day]")?.dataset.day;
		shown = { box, button, said, chosen, input: field.querySelector("input") };
		button.after(box);
		box.showPopover();
		button.setAttribute("aria-expanded", "true");
		show(day(chosen ?? template.dataset.today), true);
		place();
	};

	// What was typed just before is read back while the calendar is open already.
	document.addEventListener("htmx:afterSwap", (event) => {
		const read = shown && event.target === shown.said && shown.said.querySelector("[data-day]")?.dataset.day;
		if (read) {
			shown.chosen = read;
			show(day(read), shown.box.contains(document.activeElement));
		}
	});

	const moves = {
		ArrowLeft: (date) => days(date, -1),
		ArrowRight: (date) => days(date, 1),
		ArrowUp: (date) => days(date, -7),
		ArrowDown: (date) => days(date, 7),
		Home: (date) => days(date, -sinceMonday(date)),
		End: (date) => days(date, 6 - sinceMonday(date)),
		PageUp: (date, year) => months(date, year ? -12 : -1),
		PageDown: (date, year) => months(date, year ? 12 : 1),
	};

	document.addEventListener("click", (event) => {
		const opener = event.target.closest(".date-open");
		if (opener) {
			const again = shown?.button === opener;
			close();
			return again ? undefined : open(opener.closest(".date-field"));
		}
		if (!shown?.box.contains(event.target)) {
			return close();
		}
		const picked = event.target.closest("[data-day]");
		const moved = event.target.closest("[data-months]");
		if (picked) {
			pick(day(picked.dataset.day));
		} else if (moved) {
			show(months(shown.at, Number(moved.dataset.months)), false);
		}
	});

	document.addEventListener("keydown", (event) => {
		if (event.altKey || event.ctrlKey || event.metaKey) {
			return;
		}
		if (event.key === "ArrowDown" && event.target.matches(".date-control input")) {
			event.preventDefault();
			open(event.target.closest(".date-field"));
		} else if (shown && event.key === "Escape") {
			event.preventDefault();
			close(shown.input);
		} else if (moves[event.key] && event.target.matches(".calendar [data-day]")) {
			event.preventDefault();
			show(moves[event.key](day(event.target.dataset.day), event.shiftKey), true);
		}
	});

	document.addEventListener("focusin", (event) => {
		if (shown && !shown.box.contains(event.target) && event.target !== shown.button) {
			close();
		}
	});
})();

// What every page shares. Pages work without it; it only makes them quicker.

// When the session has ended, the page is opened again: the sign-in leads back to it. Who writes a call down goes on, and is told (entries.js).
document.addEventListener("htmx:beforeSwap", (event) => {
	if (event.detail.xhr.status === 401) {
		event.preventDefault();
		if (!document.querySelector(".call-form")) {
			window.location.assign(window.location.href);
		}
	}
});

// A part of the page that took the database too long says so in its place; a list that is asked for again and again stays as it was.
document.addEventListener("htmx:responseError", (event) => {
	const { xhr, target } = event.detail;
	if (xhr.status === 503 && xhr.getResponseHeader("Content-Type")?.startsWith("text/plain") && !target.matches("[data-every]")) {
		target.textContent = xhr.responseText;
	}
});

// When the page is left, nothing is asked any more, and what was asked fails for nobody.
const asked = new Set();
let leaving = false;
document.addEventListener("htmx:beforeRequest", (event) => leaving && event.preventDefault());
document.addEventListener("htmx:beforeSend", (event) => asked.add(event.detail.xhr));
document.addEventListener("htmx:afterRequest", (event) => asked.delete(event.detail.xhr));
window.addEventListener("beforeunload", () => {
	leaving = true;
	asked.forEach((request) => {
		request.onerror = null;
		request.onabort = null;
	});
});
window.addEventListener("pageshow", () => {
	leaving = false;
});

// Whoever signs out, or has to sign in again, sits at the desk no more (call-form.js).
if (window.location.pathname === "/masuk") {
	sessionStorage.removeItem("piket.meja");
}

// A form is sent once, however often its button is pressed.
document.addEventListener("submit", (event) => {
	const form = event.target;
	if (form.dataset.sent) {
		event.preventDefault();
		return;
	}
	form.dataset.sent = "true";
});
window.addEventListener("pageshow", () => document.querySelectorAll("form[data-sent]").forEach((form) => delete form.dataset.sent));

// The name of the chosen file stands beside the words of its field, where the browser would say it in its own language.
const showFile = (field) => {
	const name = [...field.files].map((file) => file.name).join(", ") || field.dataset.none;
	field.parentElement.querySelector(".file-name").textContent = name;
	field.title = name;
};
document.addEventListener("change", (event) => event.target.matches(".file-control input") && showFile(event.target));
window.addEventListener("pageshow", () => document.querySelectorAll(".file-control input").forEach(showFile));

// The summary of errors takes the focus, so that a screen reader begins there.
document.querySelector(".form-errors")?.focus();

// A page that is made for paper is printed by its button.
document.querySelector("[data-print]")?.addEventListener("click", () => window.print());

// The first column of a table that scrolls stays in view where it takes less than two fifths of what is seen.
const room = new ResizeObserver((seen) => seen.forEach(({ target }) => {
	const head = target.querySelector("tr > :first-child");
	target.classList.toggle("has-room", head !== null && head.offsetWidth < 0.4 * target.clientWidth);
}));
const measureTables = () => document.querySelectorAll(".table-scroll").forEach((table) => room.observe(table));
document.addEventListener("htmx:afterSettle", measureTables);
measureTables();

// A dialog whose answer was refused is shown again.
document.querySelector("[popover][data-shown]")?.showPopover();

// Shortcuts: Alt and the key that stands beside a button or a link press it; of several the one in the group of the focus, or in what stands beside that group (data-beside).
document.addEventListener("keydown", (event) => {
	if (event.altKey && !event.ctrlKey && !event.metaKey && /^([a-z0-9]|Page(Up|Down))$/i.test(event.key)) {
		const key = event.key.length === 1 ? event.key.toUpperCase() : event.key;
		const shortcut = `[aria-keyshortcuts="Alt+${key}"]`;
		const group = document.activeElement?.closest("fieldset");
		const button = group?.querySelector(shortcut) ?? (group?.dataset.beside && document.getElementById(group.dataset.beside)?.querySelector(shortcut)) ?? document.querySelector(shortcut);
		if (button) {
			event.preventDefault();
			button.click();
		}
	}
});

// "/" leads to the search, unless it is typed into something.
document.addEventListener("keydown", (event) => {
	const search = document.querySelector("#cari-semua");
	if (search && event.key === "/" && !event.altKey && !event.ctrlKey && !event.metaKey
			&& !event.target.closest("input, select, textarea, [contenteditable]")) {
		event.preventDefault();
		if (!search.offsetParent) {
			document.querySelector(".navbar-toggler").click();
		}
		search.focus();
		search.select();
	}
});

// What was refused in a form: the list on top names each field and leads to it, and a mark goes as soon as its field is right. Pages work
// without it: the list says what is wrong, and leads to where it is said again.
(() => {
	const summary = document.querySelector(".form-errors:has(a[href$='-error'])");
	const form = summary?.closest("form") ?? document;
	if (!summary) {
		return;
	}

	// The fields of that name: one, or the choices of a group.
	const named = (name) => [...form.querySelectorAll(`[name="${CSS.escape(name)}"]:not([type=hidden])`)];
	const label = (field) => {
		const words = (field.type === "radio" || field.type === "checkbox") && field.closest("fieldset")?.querySelector("legend")
			|| field.labels[0];
		const copy = words?.cloneNode(true);
		copy?.querySelectorAll(".optional").forEach((part) => part.remove());
		return copy?.textContent.trim();
	};
	const typed = (fields) => fields.map((field) => (/^(radio|checkbox)$/.test(field.type) ? field.checked : field.value)).join("\n");

	// A date is right when it was read back as a day; the rest when it is something else than what was refused and nothing it must have is missing.
	const isRight = (fields, refused) => {
		const said = fields[0].closest(".date-field")?.querySelector(".date-said");
		if (said) {
			return said.querySelector("[data-day]") !== null && typed(fields) !== refused;
		}
		return typed(fields) !== refused && fields.every((field) => field.validity.valid);
	};

	const marks = [...summary.querySelectorAll("a[href$='-error']")].map((link) => {
		const name = decodeURIComponent(link.hash).slice(1, -"-error".length);
		const fields = named(name);
		const message = document.getElementById(`${name}-error`);
		return { link, fields, message, refused: typed(fields) };
	}).filter(({ fields }) => fields.length > 0);

	marks.forEach(({ link, fields }) => {
		const name = label(fields[0]);
		link.textContent = name ? `${name}: ${link.textContent}` : link.textContent;
		link.addEventListener("click", (event) => {
			event.preventDefault();
			fields[0].focus();
		});
	});

	const show = () => {
		marks.forEach(({ link, fields, message, refused }) => {
			const right = isRight(fields, refused);
			link.closest("li").hidden = right;
			message?.toggleAttribute("hidden", right);
			fields.forEach((field) => {
				field.classList.toggle("is-invalid", !right);
				field[right ? "removeAttribute" : "setAttribute"]("aria-invalid", "true");
			});
		});
		summary.hidden = [...summary.querySelectorAll("li")].every((line) => line.hidden);
	};
	form.addEventListener("input", show);
	form.addEventListener("change", show);
	document.addEventListener("htmx:afterSwap", show);
})();

// Fills the call form from a caller of earlier. A number that was typed already stays: that is the one the call comes from.
document.addEventListener("click", (event) => {
	const button = event.target.closest("[data-fill-caller]");
	if (!button) {
		return;
	}
	const form = document.querySelector(".call-form");
	const fill = (name, value) => {
		form.elements[name].value = value ?? "";
	};
	const known = button.dataset;
	fill("callerName", known.name);
	form.elements.nameWithheld.checked = known.name === undefined;
	fill("callerKind", known.kind);
	fill("institution", known.institution);
	if (form.elements.contact.value.trim() === "") {
		fill("contact", known.contact);
	}
	if (form.elements.email.value.trim() === "") {
		fill("email", known.email);
	}
	button.closest(".caller-history").replaceChildren();
	form.querySelector("select[name$='.topicId']").focus();
	form.dispatchEvent(new Event("input", { bubbles: true }));
});

// One box chooses all lines of its form that can be chosen, and shows when all of them are.
document.querySelectorAll("[data-choose-all]").forEach((all) => {
	const boxes = () => [...all.form.querySelectorAll("input[type=checkbox][name]")];
	const show = () => {
		const chosen = boxes().filter((box) => box.checked).length;
		all.checked = chosen === boxes().length;
		all.indeterminate = chosen > 0 && !all.checked;
	};
	all.hidden = false;
	all.nextElementSibling.hidden = false;
	all.addEventListener("change", () => boxes().forEach((box) => {
		box.checked = all.checked;
	}));
	all.form.addEventListener("change", (event) => event.target !== all && show());
	window.addEventListener("pageshow", show);
});

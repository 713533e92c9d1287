// Light or dark as the person's system says; runs before the page is painted.
(() => {
	const dark = window.matchMedia("(prefers-color-scheme: dark)");
	const apply = () => document.documentElement.setAttribute("data-bs-theme", dark.matches ? "dark" : "light");
	apply();
	dark.addEventListener("change", apply);
})();

// "Isi sepekan": copies the first day's officer and substitute to the other days of the post. The page works without it.
document.querySelectorAll("[data-fill-week]").forEach((button) => {
	button.hidden = false;
	button.addEventListener("click", () => {
		["petugas-", "pengganti-"].forEach((role) => {
			const places = [...button.closest("tr").querySelectorAll(`select[name^="${role}"]`)];
			places.slice(1).forEach((place) => {
				place.value = places[0].value;
			});
		});
	});
});

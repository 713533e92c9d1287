// Topik: letters typed on the choice find a topic by any of its words; what fits none of them is looked up, misspelled or not. Works as a plain choice without this.
(() => {
	const PAUSE = 2000;
	let typed = "";
	let last = 0;
	let on = null;
	let lookUps = 0;

	const shown = (select) => {
		let place = select.parentElement.querySelector(".topic-typed");
		if (!place) {
			place = document.createElement("span");
			place.className = "topic-typed";
			place.setAttribute("aria-live", "polite");
			select.before(place);
		}
		return place;
	};

	const choose = (select, option) => {
		if (option && select.value !== option.value) {
			select.value = option.value;
			select.dispatchEvent(new Event("input", { bubbles: true }));
			select.dispatchEvent(new Event("change", { bubbles: true }));
		}
	};

	const find = (options, words) => {
		const has = (option, test) => words.every((word) => test(option.text.toLowerCase(), word));
		return options.find((option) => has(option, (text, word) => text.split(/[^\p{L}\p{N}]+/u).some((part) => part.startsWith(word))))
			?? options.find((option) => has(option, (text, word) => text.includes(word)));
	};

	// Who goes on to the next field meanwhile is not held up: the answer still counts, unless the choice was made otherwise.
	const lookUp = async (select, text) => {
		const mine = lookUps;
		const answer = await fetch(`/telepon/topik?ketik=${encodeURIComponent(text)}`, { headers: { Accept: "application/json", "X-Requested-With": "XMLHttpRequest" } }).catch(() => null);
		if (answer?.ok && mine === lookUps) {
			const [first] = await answer.json();
			choose(select, [...select.options].find((option) => option.value === String(first)));
		}
	};

	document.addEventListener("keydown", (event) => {
		const select = event.target.closest("select[name$='.topicId']");
		if (!select || event.ctrlKey || event.metaKey || event.altKey) {
			return;
		}
		if (event.key !== "Tab" && event.key !== "Shift") {
			lookUps += 1;
		}
		if (select !== on || event.timeStamp - last > PAUSE) {
			typed = "";
		}
		if (event.key === "Backspace") {
			typed = typed.slice(0, -1);
		} else if (event.key.length === 1 && (event.key !== " " || typed !== "")) {
			typed += event.key.toLowerCase();
		} else {
			typed = "";
			if (on) {
				shown(on).textContent = "";
			}
			return;
		}
		event.preventDefault();
		on = select;
		last = event.timeStamp;
		shown(select).textContent = typed;
		const words = typed.split(/\s+/).filter((word) => word !== "");
		if (words.length > 0) {
			const option = find([...select.options].filter((candidate) => candidate.value !== ""), words);
			if (option) {
				choose(select, option);
			} else {
				lookUp(select, typed);
			}
		}
	});

	document.addEventListener("focusout", (event) => {
		if (event.target === on) {
			shown(on).textContent = "";
			typed = "";
		}
	});
})();

// "Masih ada" opens another problem at once.
document.addEventListener("change", (event) => {
	if (event.target.matches("input[name='sufficiency'][value='MORE']")) {
		document.querySelector(".add-problem")?.click();
	}
});

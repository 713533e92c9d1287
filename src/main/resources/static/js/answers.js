// Topik: letters typed on the choice find a topic by any of its words. What fits none of them chooses nothing: it is looked up, misspelled or not, and shown as a guess, which Enter or its button takes. Works as a plain choice without this.
(() => {
	const PAUSE = 2000;
	let typed = "";
	let last = 0;
	let on = null;
	let lookUps = 0;
	let guess = null;
	let before = "";

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

	const forget = (select) => {
		select.parentElement.querySelector(".topic-guess")?.remove();
		guess = null;
	};

	const take = (select) => {
		const option = guess;
		forget(select);
		shown(select).textContent = "";
		typed = "";
		choose(select, option);
		select.focus();
	};

	// Nothing is chosen that nobody confirmed.
	const show = (select, option, text) => {
		const words = select.closest(".asked").dataset;
		const line = document.createElement("p");
		line.className = "topic-guess";
		line.setAttribute("role", "status");
		line.textContent = (option ? words.guess : words.noGuess).replace("{0}", option?.text ?? text);
		if (option) {
			const button = document.createElement("button");
			button.type = "button";
			button.className = "btn btn-sm btn-outline-primary";
			button.textContent = words.take;
			button.addEventListener("click", () => take(select));
			line.append(button);
		}
		select.after(line);
		guess = option ?? null;
	};

	// Who goes on to the next field meanwhile is not held up.
	const lookUp = async (select, text) => {
		const mine = lookUps;
		const answer = await fetch(`/telepon/topik?ketik=${encodeURIComponent(text)}`, { headers: { Accept: "application/json", "X-Requested-With": "XMLHttpRequest" } }).catch(() => null);
		if (answer?.ok && mine === lookUps) {
			const [first] = await answer.json();
			if (mine === lookUps) {
				forget(select);
				show(select, [...select.options].find((option) => option.value === String(first)), text);
			}
		}
	};

	document.addEventListener("keydown", (event) => {
		const select = event.target.closest("select[name$='.topicId']");
		if (!select || event.ctrlKey || event.metaKey || event.altKey) {
			return;
		}
		if (event.key === "Enter" && guess && select === on) {
			event.preventDefault();
			take(select);
			return;
		}
		if (event.key !== "Tab" && event.key !== "Shift") {
			lookUps += 1;
			forget(select);
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
		if (typed.length === 1) {
			before = select.value;
		}
		on = select;
		last = event.timeStamp;
		shown(select).textContent = typed;
		const words = typed.split(/\s+/).filter((word) => word !== "");
		if (words.length > 0) {
			const option = find([...select.options].filter((candidate) => candidate.value !== ""), words);
			if (option) {
				choose(select, option);
			} else {
				choose(select, [...select.options].find((candidate) => candidate.value === before));
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

// A topic of another unit proposes that the question is passed on there (data-outcome), unless somebody chose how it ended.
(() => {
	const USUAL = "TUNTAS";
	let proposing = false;

	const outcomeOf = (select) => select.closest("fieldset").querySelector("select[name$='.outcome']");
	const proposed = (select) => select.selectedOptions[0]?.dataset.outcome ?? USUAL;

	const read = () => document.querySelectorAll("fieldset.problem select[name$='.topicId']").forEach((select) => {
		const outcome = outcomeOf(select);
		if (outcome.value !== (select.value === "" ? USUAL : proposed(select))) {
			outcome.dataset.chosen = "";
		}
	});
	read();
	document.addEventListener("piket:opened", read);

	document.addEventListener("change", (event) => {
		if (event.target.matches("select[name$='.outcome']") && !proposing) {
			event.target.dataset.chosen = "";
		}
		if (event.target.matches("fieldset.problem select[name$='.topicId']")) {
			const outcome = outcomeOf(event.target);
			if (!("chosen" in outcome.dataset) && outcome.value !== proposed(event.target)) {
				proposing = true;
				outcome.value = proposed(event.target);
				outcome.dispatchEvent(new Event("input", { bubbles: true }));
				outcome.dispatchEvent(new Event("change", { bubbles: true }));
				proposing = false;
			}
		}
	});
})();

// "Masih ada" opens another problem, each time: the form comes back with the question open again.
document.addEventListener("change", (event) => {
	if (event.target.matches("input[name='sufficiency'][value='MORE']")) {
		document.querySelector(".add-problem")?.click();
	}
});

// On the profile: tries the sound, and asks the browser for leave to show notifications, which it only does for who presses a button.
(() => {
	const asking = document.querySelector("[data-ask]");
	const state = document.querySelector("[data-state]");
	const notice = document.getElementById("layar");
	const show = () => {
		const permission = window.piketRing.permission();
		state.textContent = state.dataset[permission];
		asking.hidden = permission !== "default";
	};
	asking.addEventListener("click", async () => {
		if (await Notification.requestPermission() === "granted") {
			notice.checked = true;
		}
		show();
		(asking.hidden ? notice : asking).focus();
	});
	const trial = document.querySelector("[data-try]");
	trial.hidden = false;
	trial.addEventListener("click", () => {
		window.piketRing.sound();
		window.piketRing.notice(trial.dataset.notice, trial.dataset.waiting.replace("{0}", 1));
	});
	show();
})();

// Tells whoever allowed it (/profil/dering) that a call waits: by a short sound, which needs no file, and by a notification of the computer.
window.piketRing = (() => {
	const TONES = [[0, 880], [0.25, 660], [0.5, 880]];
	const LENGTH = 0.2;
	const LOUD = 0.25;
	const SILENT = 0.0001;
	let shown;

	// A browser in which nothing was pressed yet plays nothing, and nothing later either.
	const sound = () => {
		const audio = new AudioContext();
		TONES.forEach(([after, pitch]) => {
			const from = audio.currentTime + after;
			const tone = audio.createOscillator();
			const loudness = audio.createGain();
			tone.frequency.value = pitch;
			loudness.gain.setValueAtTime(SILENT, from);
			loudness.gain.exponentialRampToValueAtTime(LOUD, from + LENGTH / 10);
			loudness.gain.exponentialRampToValueAtTime(SILENT, from + LENGTH);
			tone.connect(loudness).connect(audio.destination);
			tone.start(from);
			tone.stop(from + LENGTH);
		});
		setTimeout(() => audio.close(), 2000);
	};

	// "granted", "denied", "default" while nobody was asked, or "missing": a browser shows none for an address without https.
	const permission = () => ("Notification" in window && window.isSecureContext ? Notification.permission : "missing");

	const quiet = () => {
		shown?.close();
		shown = undefined;
	};

	const notice = (title, text) => {
		if (permission() !== "granted") {
			return;
		}
		quiet();
		try {
			shown = new Notification(title, { body: text, tag: "piket.dering", renotify: true });
			shown.addEventListener("click", () => {
				window.focus();
				quiet();
			});
		} catch {
			// A telephone's browser shows none of a page.
		}
	};

	return { sound, notice, quiet, permission };
})();

package id.go.ppatk.piket.recaps;

import java.util.ArrayList;
import java.util.List;

import id.go.ppatk.piket.staff.SignedIn;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The recaps to look at, the oldest first; those that have nothing to remark are
 * acknowledged together, and what was acknowledged is undone.
 */
@Controller
@RequestMapping(RecapQueueController.PATH)
class RecapQueueController {

	static final String PATH = "/rekap/pemeriksaan";

	private final RecapQueue queue;

	private final DutyRecapPages pages;

	private final ReviewRecap reviewRecap;

	private final RecapText text;

	RecapQueueController(RecapQueue queue, DutyRecapPages pages, ReviewRecap reviewRecap, RecapText text) {
		this.queue = queue;
		this.pages = pages;
		this.reviewRecap = reviewRecap;
		this.text = text;
	}

	@GetMapping
	String queue(@AuthenticationPrincipal SignedIn me, Model model) {
		List<QueuedRecap> recaps = this.queue.of(me);
		int length = (recaps.size() < RecapQueue.MOST) ? recaps.size() : this.queue.place("", me).length();
		model.addAttribute("page", new RecapQueuePage(recaps, this.queue.asked(me), length, RecapAccess.mayReview(me)));
		return "recaps/queue";
	}

	/** What has got something to remark since is left out. */
	@PostMapping("/penerimaan")
	String acknowledge(@RequestParam(name = "rekap", defaultValue = "") List<String> keys,
			@AuthenticationPrincipal SignedIn me, RedirectAttributes flash) {
		List<String> plain = this.queue.of(me).stream().filter(QueuedRecap::isPlain).map(QueuedRecap::key).toList();
		List<String> done = new ArrayList<>();
		for (String key : keys) {
			if (plain.contains(key) && acknowledge(key, me)) {
				done.add(key);
			}
		}
		flash.addFlashAttribute("notice", notice(done.size(), keys.size()));
		if (!done.isEmpty()) {
			flash.addFlashAttribute("undo", done);
		}
		return "redirect:" + PATH;
	}

	private boolean acknowledge(String key, SignedIn me) {
		try {
			this.reviewRecap.acknowledge(this.pages.duty(key, me), me.getId());
			return true;
		}
		catch (RecapRefused ex) {
			return false;
		}
	}

	private String notice(int done, int chosen) {
		if (chosen == 0) {
			return this.text.of("recap-queue.none-chosen");
		}
		return (done == chosen) ? this.text.of("recap-queue.acknowledged", done)
				: this.text.of("recap-queue.some-left", done, chosen - done);
	}

	@PostMapping("/pembatalan")
	String undo(@RequestParam(name = "rekap") List<String> keys,
			@RequestParam(name = "dari", defaultValue = "0") int begun, @AuthenticationPrincipal SignedIn me,
			RedirectAttributes flash) {
		if (keys.isEmpty() || keys.size() > RecapQueue.MOST) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
		}
		keys.forEach((key) -> this.reviewRecap.undo(this.pages.duty(key, me), me.getId()));
		flash.addFlashAttribute("notice", this.text.of("recap-queue.undone", keys.size()));
		return "redirect:" + ((keys.size() == 1) ? InspectionPage.address(keys.get(0), begun) : PATH);
	}

}

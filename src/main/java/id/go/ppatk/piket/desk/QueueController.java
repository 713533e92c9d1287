package id.go.ppatk.piket.desk;

import java.util.UUID;

import id.go.ppatk.piket.staff.SignedIn;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The queue beside a call that was opened by its own address; it comes after the call,
 * which nobody waits for longer because of it.
 */
@Controller
class QueueController {

	private final DeskQueues queues;

	QueueController(DeskQueues queues) {
		this.queues = queues;
	}

	@GetMapping("/telepon/antrean")
	String queue(@AuthenticationPrincipal SignedIn me, Authentication authentication,
			@RequestParam(name = "formId", required = false) @Nullable UUID open, Model model) {
		model.addAttribute("queue", this.queues.of(me, authentication, open));
		return "desk/queue :: asked";
	}

}

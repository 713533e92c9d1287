package id.go.ppatk.piket.telephony;

import java.io.IOException;
import java.util.Locale;

import id.go.ppatk.piket.staff.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Where an open desk listens: Server-Sent Events that say that the calls which wait for
 * its unit have changed, and nothing of them. As long as it is open it holds no thread,
 * no connection to the database and no transaction.
 */
@RestController
class SignalController {

	private static final long UNTIL_IT_IS_LEFT = 0;

	private final OpenDesks desks;

	private final RingChoices choices;

	SignalController(OpenDesks desks, RingChoices choices) {
		this.desks = desks;
		this.choices = choices;
	}

	/**
	 * Begins with what the person chose to hear. No content tells a browser to open no
	 * other one by itself: nothing is heard here now, and the desk asks instead.
	 */
	@GetMapping(path = "/telepon/isyarat", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
	@Nullable SseEmitter listen(@AuthenticationPrincipal SignedIn me, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		HttpSession session = request.getSession(false);
		SseEmitter emitter = new SseEmitter(UNTIL_IT_IS_LEFT);
		emitter.send(SseEmitter.event().name("choices").data(this.choices.of(me.getId()), MediaType.APPLICATION_JSON));
		OpenDesks.Desk desk = new OpenDesks.Desk(me.getId(), me.getUnitCode(), (session != null) ? session.getId() : "",
				new Line(emitter));
		emitter.onCompletion(() -> this.desks.remove(desk));
		if (!this.desks.add(desk)) {
			response.setStatus(HttpStatus.NO_CONTENT.value());
			return null;
		}
		response.setHeader("X-Accel-Buffering", "no");
		return emitter;
	}

	/** The way to a browser. */
	private record Line(SseEmitter emitter) implements OpenDesks.Line {

		@Override
		public void say(OpenDesks.Word word) throws IOException {
			this.emitter.send((word == OpenDesks.Word.STILL_HERE) ? SseEmitter.event().comment("")
					: SseEmitter.event().name(word.name().toLowerCase(Locale.ROOT)).data(""));
		}

		@Override
		public void end() {
			this.emitter.complete();
		}

	}

}

package id.go.ppatk.piket.desk;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import id.go.ppatk.piket.calls.Call;
import id.go.ppatk.piket.calls.Calls;
import id.go.ppatk.piket.staff.SignedIn;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * What a page that kept an entry while the server was away has to know before it sends
 * it: who is signed in now, the token of this session, and what has arrived already.
 */
@RestController
class DeskSessionController {

	private static final int MOST_FORMS = 100;

	private final Calls calls;

	DeskSessionController(Calls calls) {
		this.calls = calls;
	}

	/**
	 * The session of a page.
	 *
	 * @param user the name that the person signs in with
	 * @param token the CSRF token for the next request
	 * @param recorded of the forms that were asked for, those whose calls are recorded,
	 * with their numbers
	 */
	record Session(String user, String token, Map<UUID, String> recorded) {
	}

	@GetMapping("/telepon/sesi")
	Session session(@AuthenticationPrincipal SignedIn me, CsrfToken token,
			@RequestParam(name = "formulir", defaultValue = "") List<UUID> forms) {
		return new Session(me.getUsername(), token.getToken(), numbers(forms, me));
	}

	private Map<UUID, String> numbers(List<UUID> forms, SignedIn me) {
		return forms.isEmpty() ? Map.of()
				: this.calls.recorded(forms.stream().limit(MOST_FORMS).toList(), me.getId())
					.stream()
					.collect(Collectors.toMap(Call::getFormId, Call::getNumber));
	}

}

package id.go.ppatk.piket.telephony;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import id.go.ppatk.piket.units.Unit;
import id.go.ppatk.piket.units.Units;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * What the telephone exchange tells: a call rings at a menu, was answered, has ended.
 * Section 6 of the procedure. It learns nothing that it did not say itself, but which
 * unit answers.
 */
@RestController
class TelephonyController {

	private final RingingCalls ringing;

	private final Units units;

	private final JsonMapper json;

	private final MessageSourceAccessor messages;

	private final Clock clock;

	TelephonyController(RingingCalls ringing, Units units, JsonMapper json, MessageSourceAccessor messages,
			Clock clock) {
		this.ringing = ringing;
		this.units = units;
		this.json = json;
		this.messages = messages;
		this.clock = clock;
	}

	@PostMapping("/api/telephony/calls")
	ResponseEntity<Object> rings(@AuthenticationPrincipal Long tokenId, HttpServletRequest request) throws IOException {
		Map<String, String> errors = new LinkedHashMap<>();
		RingingForm form = RingingForm.read(body(request), this.clock.instant(), this.json, errors);
		Optional<String> unit = unit(form, errors);
		if (!errors.isEmpty()) {
			return refused(errors);
		}
		String unitCode = unit.orElseThrow();
		return switch (this.ringing.add(tokenId, form, unitCode)) {
			case NEW -> ResponseEntity.status(HttpStatus.CREATED).body(Map.of("id", form.id(), "unit", unitCode));
			case REPEATED -> ResponseEntity.ok(Map.of("id", form.id(), "unit", unitCode));
			case DIFFERENT -> problem(HttpStatus.CONFLICT, "telephony.told-otherwise");
		};
	}

	/** The unit that answers the menu. */
	private Optional<String> unit(@Nullable RingingForm form, Map<String, String> errors) {
		Optional<String> unit = (form != null) ? this.units.on(LocalDate.now(this.clock))
			.stream()
			.filter((one) -> answers(one, form.menu()))
			.map(Unit::getCode)
			.findFirst() : Optional.empty();
		if (form != null && unit.isEmpty()) {
			errors.put("menu", "telephony.menu-refused");
		}
		return unit;
	}

	private static boolean answers(Unit unit, int menu) {
		return unit.getMenu() != null && unit.getMenu() == menu;
	}

	@PostMapping("/api/telephony/calls/{id}/answered")
	ResponseEntity<Object> answered(@AuthenticationPrincipal Long tokenId, @PathVariable String id,
			HttpServletRequest request) throws IOException {
		return turn(tokenId, id, request, this.ringing::answer);
	}

	@PostMapping("/api/telephony/calls/{id}/finished")
	ResponseEntity<Object> finished(@AuthenticationPrincipal Long tokenId, @PathVariable String id,
			HttpServletRequest request) throws IOException {
		return turn(tokenId, id, request, this.ringing::finish);
	}

	/** What becomes of a call of that exchange, at that moment. */
	@FunctionalInterface
	private interface Act {

		void of(Long tokenId, String exchangeId, Instant at);

	}

	/**
	 * What is told of a call that is not known yet may bring the call itself: whichever
	 * arrives first makes it.
	 */
	private ResponseEntity<Object> turn(Long tokenId, String id, HttpServletRequest request, Act act)
			throws IOException {
		Map<String, String> errors = new LinkedHashMap<>();
		RingingForm.Turn turn = RingingForm.isId(id)
				? RingingForm.readTurn(id, body(request), this.clock.instant(), this.json, errors) : null;
		RingingForm call = (turn != null) ? turn.call() : null;
		Optional<String> unit = unit(call, errors);
		Optional<Instant> rangAt = RingingForm.isId(id) ? this.ringing.find(tokenId, id).map(RingingCalls.Known::rangAt)
				: Optional.empty();
		if (rangAt.isEmpty() && call == null && errors.isEmpty()) {
			return problem(HttpStatus.NOT_FOUND, "telephony.not-found");
		}
		Instant rang = (call != null) ? call.at() : rangAt.orElse(Instant.MIN);
		if (turn != null && turn.at().isBefore(rang)) {
			errors.put("at", "telephony.at-before");
		}
		if (!errors.isEmpty()) {
			return refused(errors);
		}
		if (call != null && this.ringing.add(tokenId, call, unit.orElseThrow()) == RingingCalls.Told.DIFFERENT) {
			return problem(HttpStatus.CONFLICT, "telephony.told-otherwise");
		}
		act.of(tokenId, id, turn.at());
		return ResponseEntity.ok(Map.of("id", id));
	}

	private static byte[] body(HttpServletRequest request) throws IOException {
		return request.getInputStream().readNBytes(RingingForm.LARGEST + 1);
	}

	/** Says of each field what is wrong with it. */
	private ResponseEntity<Object> refused(Map<String, String> errors) {
		ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.UNPROCESSABLE_CONTENT,
				message(errors.containsKey("") ? errors.get("") : "telephony.refused"));
		Map<String, String> fields = new LinkedHashMap<>();
		errors.forEach((field, key) -> {
			if (!field.isEmpty()) {
				fields.put(field, message(key));
			}
		});
		problem.setProperty("errors", fields);
		return ResponseEntity.of(problem).build();
	}

	private ResponseEntity<Object> problem(HttpStatus status, String key) {
		return ResponseEntity.of(ProblemDetail.forStatusAndDetail(status, message(key))).build();
	}

	private String message(String key) {
		return this.messages.getMessage(key);
	}

}

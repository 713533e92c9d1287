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
 * What the telephone exchange tells: a call rings at a menu, a call has ended. Section 6
 * of the procedure. It learns nothing that it did not say itself, but which unit answers.
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
		Optional<Unit> unit = (form != null) ? this.units.on(LocalDate.now(this.clock))
			.stream()
			.filter((one) -> answers(one, form.menu()))
			.findFirst() : Optional.empty();
		if (form != null && unit.isEmpty()) {
			errors.put("menu", "telephony.menu-refused");
		}
		if (!errors.isEmpty()) {
			return refused(errors);
		}
		String unitCode = unit.orElseThrow().getCode();
		return switch (this.ringing.add(tokenId, form, unitCode)) {
			case NEW -> ResponseEntity.status(HttpStatus.CREATED).body(Map.of("id", form.id(), "unit", unitCode));
			case REPEATED -> ResponseEntity.ok(Map.of("id", form.id(), "unit", unitCode));
			case DIFFERENT -> problem(HttpStatus.CONFLICT, "telephony.told-otherwise");
		};
	}

	private static boolean answers(Unit unit, int menu) {
		return unit.getMenu() != null && unit.getMenu() == menu;
	}

	@PostMapping("/api/telephony/calls/{id}/finished")
	ResponseEntity<Object> finished(@AuthenticationPrincipal Long tokenId, @PathVariable String id,
			HttpServletRequest request) throws IOException {
		Optional<Instant> rangAt = RingingForm.isId(id) ? this.ringing.rangAt(tokenId, id) : Optional.empty();
		if (rangAt.isEmpty()) {
			return problem(HttpStatus.NOT_FOUND, "telephony.not-found");
		}
		Map<String, String> errors = new LinkedHashMap<>();
		Instant at = RingingForm.readEnd(body(request), this.clock.instant(), this.json, errors);
		if (errors.isEmpty() && at.isBefore(rangAt.get())) {
			errors.put("at", "telephony.at-before");
		}
		if (!errors.isEmpty()) {
			return refused(errors);
		}
		this.ringing.finish(tokenId, id, at);
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

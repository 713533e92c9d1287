package id.go.ppatk.piket.units;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.Collectors;

import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The stylesheet that gives each unit its colour: {@code .unit-dp} for its letters,
 * {@code .pattern-dp} for its part of a chart. Everything else is in piket.css. It does
 * not stand below {@code /statis}: each link there is looked for among the files, and
 * what is not found is looked for again on every page.
 */
@RestController
class UnitStyleController {

	private final Units units;

	UnitStyleController(Units units) {
		this.units = units;
	}

	@GetMapping("/unit.css")
	ResponseEntity<String> styles() {
		String styles = this.units.all().stream().map(UnitStyleController::style).collect(Collectors.joining());
		return ResponseEntity.ok()
			.contentType(new MediaType("text", "css", StandardCharsets.UTF_8))
			.cacheControl(CacheControl.noCache())
			.eTag(Integer.toHexString(styles.hashCode()))
			.body(styles);
	}

	private static String style(Unit unit) {
		String code = unit.getCode().toLowerCase(Locale.ROOT);
		return ".unit-%1$s { background: var(--unit-colour-%2$s); }\n.pattern-%1$s { stroke: var(--unit-colour-%2$s); fill: var(--unit-colour-%2$s); }\n"
			.formatted(code, unit.getColour().styleName());
	}

}

package id.go.ppatk.piket.knowledge;

import id.go.ppatk.piket.web.PlainText;
import id.go.ppatk.piket.web.Typed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * The words of a script as typed.
 *
 * @param version of the script that is being changed
 */
record ScriptForm(@Nullable Integer version, @NotBlank(message = "{script.text-missing}") @Size(max = 500,
		message = "{field.too-long}") @PlainText String text) {

	ScriptForm {
		text = Typed.line(text);
	}

}

package id.go.ppatk.piket.web;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.web.server.ResponseStatusException;

/**
 * A form with fields that people write in their own way, such as dates.
 */
public final class TypedForm {

	private TypedForm() {
	}

	/**
	 * The errors of a form that was sent, to which others can be added. A date that
	 * cannot be read is one of them; what nobody can type or choose is a bad request.
	 * @throws ResponseStatusException 400 for such a one
	 */
	public static BindingResult errors(@Nullable Object form, BindingResult binding, Model model) {
		if (binding.getTarget() != null) {
			return binding;
		}
		List<FieldError> failed = binding.getFieldErrors().stream().filter(FieldError::isBindingFailure).toList();
		if (form == null || failed.isEmpty()
				|| failed.stream().anyMatch((error) -> "typeMismatch".equals(error.getCode()))) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
		}
		BindingResult errors = new BeanPropertyBindingResult(form, binding.getObjectName());
		binding.getAllErrors().forEach(errors::addError);
		model.addAttribute(BindingResult.MODEL_KEY_PREFIX + binding.getObjectName(), errors);
		return errors;
	}

}

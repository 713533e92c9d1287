package id.go.ppatk.piket.web;

import java.util.stream.Stream;

import org.springframework.beans.PropertyAccessException;
import org.springframework.validation.BindingResult;
import org.springframework.validation.DefaultBindingErrorProcessor;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/**
 * Beside a date or time that cannot be read stands why, and what was typed stays in its
 * field. A form is made by the constructor of its record and in no other way.
 */
@ControllerAdvice
class UnreadableFields {

	@InitBinder
	void sayWhy(WebDataBinder binder) {
		binder.setDeclarativeBinding(true);
		binder.setBindingErrorProcessor(new DefaultBindingErrorProcessor() {

			@Override
			public void processPropertyAccessException(PropertyAccessException ex, BindingResult result) {
				Stream.<Throwable>iterate(ex, (cause) -> cause != null, Throwable::getCause)
					.filter(Unreadable.class::isInstance)
					.map(Unreadable.class::cast)
					.findFirst()
					.ifPresentOrElse(
							(why) -> result.addError(new FieldError(result.getObjectName(), ex.getPropertyName(),
									ex.getValue(), true, why.getCodes(), why.getArguments(), null)),
							() -> super.processPropertyAccessException(ex, result));
			}

		});
	}

}

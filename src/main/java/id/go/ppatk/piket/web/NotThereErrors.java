package id.go.ppatk.piket.web;

import java.util.Map;

import org.springframework.boot.web.error.ErrorAttributeOptions;
import org.springframework.boot.webmvc.error.DefaultErrorAttributes;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.WebRequest;

/**
 * What the page of an error shows: besides its status, as {@code instead}, what
 * {@link NotThere} says of a page that there is not.
 */
@Component
class NotThereErrors extends DefaultErrorAttributes {

	@Override
	public Map<String, Object> getErrorAttributes(WebRequest request, ErrorAttributeOptions options) {
		Map<String, Object> attributes = super.getErrorAttributes(request, options);
		if (getError(request) instanceof NotThere notThere) {
			attributes.put("instead", notThere);
		}
		return attributes;
	}

}

package id.go.ppatk.piket.web;

import java.util.Collections;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.validation.DataBinder;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Refuses (400) the line of a form whose number is beyond what any form holds: it would
 * be left out without a word.
 */
class BeyondAnyForm implements HandlerInterceptor {

	private static final Pattern LINE = Pattern.compile("\\[([0-9]+)\\]");

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		if (Collections.list(request.getParameterNames()).stream().anyMatch(BeyondAnyForm::isBeyond)) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
		}
		return true;
	}

	private static boolean isBeyond(String field) {
		Matcher line = LINE.matcher(field);
		return line.results()
			.map((number) -> number.group(1))
			.anyMatch((number) -> number.length() > 4
					|| Integer.parseInt(number) >= DataBinder.DEFAULT_AUTO_GROW_COLLECTION_LIMIT);
	}

}

package id.go.ppatk.piket.workdays;

import org.springframework.core.convert.converter.Converter;
import org.springframework.stereotype.Component;

/**
 * Reads the week of an address; what is no week is a bad request.
 */
@Component
class WeekConverter implements Converter<String, Week> {

	@Override
	public Week convert(String text) {
		return Week.parse(text);
	}

}

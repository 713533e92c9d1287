package id.go.ppatk.piket.web;

import java.text.ParseException;
import java.time.LocalTime;
import java.util.Locale;

import org.springframework.context.annotation.Configuration;
import org.springframework.format.Formatter;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Times of day in forms: typed as 07.00, 07:00 or 0700, shown as 07.00.
 */
@Configuration(proxyBeanMethods = false)
class FormattingConfiguration implements WebMvcConfigurer {

	private final Indonesian indonesian;

	FormattingConfiguration(Indonesian indonesian) {
		this.indonesian = indonesian;
	}

	@Override
	public void addFormatters(FormatterRegistry registry) {
		registry.addFormatter(new Formatter<LocalTime>() {

			@Override
			public LocalTime parse(String text, Locale locale) throws ParseException {
				try {
					return FormattingConfiguration.this.indonesian.parseTime(text);
				}
				catch (IllegalArgumentException ex) {
					throw new ParseException(text, 0);
				}
			}

			@Override
			public String print(LocalTime time, Locale locale) {
				return FormattingConfiguration.this.indonesian.time(time);
			}

		});
	}

}

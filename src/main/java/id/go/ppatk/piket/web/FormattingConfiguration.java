package id.go.ppatk.piket.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;

import org.springframework.context.annotation.Configuration;
import org.springframework.format.Formatter;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * What people type, as it comes in ({@link TypedText}, {@link BeyondAnyForm}). Dates and
 * times of day in forms: read as people type them ({@link TypedDate}, {@link TypedTime}),
 * shown as 1/12/2026 and 07.00. A date without its year is meant near today. Addresses
 * have their own form, which their parameters name.
 */
@Configuration(proxyBeanMethods = false)
class FormattingConfiguration implements WebMvcConfigurer {

	private final Indonesian indonesian;

	private final Clock clock;

	FormattingConfiguration(Indonesian indonesian, Clock clock) {
		this.indonesian = indonesian;
		this.clock = clock;
	}

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(new BeyondAnyForm());
	}

	@Override
	public void addFormatters(FormatterRegistry registry) {
		registry.addConverter(new TypedText());
		registry.addFormatter(new Formatter<LocalTime>() {

			@Override
			public LocalTime parse(String text, Locale locale) {
				return TypedTime.read(text);
			}

			@Override
			public String print(LocalTime time, Locale locale) {
				return FormattingConfiguration.this.indonesian.time(time);
			}

		});
		registry.addFormatter(new Formatter<LocalDate>() {

			@Override
			public LocalDate parse(String text, Locale locale) {
				return TypedDate.read(text, LocalDate.now(FormattingConfiguration.this.clock));
			}

			@Override
			public String print(LocalDate date, Locale locale) {
				return FormattingConfiguration.this.indonesian.figures(date);
			}

		});
	}

}

package id.go.ppatk.piket.calendars;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/**
 * Calendars read feeds without a person at hand: no sign-in, no session, no cookie. The
 * secret in the address is what opens a feed.
 */
@Configuration(proxyBeanMethods = false)
class CalendarFeedSecurity {

	@Bean
	@Order(1)
	SecurityFilterChain feeds(HttpSecurity http) {
		return http.securityMatcher("/kalender/**")
			.sessionManagement((sessions) -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
			.csrf(CsrfConfigurer::disable)
			.authorizeHttpRequests((requests) -> requests.requestMatchers(HttpMethod.GET, "/kalender/*.ics")
				.permitAll()
				.requestMatchers(HttpMethod.HEAD, "/kalender/*.ics")
				.permitAll()
				.anyRequest()
				.denyAll())
			.build();
	}

}

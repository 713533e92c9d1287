package id.go.ppatk.piket.dashboards;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/**
 * A screen shows the wallboard without a person at hand: no sign-in, no session, no
 * cookie, and no page but this one. The secret in the address is what opens it.
 */
@Configuration(proxyBeanMethods = false)
class ScreenSecurity {

	private static final String CONTENT_SECURITY_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; "
			+ "img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'none'; base-uri 'none'; "
			+ "frame-ancestors 'none'";

	@Bean
	@Order(3)
	SecurityFilterChain screens(HttpSecurity http) {
		return http.securityMatcher(BoardAddresses.PATH + "**")
			.sessionManagement((sessions) -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
			.csrf(CsrfConfigurer::disable)
			.requestCache((cache) -> cache.disable())
			.authorizeHttpRequests((requests) -> requests.requestMatchers(HttpMethod.GET, BoardAddresses.PATH + "*")
				.permitAll()
				.anyRequest()
				.denyAll())
			.headers((headers) -> headers
				.contentSecurityPolicy((policy) -> policy.policyDirectives(CONTENT_SECURITY_POLICY))
				.referrerPolicy(Customizer.withDefaults()))
			.build();
	}

}

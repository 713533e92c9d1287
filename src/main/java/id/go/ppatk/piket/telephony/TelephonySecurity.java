package id.go.ppatk.piket.telephony;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A telephone exchange comes with a token and nothing else: no sign-in, no session, no
 * cookie, and no page but the three acts that it may do.
 */
@Configuration(proxyBeanMethods = false)
class TelephonySecurity {

	private static final String EXCHANGE = "EXCHANGE";

	private static final String BEARER = "Bearer ";

	@Bean
	@Order(2)
	SecurityFilterChain telephony(HttpSecurity http, TelephonyTokens tokens, TelephonyThrottle throttle,
			MessageSourceAccessor messages, JsonMapper json) {
		Refusals refusals = new Refusals(messages, json);
		return http.securityMatcher("/api/**")
			.sessionManagement((sessions) -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
			.csrf(CsrfConfigurer::disable)
			.requestCache((cache) -> cache.disable())
			.addFilterBefore(new TokenFilter(tokens, throttle, refusals), AuthorizationFilter.class)
			.authorizeHttpRequests((requests) -> requests
				.requestMatchers(HttpMethod.POST, "/api/telephony/calls", "/api/telephony/calls/*/answered",
						"/api/telephony/calls/*/finished")
				.hasRole(EXCHANGE)
				.anyRequest()
				.denyAll())
			.exceptionHandling((failures) -> failures.authenticationEntryPoint((request, response, failure) -> {
				response.setHeader("WWW-Authenticate", "Bearer");
				refusals.send(response, HttpStatus.UNAUTHORIZED, "telephony.no-token");
			})
				.accessDeniedHandler((request, response, failure) -> refusals.send(response, HttpStatus.FORBIDDEN,
						"telephony.not-allowed")))
			.build();
	}

	/** Refuses in words, as problem JSON. */
	private record Refusals(MessageSourceAccessor messages, JsonMapper json) {

		void send(HttpServletResponse response, HttpStatus status, String key) throws IOException {
			ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, this.messages.getMessage(key));
			response.setStatus(status.value());
			response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
			response.setCharacterEncoding(StandardCharsets.UTF_8.name());
			response.getWriter().write(this.json.writeValueAsString(problem));
		}

	}

	/** Knows an exchange by its token; who sends too much waits. */
	private static final class TokenFilter extends OncePerRequestFilter {

		private final TelephonyTokens tokens;

		private final TelephonyThrottle throttle;

		private final Refusals refusals;

		TokenFilter(TelephonyTokens tokens, TelephonyThrottle throttle, Refusals refusals) {
			this.tokens = tokens;
			this.throttle = throttle;
			this.refusals = refusals;
		}

		@Override
		protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
				throws ServletException, IOException {
			Optional<Long> token = token(request);
			boolean allowed = token.map(this.throttle::allows)
				.orElseGet(() -> this.throttle.allowsRefusal(request.getRemoteAddr()));
			if (!allowed) {
				response.setHeader("Retry-After", "60");
				this.refusals.send(response, HttpStatus.TOO_MANY_REQUESTS, "telephony.too-many");
				return;
			}
			SecurityContext context = SecurityContextHolder.createEmptyContext();
			token.ifPresent((id) -> context.setAuthentication(new PreAuthenticatedAuthenticationToken(id, "",
					AuthorityUtils.createAuthorityList("ROLE_" + EXCHANGE))));
			if (token.isPresent()) {
				SecurityContextHolder.setContext(context);
			}
			chain.doFilter(request, response);
		}

		private Optional<Long> token(HttpServletRequest request) {
			String header = request.getHeader("Authorization");
			return (header != null && header.startsWith(BEARER))
					? this.tokens.find(header.substring(BEARER.length()).strip()) : Optional.empty();
		}

	}

}

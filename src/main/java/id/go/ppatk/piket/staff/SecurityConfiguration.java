package id.go.ppatk.piket.staff;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;

import id.go.ppatk.piket.web.AskedPage;
import id.go.ppatk.piket.web.FormTokens;
import id.go.ppatk.piket.web.UnattendedRequests;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.SessionManagementConfigurer;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.DelegatingAuthenticationEntryPoint;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.CsrfFilter;

/**
 * Sign-in by form, a session in the database, and a strict Content-Security-Policy: all
 * scripts and styles come from this application's own files.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

	private static final String CONTENT_SECURITY_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; "
			+ "img-src 'self' data:; font-src 'self'; connect-src 'self'; worker-src 'self'; form-action 'self'; base-uri 'none'; "
			+ "frame-ancestors 'none'";

	@Bean
	SecurityFilterChain pages(HttpSecurity http, SignInAttempts attempts, Clock clock) {
		SignInThrottle throttle = new SignInThrottle(attempts);
		return http.addFilterAfter(new LentRoleFilter(clock), SecurityContextHolderFilter.class)
			.addFilterBefore(new SignedOutScripts(), CsrfFilter.class)
			.addFilterBefore(throttle, UsernamePasswordAuthenticationFilter.class)
			.authorizeHttpRequests(AccessRules::apply)
			.formLogin((form) -> form.loginPage("/masuk")
				.usernameParameter("username")
				.passwordParameter("password")
				.failureHandler(throttle))
			.sessionManagement((session) -> session.sessionFixation(SecurityConfiguration::newSession))
			.csrf((csrf) -> csrf.csrfTokenRepository(new FormTokens()))
			.requestCache((cache) -> cache.requestCache(new AskedPage()))
			.exceptionHandling(
					(refused) -> refused.authenticationEntryPoint(signInPage()).accessDeniedHandler(new EndedSession()))
			.logout((logout) -> logout.logoutUrl("/keluar").logoutSuccessUrl("/masuk?keluar"))
			.headers((headers) -> headers
				.contentSecurityPolicy((policy) -> policy.policyDirectives(CONTENT_SECURITY_POLICY))
				.referrerPolicy(Customizer.withDefaults()))
			.build();
	}

	/**
	 * A sign-in begins a session of its own and ends the one of the sign-in page. Had
	 * that one only got a new id, a request that is still answered, such as the browser's
	 * own for {@code /sw.js}, would save it with the old id again, and whoever has just
	 * signed in would stand before the sign-in page once more.
	 */
	private static void newSession(SessionManagementConfigurer<HttpSecurity>.SessionFixationConfigurer session) {
		session.migrateSession();
	}

	/**
	 * Leads to the sign-in page, but for scripts: the page would begin a session whose
	 * cookie takes the place of one that somebody just signs in with.
	 */
	private static AuthenticationEntryPoint signInPage() {
		return DelegatingAuthenticationEntryPoint.builder()
			.addEntryPointFor(new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED), UnattendedRequests::isOfScript)
			.defaultEntryPoint(new LoginUrlAuthenticationEntryPoint("/masuk"))
			.build();
	}

	@Bean
	UserDetailsService signIns(StaffMembers people, RoleLoans loans, Clock clock) {
		return (username) -> people.findByUsername(username.strip().toLowerCase(Locale.ROOT))
			.map((person) -> new SignedIn(person, loans.borrowedBy(person.getId(), LocalDate.now(clock))))
			.orElseThrow(() -> new UsernameNotFoundException("unknown"));
	}

	@Bean
	PasswordEncoder passwords() {
		return PasswordEncoderFactories.createDelegatingPasswordEncoder();
	}

}

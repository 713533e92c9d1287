package id.go.ppatk.piket.staff;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Supplier;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;

import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.util.function.SingletonSupplier;

/**
 * Lets each request be sent by the person as of today ({@link SignedIn#on}), for this
 * request only: the session keeps the person of the sign-in, and nothing is read for it.
 */
class LentRoleFilter implements Filter {

	private final Clock clock;

	LentRoleFilter(Clock clock) {
		this.clock = clock;
	}

	@Override
	public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
			throws IOException, ServletException {
		Supplier<SecurityContext> stored = SecurityContextHolder.getDeferredContext();
		SecurityContextHolder.setDeferredContext(SingletonSupplier.of(() -> asOfToday(stored.get())));
		chain.doFilter(request, response);
	}

	private SecurityContext asOfToday(SecurityContext stored) {
		Authentication authentication = stored.getAuthentication();
		if (authentication == null || !(authentication.getPrincipal() instanceof SignedIn person)) {
			return stored;
		}
		SignedIn today = person.on(LocalDate.now(this.clock));
		if (today == person) {
			return stored;
		}
		UsernamePasswordAuthenticationToken lent = UsernamePasswordAuthenticationToken.authenticated(today, null,
				today.getAuthorities());
		lent.setDetails(authentication.getDetails());
		return new SecurityContextImpl(lent);
	}

}

package id.go.ppatk.piket.staff;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.annotation.authentication.configuration.AuthenticationConfiguration;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.authentication.WebAuthenticationDetailsSource;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/**
 * Signs one person out and another in, in one step, at a computer that both use. The
 * session of the one ends and a new one begins: nothing goes over from the one to the
 * other.
 */
@Component
public class TakeSeat {

	private final AuthenticationConfiguration authentication;

	private final SignInAttempts attempts;

	private final SecurityContextRepository sessions = new HttpSessionSecurityContextRepository();

	TakeSeat(AuthenticationConfiguration authentication, SignInAttempts attempts) {
		this.authentication = authentication;
		this.attempts = attempts;
	}

	/**
	 * Lets the person sit down.
	 * @return the person, as the session keeps them
	 * @throws SeatRefused when the password is wrong or was wrong too often; then the
	 * session goes on as it was
	 */
	public SignedIn take(String username, String password, HttpServletRequest request, HttpServletResponse response) {
		long minutes = this.attempts.minutesToWait(username, request.getRemoteAddr());
		if (minutes > 0) {
			throw new SeatRefused("seat.wait", minutes);
		}
		UsernamePasswordAuthenticationToken typed = UsernamePasswordAuthenticationToken.unauthenticated(username,
				password);
		typed.setDetails(new WebAuthenticationDetailsSource().buildDetails(request));
		Authentication person;
		try {
			person = this.authentication.getAuthenticationManager().authenticate(typed);
		}
		catch (AuthenticationException ex) {
			this.attempts.failed(username, request.getRemoteAddr());
			throw new SeatRefused("seat.wrong-password");
		}
		request.getSession().invalidate();
		SecurityContext context = new SecurityContextImpl(person);
		SecurityContextHolder.setContext(context);
		this.sessions.saveContext(context, request, response);
		return (SignedIn) person.getPrincipal();
	}

}

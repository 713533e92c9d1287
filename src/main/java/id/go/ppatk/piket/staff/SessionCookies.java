package id.go.ppatk.piket.staff;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.stereotype.Component;

/**
 * Lets a request look for its session once. When the first part of a page has been sent,
 * the session is saved; at its end Spring Session looks for it in the database again,
 * only to learn that the browser has its cookie.
 */
@Component
class SessionCookies implements BeanPostProcessor {

	/** The attribute in which Spring Session keeps the session that a request has. */
	private static final String FOUND = SessionRepositoryFilter.SESSION_REPOSITORY_ATTR + ".CURRENT_SESSION";

	@Override
	public Object postProcessAfterInitialization(Object bean, String beanName) {
		return (bean instanceof CookieSerializer cookies) ? new ReadOnce(cookies) : bean;
	}

	/** Names no session to a request that has one, and gives no cookie twice. */
	private record ReadOnce(CookieSerializer cookies) implements CookieSerializer {

		@Override
		public List<String> readCookieValues(HttpServletRequest request) {
			return (request.getAttribute(FOUND) != null) ? List.of() : this.cookies.readCookieValues(request);
		}

		@Override
		public void writeCookieValue(CookieValue value) {
			if (!this.cookies.readCookieValues(value.getRequest()).contains(value.getCookieValue())) {
				this.cookies.writeCookieValue(value);
			}
		}

	}

}

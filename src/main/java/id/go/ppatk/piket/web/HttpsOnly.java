package id.go.ppatk.piket.web;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.catalina.Globals;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Leads whoever comes by http to https, where {@code piket.url} says that there is one: a
 * browser gives the session's cookie to https alone. Who watches the application comes as
 * they like.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class HttpsOnly extends OncePerRequestFilter {

	private static final Log log = LogFactory.getLog(HttpsOnly.class);

	private final String url;

	private final AtomicBoolean told = new AtomicBoolean();

	HttpsOnly(@Value("${piket.url}") String url) {
		this.url = url.replaceFirst("/+$", "");
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return !this.url.startsWith("https:") || request.isSecure()
				|| request.getRequestURI().startsWith(request.getContextPath() + "/actuator/");
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (!isByHttp(request) || !HttpMethod.GET.matches(request.getMethod())) {
			chain.doFilter(request, response);
			return;
		}
		response.setStatus(HttpStatus.MOVED_PERMANENTLY.value());
		String query = (request.getQueryString() != null) ? "?" + request.getQueryString() : "";
		response.setHeader(HttpHeaders.LOCATION, this.url + request.getRequestURI() + query);
	}

	/**
	 * A trusted proxy that does not say how the request came has its reasons; one that is
	 * not trusted would lead in a circle.
	 */
	private boolean isByHttp(HttpServletRequest request) {
		String said = request.getHeader(TrustedProxies.PROTOCOL);
		if (Boolean.TRUE.equals(request.getAttribute(Globals.REQUEST_FORWARDED_ATTRIBUTE))) {
			return said != null;
		}
		if (said != null && !this.told.getAndSet(true)) {
			log.warn("Penerus (proxy) di alamat " + request.getRemoteAddr()
					+ " tidak dipercaya, sehingga alamat peramban dan https yang disebutnya diabaikan: tambahkan alamat itu ke PIKET_PROXIES.");
		}
		return said == null;
	}

}

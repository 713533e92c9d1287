package id.go.ppatk.piket.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

import jakarta.servlet.http.HttpServletResponse;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/**
 * The page that is sent when no other can be made. It is made once, at the start, and
 * asks neither for who is signed in nor for anything else.
 */
@Component
public class FailurePage implements SmartInitializingSingleton {

	private static final String CONTENT_SECURITY_POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'";

	private final Map<Failure, byte[]> pages = new EnumMap<>(Failure.class);

	private final SpringTemplateEngine templates;

	private String unreadable = "";

	private String tooLarge = "";

	FailurePage(SpringTemplateEngine templates) {
		this.templates = templates;
	}

	@Override
	public void afterSingletonsInstantiated() {
		for (Failure failure : Failure.values()) {
			this.pages.put(failure,
					page("failure." + failure.name().toLowerCase(Locale.ROOT) + ".").getBytes(StandardCharsets.UTF_8));
		}
		this.unreadable = page("error.400.");
		this.tooLarge = page("error.413.");
	}

	private String page(String kind) {
		return this.templates.process("failure", new Context(Locale.forLanguageTag("id-ID"), Map.of("kind", kind)));
	}

	/** Sends it in place of what could not be made. */
	void send(Failure failure, HttpServletResponse response) throws IOException {
		response.reset();
		response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
		response.setContentType(MediaType.TEXT_HTML_VALUE);
		response.setCharacterEncoding(StandardCharsets.UTF_8.name());
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		response.setHeader("Content-Security-Policy", CONTENT_SECURITY_POLICY);
		response.setHeader("X-Content-Type-Options", "nosniff");
		byte[] page = this.pages.get(failure);
		response.setContentLength(page.length);
		response.getOutputStream().write(page);
	}

	/** What the server itself answers with that status. */
	String of(int status) {
		if (status == HttpStatus.CONTENT_TOO_LARGE.value()) {
			return this.tooLarge;
		}
		return (status < HttpStatus.INTERNAL_SERVER_ERROR.value()) ? this.unreadable
				: new String(this.pages.get(Failure.BUSY), StandardCharsets.UTF_8);
	}

}

package id.go.ppatk.piket.web;

import java.io.IOException;
import java.net.ConnectException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.stream.Stream;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What is answered when nothing can be.
 */
@ExtendWith(OutputCaptureExtension.class)
class FailureFilterTests {

	private final FailureFilter filter = new FailureFilter(page());

	static Stream<Arguments> failuresAndTheirWords() {
		SQLException noServer = new SQLException("refused", "08001", new ConnectException());
		return Stream.of(Arguments.of(noServer, "Basis data sedang tidak dapat dihubungi"),
				Arguments.of(new SQLTransientConnectionException("no connection", null, 0, noServer),
						"Basis data sedang tidak dapat dihubungi"),
				Arguments.of(new SQLException("terminated", "57P01"), "Basis data sedang tidak dapat dihubungi"),
				Arguments.of(new SQLException("Connection is closed"), "Basis data sedang tidak dapat dihubungi"),
				Arguments.of(new SQLTransientConnectionException("timed out"), "terlalu sibuk"),
				Arguments.of(new SQLException("could not extend file", "53100"), "penyimpanan basis data penuh"),
				Arguments.of(new SQLException("read-only", "25006"), "penyimpanan basis data penuh"),
				Arguments.of(new IOException("No space left on device"), "penyimpanan basis data penuh"),
				Arguments.of(new OutOfMemoryError("Java heap space"), "memori lebih dari yang ada"),
				Arguments.of(new StackOverflowError(), "memori lebih dari yang ada"));
	}

	@ParameterizedTest
	@MethodSource("failuresAndTheirWords")
	void aFailureIsAnsweredInWordsAndWhatWasTypedIsKept(Throwable cause, String words) throws Exception {
		MockHttpServletResponse response = answer(new ServletException("Handler dispatch failed", cause));
		assertThat(response.getStatus()).isEqualTo(503);
		assertThat(response.getContentType()).isEqualTo("text/html;charset=UTF-8");
		assertThat(Jsoup.parse(response.getContentAsString(StandardCharsets.UTF_8)).select("main").text())
			.contains(words, "tersimpan di peramban ini");
	}

	@Test
	void whatWasWrittenBeforeIsGone() throws Exception {
		MockHttpServletResponse response = new MockHttpServletResponse();
		this.filter.doFilter(new MockHttpServletRequest(), response, (request, answer) -> {
			answer.getWriter().write("half a page");
			throw new ServletException(new OutOfMemoryError());
		});
		assertThat(response.getContentAsString(StandardCharsets.UTF_8)).startsWith("<!DOCTYPE html>");
	}

	@Test
	void whatIsAnotherMatterIsLeftToOthers() {
		DataIntegrityViolationException doubled = new DataIntegrityViolationException("twice",
				new SQLException("duplicate key", "23505"));
		assertThatExceptionOfType(DataIntegrityViolationException.class).isThrownBy(() -> answer(doubled));
		assertThatExceptionOfType(IllegalStateException.class)
			.isThrownBy(() -> answer(new IllegalStateException("a mistake")));
	}

	@Test
	void theLogSaysItOnceAMinute(CapturedOutput log) throws Exception {
		for (int i = 0; i < 100; i++) {
			answer(new DataAccessResourceFailureException("lost", new SQLException("refused", "08001")));
		}
		answer(new OutOfMemoryError("Java heap space"));
		assertThat(log.getOut().lines().filter((line) -> line.contains("halaman gangguan"))).hasSize(2)
			.satisfiesExactly((line) -> assertThat(line).contains("DATABASE", "refused"),
					(line) -> assertThat(line).contains("MEMORY", "Java heap space"));
	}

	private MockHttpServletResponse answer(Throwable thrown) throws ServletException, IOException {
		MockHttpServletResponse response = new MockHttpServletResponse();
		FilterChain chain = (request, answer) -> {
			if (thrown instanceof ServletException ex) {
				throw ex;
			}
			if (thrown instanceof Error error) {
				throw error;
			}
			throw (RuntimeException) thrown;
		};
		this.filter.doFilter(new MockHttpServletRequest(), response, chain);
		return response;
	}

	private static FailurePage page() {
		ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver();
		resolver.setPrefix("templates/");
		resolver.setSuffix(".html");
		resolver.setCharacterEncoding("UTF-8");
		ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
		messages.setBasename("messages");
		messages.setDefaultEncoding("UTF-8");
		SpringTemplateEngine templates = new SpringTemplateEngine();
		templates.setTemplateResolver(resolver);
		templates.setTemplateEngineMessageSource(messages);
		FailurePage page = new FailurePage(templates);
		page.afterSingletonsInstantiated();
		return page;
	}

}

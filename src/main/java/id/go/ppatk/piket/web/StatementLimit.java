package id.go.ppatk.piket.web;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;

import javax.sql.DataSource;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.aopalliance.intercept.MethodInterceptor;

import org.springframework.aop.framework.ProxyFactory;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.core.env.Environment;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A statement for which somebody waits at a page is ended after a few seconds, and the
 * page says so. What takes longer by its nature goes on: migrations, what runs by the
 * clock, and files that are downloaded.
 */
@Configuration(proxyBeanMethods = false)
class StatementLimit {

	/** Nobody waits longer at a page. */
	private static final Duration LONGEST = Duration.ofSeconds(5);

	private static final ThreadLocal<Boolean> waiting = ThreadLocal.withInitial(() -> false);

	/** Knows the requests at which somebody waits. */
	@Bean
	OncePerRequestFilter requestsOfPeople() {
		return new OncePerRequestFilter() {

			@Override
			protected boolean shouldNotFilter(HttpServletRequest request) {
				return request.getRequestURI().matches(".*/[^/]+\\.(?:xlsx|docx|pdf|csv|ics)");
			}

			@Override
			protected boolean shouldNotFilterErrorDispatch() {
				return false;
			}

			@Override
			protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
					throws ServletException, IOException {
				waiting.set(true);
				try {
					chain.doFilter(request, response);
				}
				finally {
					waiting.remove();
				}
			}

		};
	}

	/** Gives each statement of such a request its limit. */
	@Bean
	static BeanPostProcessor limitedStatements(Environment settings) {
		int seconds = (int) settings.getProperty("piket.longest-statement", Duration.class, LONGEST).toSeconds();
		return new BeanPostProcessor() {

			@Override
			public Object postProcessAfterInitialization(Object bean, String name) {
				return (bean instanceof DataSource) ? limited(bean, seconds) : bean;
			}

		};
	}

	private static Object limited(Object pool, int seconds) {
		ProxyFactory factory = new ProxyFactory(pool);
		factory.setProxyTargetClass(true);
		factory.addAdvice((MethodInterceptor) (call) -> {
			Object result = call.proceed();
			return (result instanceof Connection connection && waiting.get()) ? limited(connection, seconds) : result;
		});
		return factory.getProxy();
	}

	private static Connection limited(Connection connection, int seconds) {
		return (Connection) Proxy.newProxyInstance(Connection.class.getClassLoader(),
				new Class<?>[] { Connection.class }, (proxy, method, arguments) -> {
					try {
						Object result = method.invoke(connection, arguments);
						if (result instanceof Statement statement) {
							statement.setQueryTimeout(seconds);
						}
						return result;
					}
					catch (InvocationTargetException ex) {
						throw ex.getCause();
					}
				});
	}

	/** Says it on the page, or as plain text where a part of the page asked. */
	@ControllerAdvice
	static class TookTooLong {

		private final MessageSourceAccessor messages;

		TookTooLong(MessageSourceAccessor messages) {
			this.messages = messages;
		}

		@ExceptionHandler(QueryTimeoutException.class)
		void sayIt(HttpServletRequest request, HttpServletResponse response) throws IOException {
			if (request.getHeader("HX-Request") == null) {
				response.sendError(HttpStatus.SERVICE_UNAVAILABLE.value());
				return;
			}
			response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
			response.setContentType("text/plain;charset=UTF-8");
			response.getWriter().write(this.messages.getMessage("error.503.part"));
		}

	}

}

package id.go.ppatk.piket.guide;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Puts {@link FirstVisitInterceptor} on the way to the pages.
 */
@Configuration(proxyBeanMethods = false)
class FirstVisitConfiguration implements WebMvcConfigurer {

	private final FirstVisits visits;

	FirstVisitConfiguration(FirstVisits visits) {
		this.visits = visits;
	}

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(new FirstVisitInterceptor(this.visits));
	}

}

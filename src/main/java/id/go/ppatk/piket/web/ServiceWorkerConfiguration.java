package id.go.ppatk.piket.web;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Serves {@code sw.js} at the root, as its scope is the folder it stands in; every other
 * static file stands below {@code /statis}.
 */
@Configuration(proxyBeanMethods = false)
class ServiceWorkerConfiguration implements WebMvcConfigurer {

	@Override
	public void addResourceHandlers(ResourceHandlerRegistry registry) {
		registry.addResourceHandler("/sw.js").addResourceLocations("classpath:/static/");
	}

}

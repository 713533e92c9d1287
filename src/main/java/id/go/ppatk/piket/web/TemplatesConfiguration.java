package id.go.ppatk.piket.web;

import org.thymeleaf.cache.StandardCacheManager;
import org.thymeleaf.spring6.SpringTemplateEngine;

import org.springframework.context.annotation.Configuration;

/**
 * Room for all templates and their expressions in memory. Thymeleaf keeps the last 500
 * expressions; the pages have several thousand, so each page would push out those of the
 * others, and no expression would be evaluated often enough to be compiled.
 */
@Configuration(proxyBeanMethods = false)
class TemplatesConfiguration {

	private static final int TEMPLATES = 1000;

	private static final int EXPRESSIONS = 20_000;

	TemplatesConfiguration(SpringTemplateEngine engine) {
		StandardCacheManager caches = new StandardCacheManager();
		caches.setTemplateCacheMaxSize(TEMPLATES);
		caches.setExpressionCacheMaxSize(EXPRESSIONS);
		engine.setCacheManager(caches);
	}

}

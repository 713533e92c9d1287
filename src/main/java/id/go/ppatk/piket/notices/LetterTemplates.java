package id.go.ppatk.piket.notices;

import java.nio.charset.StandardCharsets;
import java.util.Set;

import id.go.ppatk.piket.units.Offices;
import id.go.ppatk.piket.web.Indonesian;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.thymeleaf.templateresolver.ITemplateResolver;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/**
 * Puts a draft into words for one recipient, as text and as HTML.
 */
@Component
class LetterTemplates {

	private final ITemplateEngine templates;

	private final Offices offices;

	private final String address;

	LetterTemplates(ITemplateEngine templates, Offices offices, @Value("${piket.url}") String address) {
		this.templates = templates;
		this.offices = offices;
		this.address = address;
	}

	/** Beside the pages' templates, those of plain text. */
	@Configuration(proxyBeanMethods = false)
	static class PlainTextTemplates {

		@Bean
		ITemplateResolver plainTextTemplateResolver() {
			ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver();
			resolver.setPrefix("templates/");
			resolver.setResolvablePatterns(Set.of("*.txt"));
			resolver.setTemplateMode(TemplateMode.TEXT);
			resolver.setCharacterEncoding(StandardCharsets.UTF_8.name());
			resolver.setOrder(1);
			return resolver;
		}

	}

	String text(Draft draft, Recipient recipient) {
		return this.templates.process("notices/letter.txt", context(draft, recipient));
	}

	String html(Draft draft, Recipient recipient) {
		return this.templates.process("notices/letter-html", context(draft, recipient));
	}

	private Context context(Draft draft, Recipient recipient) {
		Context context = new Context(Indonesian.LOCALE);
		context.setVariable("letter", draft);
		context.setVariable("recipient", recipient.name());
		context.setVariable("office", this.offices.now());
		context.setVariable("link", (draft.getPath() != null) ? this.address + draft.getPath() : null);
		context.setVariable("profile", draft.getKind().isMandatory() ? null : this.address + "/profil/pemberitahuan");
		return context;
	}

}

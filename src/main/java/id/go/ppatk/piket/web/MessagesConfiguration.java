package id.go.ppatk.piket.web;

import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.MessageSourceAccessor;

/**
 * The texts of the messages, in the only language of the pages.
 */
@Configuration(proxyBeanMethods = false)
class MessagesConfiguration {

	@Bean
	MessageSourceAccessor messages(MessageSource messageSource) {
		return new MessageSourceAccessor(messageSource, Indonesian.LOCALE);
	}

}

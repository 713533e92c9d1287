package id.go.ppatk.piket.knowledge;

import id.go.ppatk.piket.web.MenuEntry;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The main menu's lines of the FAQ and the scripts.
 */
@Configuration(proxyBeanMethods = false)
class KnowledgeMenu {

	@Bean
	MenuEntry faqMenuEntry() {
		return MenuEntry.page(100, "/faq", "navigation.faq", "bi-question-circle");
	}

	@Bean
	MenuEntry scriptsMenuEntry() {
		return MenuEntry.setting(140, "/pengaturan/naskah", "navigation.scripts", "bi-chat-quote");
	}

}

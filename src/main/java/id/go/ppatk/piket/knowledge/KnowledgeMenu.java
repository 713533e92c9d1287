package id.go.ppatk.piket.knowledge;

import id.go.ppatk.piket.web.MenuEntry;
import id.go.ppatk.piket.web.MenuGroup;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The main menu's lines of the FAQ and the scripts.
 */
@Configuration(proxyBeanMethods = false)
class KnowledgeMenu {

	@Bean
	MenuEntry faqMenuEntry() {
		return MenuEntry.page(MenuGroup.KNOWLEDGE, 100, "/faq", "navigation.faq", "bi-question-circle");
	}

	@Bean
	MenuEntry regulationsMenuEntry() {
		return MenuEntry.page(MenuGroup.KNOWLEDGE, 101, "/faq/ketentuan", "regulations.title", "bi-journal-bookmark");
	}

	@Bean
	MenuEntry openQuestionsMenuEntry() {
		return MenuEntry.page(MenuGroup.KNOWLEDGE, 102, "/faq/belum-terjawab", "open-questions.title",
				"bi-patch-question");
	}

	@Bean
	MenuEntry scriptsMenuEntry() {
		return MenuEntry.setting(140, "/pengaturan/naskah", "navigation.scripts", "bi-chat-quote");
	}

}

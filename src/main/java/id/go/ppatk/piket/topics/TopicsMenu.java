package id.go.ppatk.piket.topics;

import id.go.ppatk.piket.web.MenuEntry;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The main menu's line of the topics.
 */
@Configuration(proxyBeanMethods = false)
class TopicsMenu {

	@Bean
	MenuEntry topicsMenuEntry() {
		return MenuEntry.setting(130, "/pengaturan/topik", "navigation.topics", "bi-diagram-3");
	}

}

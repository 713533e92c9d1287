package id.go.ppatk.piket.notices;

import id.go.ppatk.piket.web.MenuEntry;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The main menu's line of the letters.
 */
@Configuration(proxyBeanMethods = false)
class NoticesMenu {

	@Bean
	MenuEntry lettersMenuEntry() {
		return MenuEntry.setting(180, "/pemberitahuan", "navigation.letters", "bi-envelope");
	}

}

package id.go.ppatk.piket.handoffs;

import id.go.ppatk.piket.web.MenuEntry;
import id.go.ppatk.piket.web.MenuGroup;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The main menu's line of what is handed on.
 */
@Configuration(proxyBeanMethods = false)
class HandoffsMenu {

	@Bean
	MenuEntry handoffsMenuEntry() {
		return MenuEntry.page(MenuGroup.HANDOFFS, 30, "/tindak-lanjut", "navigation.handoffs", "bi-arrow-left-right");
	}

}

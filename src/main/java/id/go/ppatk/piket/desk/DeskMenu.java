package id.go.ppatk.piket.desk;

import id.go.ppatk.piket.web.MenuEntry;
import id.go.ppatk.piket.web.MenuGroup;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The main menu's line of the desk.
 */
@Configuration(proxyBeanMethods = false)
class DeskMenu {

	@Bean
	MenuEntry deskMenuEntry() {
		return MenuEntry.page(MenuGroup.DESK, 20, "/telepon", "navigation.desk", "bi-telephone-inbound");
	}

}

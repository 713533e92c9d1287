package id.go.ppatk.piket.guide;

import id.go.ppatk.piket.web.MenuEntry;
import id.go.ppatk.piket.web.MenuGroup;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The main menu's line of the guide.
 */
@Configuration(proxyBeanMethods = false)
class GuideMenu {

	@Bean
	MenuEntry guideMenuEntry() {
		return MenuEntry.page(MenuGroup.KNOWLEDGE, 110, "/panduan", "navigation.guide", "bi-signpost-2");
	}

}

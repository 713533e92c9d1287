package id.go.ppatk.piket.roster;

import id.go.ppatk.piket.web.MenuEntry;
import id.go.ppatk.piket.web.MenuGroup;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The main menu's line of the roster.
 */
@Configuration(proxyBeanMethods = false)
class RosterMenu {

	@Bean
	MenuEntry rosterMenuEntry() {
		return MenuEntry.page(MenuGroup.ROSTER, 50, "/piket", "navigation.roster", "bi-calendar-week");
	}

}

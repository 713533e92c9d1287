package id.go.ppatk.piket.changes;

import id.go.ppatk.piket.web.MenuEntry;
import id.go.ppatk.piket.web.MenuGroup;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The main menu's lines of the changes of duties and of the absences.
 */
@Configuration(proxyBeanMethods = false)
class ChangesMenu {

	@Bean
	MenuEntry changesMenuEntry() {
		return MenuEntry.page(MenuGroup.ROSTER, 52, "/piket/pergantian", "changes.title", "bi-arrow-left-right");
	}

	@Bean
	MenuEntry absencesMenuEntry() {
		return MenuEntry.page(MenuGroup.ROSTER, 53, "/piket/ketidakhadiran", "absence.title", "bi-person-dash");
	}

}

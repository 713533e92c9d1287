package id.go.ppatk.piket.periods;

import id.go.ppatk.piket.web.MenuEntry;
import id.go.ppatk.piket.web.MenuGroup;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The main menu's line of the recap of a week, a month and any period.
 */
@Configuration(proxyBeanMethods = false)
class PeriodsMenu {

	@Bean
	MenuEntry weeklyRecapMenuEntry() {
		return MenuEntry.page(MenuGroup.RECAPS, 80, "/rekap", "navigation.weekly-recap", "bi-file-earmark-spreadsheet");
	}

}

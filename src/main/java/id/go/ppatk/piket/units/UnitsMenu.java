package id.go.ppatk.piket.units;

import id.go.ppatk.piket.web.MenuEntry;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The main menu's line of the units.
 */
@Configuration(proxyBeanMethods = false)
class UnitsMenu {

	@Bean
	MenuEntry unitsMenuEntry() {
		return MenuEntry.setting(125, "/pengaturan/unit", "navigation.units", "bi-diagram-3");
	}

}

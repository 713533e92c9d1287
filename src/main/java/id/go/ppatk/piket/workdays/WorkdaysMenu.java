package id.go.ppatk.piket.workdays;

import id.go.ppatk.piket.web.MenuEntry;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The main menu's lines of the begin of the piket, holidays and service hours.
 */
@Configuration(proxyBeanMethods = false)
class WorkdaysMenu {

	@Bean
	MenuEntry startMenuEntry() {
		return MenuEntry.setting(105, Beginning.PAGE, "navigation.start", "bi-flag");
	}

	@Bean
	MenuEntry holidaysMenuEntry() {
		return MenuEntry.setting(110, "/pengaturan/libur", "navigation.holidays", "bi-calendar-x");
	}

	@Bean
	MenuEntry policyMenuEntry() {
		return MenuEntry.setting(120, "/pengaturan/jam-layanan", "navigation.policy", "bi-clock");
	}

}

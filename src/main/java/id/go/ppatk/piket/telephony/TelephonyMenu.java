package id.go.ppatk.piket.telephony;

import id.go.ppatk.piket.web.MenuEntry;
import id.go.ppatk.piket.web.MenuGroup;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The main menu's lines of the telephone exchange and of the calls that nobody answered.
 */
@Configuration(proxyBeanMethods = false)
class TelephonyMenu {

	@Bean
	MenuEntry missedCallsMenuEntry() {
		return MenuEntry.work(MenuGroup.DESK, 25, MissedCounts.URL, "navigation.missed", "bi-telephone-x");
	}

	@Bean
	MenuEntry telephonyMenuEntry() {
		return MenuEntry.setting(170, "/pengaturan/telepon", "navigation.telephony", "bi-hdd-network");
	}

}

package id.go.ppatk.piket.telephony;

import id.go.ppatk.piket.web.MenuEntry;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The main menu's line of the telephone exchange.
 */
@Configuration(proxyBeanMethods = false)
class TelephonyMenu {

	@Bean
	MenuEntry telephonyMenuEntry() {
		return MenuEntry.setting(170, "/pengaturan/telepon", "navigation.telephony", "bi-hdd-network");
	}

}

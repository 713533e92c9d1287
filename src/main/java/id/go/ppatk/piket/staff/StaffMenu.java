package id.go.ppatk.piket.staff;

import id.go.ppatk.piket.web.MenuEntry;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The main menu's lines of people and the lent role.
 */
@Configuration(proxyBeanMethods = false)
class StaffMenu {

	@Bean
	MenuEntry loansMenuEntry() {
		return MenuEntry.setting(150, "/pengaturan/plh", "navigation.loans", "bi-person-badge");
	}

	@Bean
	MenuEntry peopleMenuEntry() {
		return MenuEntry.setting(160, "/pengaturan/pegawai", "navigation.people", "bi-people");
	}

}

package id.go.ppatk.piket.recaps;

import id.go.ppatk.piket.web.MenuEntry;
import id.go.ppatk.piket.web.MenuGroup;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The main menu's lines of the daily recap and of the recaps to look at.
 */
@Configuration(proxyBeanMethods = false)
class RecapsMenu {

	@Bean
	MenuEntry dailyRecapMenuEntry() {
		return MenuEntry.page(MenuGroup.RECAPS, 70, "/rekap/harian", "navigation.daily-recap", "bi-journal-check");
	}

	@Bean
	MenuEntry recapQueueMenuEntry() {
		return MenuEntry.page(MenuGroup.RECAPS, 75, RecapQueueController.PATH, "navigation.recap-queue",
				"bi-check2-all");
	}

}

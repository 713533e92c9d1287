package id.go.ppatk.piket.dashboards;

import id.go.ppatk.piket.web.MenuEntry;
import id.go.ppatk.piket.web.MenuGroup;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The main menu's lines of the dashboard, the wallboard, its screens and Persiapan piket.
 */
@Configuration(proxyBeanMethods = false)
class DashboardsMenu {

	@Bean
	MenuEntry dashboardMenuEntry() {
		return MenuEntry.page(MenuGroup.DESK, 10, "/dasbor", "navigation.dashboard", "bi-speedometer2");
	}

	@Bean
	MenuEntry boardMenuEntry() {
		return MenuEntry.page(MenuGroup.REPORTS, 95, "/papan", "navigation.board", "bi-easel");
	}

	@Bean
	MenuEntry screensMenuEntry() {
		return MenuEntry.setting(165, "/pengaturan/papan", "navigation.screens", "bi-tv");
	}

	@Bean
	MenuEntry preparationMenuEntry() {
		return MenuEntry.page(MenuGroup.ROSTER, 51, "/persiapan", "navigation.preparation", "bi-clipboard-check");
	}

}

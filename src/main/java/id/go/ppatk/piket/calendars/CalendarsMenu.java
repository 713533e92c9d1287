package id.go.ppatk.piket.calendars;

import id.go.ppatk.piket.web.MenuEntry;
import id.go.ppatk.piket.web.MenuGroup;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The main menu's line of the calendar addresses.
 */
@Configuration(proxyBeanMethods = false)
class CalendarsMenu {

	@Bean
	MenuEntry calendarMenuEntry() {
		return MenuEntry.page(MenuGroup.ROSTER, 56, "/piket/kalender", "calendar.title", "bi-calendar-plus");
	}

}

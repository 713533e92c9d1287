package id.go.ppatk.piket.evaluation;

import id.go.ppatk.piket.web.MenuEntry;
import id.go.ppatk.piket.web.MenuGroup;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The main menu's line of the evaluation.
 */
@Configuration(proxyBeanMethods = false)
class EvaluationMenu {

	@Bean
	MenuEntry evaluationMenuEntry() {
		return MenuEntry.page(MenuGroup.REPORTS, 90, "/evaluasi", "navigation.evaluation", "bi-graph-up");
	}

}

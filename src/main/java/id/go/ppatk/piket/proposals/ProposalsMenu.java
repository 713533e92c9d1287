package id.go.ppatk.piket.proposals;

import id.go.ppatk.piket.web.MenuEntry;
import id.go.ppatk.piket.web.MenuGroup;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The main menu's lines of the wishes, of how even the duties are, and of the proposals.
 */
@Configuration(proxyBeanMethods = false)
class ProposalsMenu {

	@Bean
	MenuEntry wishesMenuEntry() {
		return MenuEntry.page(MenuGroup.ROSTER, 54, "/piket/keinginan", "wish.title", "bi-chat-heart");
	}

	@Bean
	MenuEntry fairnessMenuEntry() {
		return MenuEntry.page(MenuGroup.ROSTER, 55, "/piket/pemerataan", "fairness.title", "bi-bar-chart");
	}

	@Bean
	MenuEntry proposalsMenuEntry() {
		return MenuEntry.page(MenuGroup.ROSTER, 57, "/piket/usulan", "proposal.title", "bi-magic");
	}

}

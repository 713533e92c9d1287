package id.go.ppatk.piket.proposals;

import id.go.ppatk.piket.roster.WeekForm;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What proposals add to the page of a week: the form that asks for one.
 */
@Configuration(proxyBeanMethods = false)
class ProposalConfiguration {

	@Bean
	WeekForm proposalForm() {
		return new WeekForm("proposals/proposals");
	}

}

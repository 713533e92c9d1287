package id.go.ppatk.piket.workdays;

import java.util.List;

import id.go.ppatk.piket.web.Indonesian;
import org.jspecify.annotations.Nullable;

import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The form of a policy, new or to be changed, and what is said once it is saved.
 */
@Component
class PolicyPages {

	private final MessageSourceAccessor messages;

	private final Indonesian indonesian;

	PolicyPages(MessageSourceAccessor messages, Indonesian indonesian) {
		this.messages = messages;
		this.indonesian = indonesian;
	}

	String form(PolicyForm form, @Nullable ServicePolicy policy, Model model) {
		model.addAttribute("policyForm", form)
			.addAttribute("policyId", (policy != null) ? policy.getId() : null)
			.addAttribute("rosterDeadlines", ServicePolicy.RosterDeadline.values())
			.addAttribute("recapDeadlines", ServicePolicy.RecapDeadline.values())
			.addAttribute("dueTimes", List.of("callBack", "escalation", "otherUnit", "pic", "transfer"));
		return "workdays/policy";
	}

	ModelAndView saved(PolicyForm form, RedirectAttributes redirect) {
		String first = this.indonesian.date(form.validFrom());
		String notice = (form.validUntil() != null)
				? text("policy.saved-period", first, this.indonesian.date(form.validUntil()))
				: text("policy.saved", first);
		redirect.addFlashAttribute("notice", notice);
		return new ModelAndView("redirect:/pengaturan/jam-layanan");
	}

	private String text(String key, Object... arguments) {
		return this.messages.getMessage(key, arguments);
	}

}

package id.go.ppatk.piket.workdays;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import id.go.ppatk.piket.units.Unit;
import id.go.ppatk.piket.units.Units;
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

	private static final int YEARS_AHEAD = 2;

	private final MessageSourceAccessor messages;

	private final Indonesian indonesian;

	private final Units units;

	private final Clock clock;

	PolicyPages(MessageSourceAccessor messages, Indonesian indonesian, Units units, Clock clock) {
		this.messages = messages;
		this.indonesian = indonesian;
		this.units = units;
		this.clock = clock;
	}

	String form(PolicyForm form, @Nullable ServicePolicy policy, Model model) {
		model.addAttribute("policyForm", form)
			.addAttribute("policyId", (policy != null) ? policy.getId() : null)
			.addAttribute("rosterDeadlines", ServicePolicy.RosterDeadline.values())
			.addAttribute("recapDeadlines", ServicePolicy.RecapDeadline.values())
			.addAttribute("dueTimes", List.of("callBack", "escalation", "otherUnit", "pic", "transfer"))
			.addAttribute("units", offered(form).map(Unit::getCode).toList());
		return "workdays/policy";
	}

	/**
	 * Those that have posts on the first day or get some later, while the day may still
	 * be typed.
	 */
	private Stream<Unit> offered(PolicyForm form) {
		LocalDate first = (form.validFrom() != null) ? form.validFrom() : LocalDate.now(this.clock);
		return this.units.onDuty(first, first.plusYears(YEARS_AHEAD)).stream();
	}

	/** Those that have posts on the first day of the policy. */
	List<Unit> onDuty(PolicyForm form) {
		return (form.validFrom() != null) ? this.units.onDuty(form.validFrom(), form.validFrom()) : List.of();
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

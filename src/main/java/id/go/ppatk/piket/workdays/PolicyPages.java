package id.go.ppatk.piket.workdays;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
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
 * The dated policies, the form of one, new or to be changed, and what is said once it is
 * saved.
 */
@Component
class PolicyPages {

	private static final int YEARS_AHEAD = 2;

	private final ServicePolicies policies;

	private final MessageSourceAccessor messages;

	private final Indonesian indonesian;

	private final Units units;

	private final Clock clock;

	PolicyPages(ServicePolicies policies, MessageSourceAccessor messages, Indonesian indonesian, Units units,
			Clock clock) {
		this.policies = policies;
		this.messages = messages;
		this.indonesian = indonesian;
		this.units = units;
		this.clock = clock;
	}

	/**
	 * The dated policies.
	 *
	 * @param policies the latest first
	 * @param today the day that says which of them holds
	 */
	record PoliciesPage(List<ServicePolicy> policies, LocalDate today) {

		/** A day with the break of Mondays to Thursdays. */
		public LocalDate monday() {
			return PolicyForm.MONDAY;
		}

		public LocalDate friday() {
			return PolicyForm.FRIDAY;
		}

	}

	/**
	 * What the form of a policy offers.
	 *
	 * @param id the policy that is changed, or {@code null} for a new one
	 * @param units the codes of those for which posts can be typed
	 */
	record PolicyPage(@Nullable Long id, List<String> units) {

		public ServicePolicy.RosterDeadline[] rosterDeadlines() {
			return ServicePolicy.RosterDeadline.values();
		}

		public ServicePolicy.RecapDeadline[] recapDeadlines() {
			return ServicePolicy.RecapDeadline.values();
		}

		/** The due times, as the form names them. */
		public List<String> dueTimes() {
			return List.of("callBack", "escalation", "otherUnit", "pic", "transfer");
		}

	}

	PoliciesPage list() {
		return new PoliciesPage(this.policies.allWithPosts()
			.stream()
			.sorted(Comparator.comparing(ServicePolicy::getValidFrom).reversed())
			.toList(), LocalDate.now(this.clock));
	}

	String form(PolicyForm form, @Nullable ServicePolicy policy, Model model) {
		model.addAttribute("policyForm", form)
			.addAttribute("page", new PolicyPage((policy != null) ? policy.getId() : null,
					offered(form).map(Unit::getCode).toList()));
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

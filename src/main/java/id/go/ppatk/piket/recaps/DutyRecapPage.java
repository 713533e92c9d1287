package id.go.ppatk.piket.recaps;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import id.go.ppatk.piket.calls.Call;
import id.go.ppatk.piket.calls.CallerIdentity;
import id.go.ppatk.piket.calls.Calls;
import id.go.ppatk.piket.duties.Duties;
import id.go.ppatk.piket.duties.Duty;
import id.go.ppatk.piket.duties.ServedDuties;
import id.go.ppatk.piket.staff.Role;
import id.go.ppatk.piket.staff.SignedIn;
import id.go.ppatk.piket.workdays.ServiceCalendars;

import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;

/**
 * The page of one duty's recap, and who may see it and hand it in.
 */
@Component
public class DutyRecapPage {

	private static final Pattern POST = Pattern.compile("([A-Z]{2,3})-([1-9])");

	private final Duties duties;

	private final ServedDuties servedDuties;

	private final ServiceCalendars calendars;

	private final Calls calls;

	private final RecapMask mask;

	private final FrozenFiles files;

	private final RecapReviews reviews;

	DutyRecapPage(Duties duties, ServedDuties servedDuties, ServiceCalendars calendars, Calls calls, RecapMask mask,
			FrozenFiles files, RecapReviews reviews) {
		this.duties = duties;
		this.servedDuties = servedDuties;
		this.calendars = calendars;
		this.calls = calls;
		this.mask = mask;
		this.files = files;
		this.reviews = reviews;
	}

	/**
	 * The duty of an address such as {@code 2026-11-24/DP-1}.
	 * @throws ResponseStatusException 404 when there is none
	 * @throws AccessDeniedException when it is another unit's
	 */
	public Duty duty(LocalDate day, String post, SignedIn me) {
		Matcher matcher = POST.matcher(post);
		if (!matcher.matches()) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		Duty duty = this.duties.of(day, matcher.group(1), Integer.parseInt(matcher.group(2)))
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		if (!maySee(duty.getUnitCode(), me)) {
			throw new AccessDeniedException("the duty of another unit");
		}
		return duty;
	}

	/** Officers and coordinators see their own unit, the supervisor all. */
	static boolean maySee(String unitCode, SignedIn me) {
		return me.is(Role.SUPERVISOR) || me.getUnitCode().equals(unitCode);
	}

	/**
	 * The duty's officer hands in, or who holds the duty last instead, or the unit's
	 * coordinator for the absent.
	 */
	boolean mayHandIn(Duty duty, SignedIn me) {
		if (me.is(Role.KOORDINATOR) && me.getUnitCode().equals(duty.getUnitCode())) {
			return true;
		}
		return me.getId().equals(this.servedDuties.of(duty, this.calendars.around(duty.getDutyDate())).responsibleId());
	}

	String show(Model model, Duty duty, DutyRecap recap, SignedIn me) {
		model.addAttribute("recap", this.mask.of(recap, me, CallerIdentity.SeenIn.REKAP));
		review(model, duty, recap, me);
		model.addAttribute("sums", recap.isSubmitted() ? this.files.sums(duty.getId()) : Map.of());
		model.addAttribute("mayHandIn", mayHandIn(duty, me));
		model.addAttribute("openCalls", recap.isSubmitted() ? List.of()
				: this.calls.openOf(duty.getId()).stream().map(Call::getNumber).toList());
		if (!model.containsAttribute("handInForm")) {
			model.addAttribute("handInForm", HandInForm.blank(recap));
		}
		return "recaps/duty";
	}

	private void review(Model model, Duty duty, DutyRecap recap, SignedIn me) {
		RecapReview review = recap.isSubmitted() ? this.reviews.of(duty.getId())
				: new RecapReview(null, List.of(), List.of());
		model.addAttribute("review", review);
		model.addAttribute("mayReview", recap.isSubmitted() && me.is(Role.SUPERVISOR));
		if (!model.containsAttribute("addendumRequestForm")) {
			model.addAttribute("addendumRequestForm", AddendumRequestForm.blank());
		}
		if (!(model.getAttribute("recapAddendumForm") instanceof RecapAddendumForm typed)) {
			model.addAttribute("recapAddendumForm", RecapAddendumForm.blank(review));
		}
		else if (!typed.answers(review)) {
			model.addAttribute("recapAddendumForm", typed.again(review));
		}
	}

}

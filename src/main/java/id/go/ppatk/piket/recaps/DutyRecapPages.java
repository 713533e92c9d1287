package id.go.ppatk.piket.recaps;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import id.go.ppatk.piket.calls.Call;
import id.go.ppatk.piket.calls.CallerIdentity;
import id.go.ppatk.piket.calls.Calls;
import id.go.ppatk.piket.duties.Duties;
import id.go.ppatk.piket.duties.Duty;
import id.go.ppatk.piket.staff.SignedIn;

import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;

/**
 * Reads the page of one duty's recap.
 */
@Component
public class DutyRecapPages {

	private static final Pattern POST = Pattern.compile("([A-Z]{2,3})-([1-9])");

	private static final Pattern KEY = Pattern.compile("(\\d{4}-[01]\\d-[0-3]\\d)/(" + POST + ")");

	private final Duties duties;

	private final RecapAccess access;

	private final Calls calls;

	private final RecapMask mask;

	private final FrozenFiles files;

	private final RecapReviews reviews;

	DutyRecapPages(Duties duties, RecapAccess access, Calls calls, RecapMask mask, FrozenFiles files,
			RecapReviews reviews) {
		this.duties = duties;
		this.access = access;
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
		RecapAccess.requireSee(duty.getUnitCode(), me);
		return duty;
	}

	/**
	 * The duty of a key such as {@code 2026-11-24/DP-1}.
	 * @throws ResponseStatusException 404 when there is none
	 * @throws AccessDeniedException when it is another unit's
	 */
	Duty duty(String key, SignedIn me) {
		Matcher matcher = KEY.matcher(key);
		if (!matcher.matches()) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		try {
			return duty(LocalDate.parse(matcher.group(1)), matcher.group(2), me);
		}
		catch (DateTimeParseException ex) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
	}

	String show(Model model, Duty duty, DutyRecap recap, SignedIn me) {
		DutyRecapPage page = page(duty, recap, me);
		model.addAttribute("page", page).addAttribute("recap", page.recap());
		if (!model.containsAttribute("handInForm")) {
			model.addAttribute("handInForm", HandInForm.blank(recap));
		}
		if (!model.containsAttribute("addendumRequestForm")) {
			model.addAttribute("addendumRequestForm", AddendumRequestForm.blank());
		}
		if (!(model.getAttribute("recapAddendumForm") instanceof RecapAddendumForm typed)) {
			model.addAttribute("recapAddendumForm", RecapAddendumForm.blank(page.review()));
		}
		else if (!typed.answers(page.review())) {
			model.addAttribute("recapAddendumForm", typed.again(page.review()));
		}
		return "recaps/duty";
	}

	private DutyRecapPage page(Duty duty, DutyRecap recap, SignedIn me) {
		DutyRecap seen = this.mask.of(recap, me, CallerIdentity.SeenIn.REKAP);
		boolean mayHandIn = this.access.mayHandIn(duty, me);
		if (recap.isSubmitted()) {
			return new DutyRecapPage(seen, this.reviews.of(duty.getId()), this.files.sums(duty.getId()), List.of(),
					mayHandIn, RecapAccess.mayReview(me));
		}
		return new DutyRecapPage(seen, RecapReview.NOTHING, Map.of(),
				this.calls.openOf(duty.getId()).stream().map(Call::getNumber).toList(), mayHandIn, false);
	}

}

package id.go.ppatk.piket.desk;

import java.util.Comparator;
import java.util.regex.Pattern;

import id.go.ppatk.piket.staff.SeatRefused;
import id.go.ppatk.piket.staff.SignedIn;
import id.go.ppatk.piket.staff.StaffMember;
import id.go.ppatk.piket.staff.TakeSeat;
import id.go.ppatk.piket.web.Verbatim;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Changing seats: the substitute takes over for the break, the officer comes back.
 */
@Controller
class SeatController {

	private static final Pattern FORM = Pattern.compile("/telepon/baru\\?(nomor=CC-[0-9-]+|konsep=[0-9a-f-]+)");

	private final Successors successors;

	private final TakeSeat takeSeat;

	private final UnfinishedCalls unfinished;

	private final MessageSourceAccessor messages;

	SeatController(Successors successors, TakeSeat takeSeat, UnfinishedCalls unfinished,
			MessageSourceAccessor messages) {
		this.successors = successors;
		this.takeSeat = takeSeat;
		this.unfinished = unfinished;
		this.messages = messages;
	}

	/**
	 * Lets a person of the unit sit down with their own password. Who left a form open
	 * comes back to it.
	 * @param from the page to which a refusal leads back
	 */
	@PostMapping("/telepon/pergantian")
	String change(@AuthenticationPrincipal SignedIn me, @RequestParam("petugas") Long staffId,
			@RequestParam @Verbatim String password,
			@RequestParam(name = "dari", defaultValue = "/telepon") String from, HttpServletRequest request,
			HttpServletResponse response, RedirectAttributes redirect) {
		StaffMember person = this.successors.find(staffId, me)
			.orElseThrow(() -> new AccessDeniedException("not an officer of the unit"));
		try {
			SignedIn seated = this.takeSeat.take(person.getUsername(), password, request, response);
			redirect.addFlashAttribute("notice", message("seat.changed", person.getName(), me.getName()));
			return "redirect:" + openForm(seated);
		}
		catch (SeatRefused ex) {
			redirect.addFlashAttribute("seatRefused", message(ex.getMessageKey(), ex.getArguments()))
				.addFlashAttribute("seatOf", staffId);
			return "redirect:" + (FORM.matcher(from).matches() ? from : "/telepon");
		}
	}

	/** The form at which the person sat last, else the desk. */
	private String openForm(SignedIn person) {
		return this.unfinished.of(person)
			.stream()
			.filter((call) -> call.savedAt() != null)
			.max(Comparator.comparing(UnfinishedCalls.Unfinished::savedAt))
			.map(UnfinishedCalls.Unfinished::url)
			.orElse("/telepon");
	}

	private String message(String key, Object... arguments) {
		return this.messages.getMessage(key, arguments);
	}

}

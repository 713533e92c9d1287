package id.go.ppatk.piket.recaps;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import id.go.ppatk.piket.calls.CallSheets;
import id.go.ppatk.piket.calls.Calls;
import id.go.ppatk.piket.duties.Duty;
import id.go.ppatk.piket.staff.StaffMember;
import id.go.ppatk.piket.staff.StaffMembers;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Hands in the recap of a duty: freezes its call sheet and keeps the form as it stands.
 * Saving a call locks the same sheet, so none slips in between. Clause 5.b.
 */
@Component
public class HandInRecap {

	private final CallSheets sheets;

	private final Calls calls;

	private final Recaps recaps;

	private final DailyRecaps dailyRecaps;

	private final FrozenFiles files;

	private final DailyWorkbook workbook;

	private final DailyPdf pdf;

	private final StaffMembers people;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	HandInRecap(CallSheets sheets, Calls calls, Recaps recaps, DailyRecaps dailyRecaps, FrozenFiles files,
			DailyWorkbook workbook, DailyPdf pdf, StaffMembers people, ApplicationEventPublisher events, Clock clock) {
		this.sheets = sheets;
		this.calls = calls;
		this.recaps = recaps;
		this.dailyRecaps = dailyRecaps;
		this.files = files;
		this.workbook = workbook;
		this.pdf = pdf;
		this.people = people;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Hands in once; the same form a second time changes nothing.
	 * @return the recap as it was handed in
	 * @throws RecapRefused when it was handed in with another form, the duty has not
	 * ended, a call is still to be written down, the page showed other calls, or no call
	 * came in and "Nihil" was not declared
	 */
	@Transactional
	DutyRecap handIn(Duty duty, HandInForm form, Long by) {
		return handIn(duty, form, by, this.clock.instant());
	}

	/**
	 * Hands in a recap as it stands, with nothing added to it.
	 * @param at when it was handed in, not before the duty ended
	 */
	@Transactional
	public void handIn(Duty duty, Long by, Instant at) {
		handIn(duty, HandInForm.blank(this.recaps.of(duty)), by, at);
	}

	/**
	 * Hands in a recap as it stands, with what was in the way.
	 * @param obstacles kendala sarana/prasarana, or {@code null} for none
	 * @param at when it was handed in, not before the duty ended
	 */
	@Transactional
	public void handIn(Duty duty, @Nullable String obstacles, Long by, Instant at) {
		handIn(duty, HandInForm.of(this.recaps.of(duty), obstacles), by, at);
	}

	private DutyRecap handIn(Duty duty, HandInForm form, Long by, Instant now) {
		this.sheets.lock(duty.getId());
		Optional<UUID> earlier = this.dailyRecaps.of(duty.getId()).map(HandIn::formId);
		if (earlier.isEmpty()) {
			DutyRecap recap = this.recaps.of(duty);
			refuseBeforeTheEnd(recap, now);
			refuseOpenCalls(duty);
			refuseUnreviewed(recap, form);
			refuseSilence(recap, form);
			DailyRecap content = recap.form()
				.declared(recap.everyCall() == 0 && form.isNil(), form.strippedObstacles(),
						onBehalfBy(recap.form(), by));
			this.sheets.freeze(duty.getId(), now);
			this.dailyRecaps.add(form.id(), content, by, now);
			this.files.keep(duty.getId(), FrozenFiles.Format.XLSX, this.workbook.toBytes(content), now);
			this.files.keep(duty.getId(), FrozenFiles.Format.PDF, this.pdf.toBytes(content), now);
			this.events.publishEvent(new RecapHandedIn(duty.getId(), by));
		}
		else if (!earlier.get().equals(form.id())) {
			throw new RecapRefused(HttpStatus.CONFLICT, "hand-in.already");
		}
		return this.recaps.of(duty);
	}

	/** The name of who hands in for somebody else; {@code null} for the officer. */
	@Nullable private String onBehalfBy(DailyRecap recap, Long by) {
		return by.equals(recap.officerId()) ? null : this.people.findById(by).map(StaffMember::getName).orElse(null);
	}

	private static void refuseBeforeTheEnd(DutyRecap recap, Instant now) {
		if (now.isBefore(recap.ends())) {
			throw new RecapRefused(HttpStatus.UNPROCESSABLE_CONTENT, "hand-in.too-early");
		}
	}

	private void refuseOpenCalls(Duty duty) {
		int open = this.calls.openOf(duty.getId()).size();
		if (open > 0) {
			throw new RecapRefused(HttpStatus.UNPROCESSABLE_CONTENT, "hand-in.open-calls", open);
		}
	}

	private static void refuseUnreviewed(DutyRecap recap, HandInForm form) {
		long calls = recap.everyCall();
		if (form.reviewedOther(calls) || (form.isNil() && calls > 0)) {
			throw new RecapRefused(HttpStatus.CONFLICT, "hand-in.changed", calls);
		}
	}

	private static void refuseSilence(DutyRecap recap, HandInForm form) {
		if (recap.everyCall() == 0 && !form.isNil()) {
			throw new RecapRefused(HttpStatus.UNPROCESSABLE_CONTENT, "hand-in.nil-needed");
		}
	}

}

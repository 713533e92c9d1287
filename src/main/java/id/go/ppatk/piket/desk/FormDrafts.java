package id.go.ppatk.piket.desk;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import id.go.ppatk.piket.calls.CallDraft;
import id.go.ppatk.piket.calls.CallDrafts;
import id.go.ppatk.piket.staff.SignedIn;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;

/**
 * The call forms that a person began and has not sent.
 */
@Component
class FormDrafts {

	private final CallDrafts drafts;

	private final JsonMapper json;

	private final Clock clock;

	FormDrafts(CallDrafts drafts, JsonMapper json, Clock clock) {
		this.drafts = drafts;
		this.json = json;
		this.clock = clock;
	}

	/**
	 * A form as it was typed.
	 *
	 * @param form what was typed, without what is confidential
	 * @param corrected the number of the recorded call that it corrects, or {@code null}
	 * @param savedAt when it was kept last
	 */
	record FormDraft(CallForm form, @Nullable String corrected, Instant savedAt) {
	}

	/**
	 * Keeps the form as it stands, without what is confidential.
	 * @return when it was kept; empty when it is another person's, or its call has been
	 * recorded or cancelled
	 */
	Optional<Instant> save(CallForm form, SignedIn me) {
		return save(form, null, me);
	}

	/**
	 * Keeps the correction of a recorded call as it stands; of one call each person has
	 * one.
	 */
	Optional<Instant> saveCorrection(CallForm form, String number, SignedIn me) {
		return save(form.withId(correction(number, me)), number, me);
	}

	private Optional<Instant> save(CallForm form, @Nullable String corrected, SignedIn me) {
		Instant now = this.clock.instant();
		String fields = this.json.writeValueAsString(form.withoutSecrets());
		return this.drafts.save(form.formId(), corrected, me.getId(), fields, now) ? Optional.of(now)
				: Optional.empty();
	}

	Optional<FormDraft> find(UUID formId, SignedIn me) {
		return this.drafts.find(formId, me.getId()).map(this::draft);
	}

	/** The id of the form in which the person corrects that call. */
	static UUID correction(String number, SignedIn me) {
		return CallDrafts.correction(number, me.getId());
	}

	boolean isOfAnother(UUID formId, SignedIn me) {
		return this.drafts.isOfAnother(formId, me.getId());
	}

	/** Throws a form away that no call belongs to; another person's stays. */
	boolean throwAway(UUID formId, SignedIn me) {
		return this.drafts.throwAway(formId, me.getId(), this.clock.instant());
	}

	/** Brings a form back that the person threw away. */
	void bringBack(UUID formId, SignedIn me) {
		this.drafts.bringBack(formId, me.getId());
	}

	/** Forgets the correction of a call that was saved. */
	void forgetCorrection(String number, SignedIn me) {
		this.drafts.forget(correction(number, me));
	}

	/** What was typed, as the form. */
	FormDraft draft(CallDraft draft) {
		return new FormDraft(this.json.readValue(draft.fields(), CallForm.class), draft.callNumber(), draft.savedAt());
	}

}

package id.go.ppatk.piket.desk;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import id.go.ppatk.piket.calls.BegunCall;
import id.go.ppatk.piket.calls.CallDrafts;
import id.go.ppatk.piket.staff.SignedIn;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * The calls that a person has begun to write down and not finished: those that were
 * taken, by time received, then the forms without a number.
 */
@Component
class UnfinishedCalls {

	private final CallDrafts drafts;

	private final FormDrafts forms;

	UnfinishedCalls(CallDrafts drafts, FormDrafts forms) {
		this.drafts = drafts;
		this.forms = forms;
	}

	/**
	 * A call that its officer has not finished writing down, as the officer sees it.
	 *
	 * @param formId the id of its form
	 * @param number its number, or {@code null} for one that was not taken with the
	 * button
	 * @param correction whether it is recorded and being corrected
	 * @param since when it was received, else when it was typed last
	 * @param caller name and institution of the caller as typed so far, or {@code null}
	 * @param savedAt when something was typed last, or {@code null}
	 */
	public record Unfinished(UUID formId, @Nullable String number, boolean correction, Instant since,
			@Nullable String caller, @Nullable Instant savedAt) {

		/** Whether what was typed may be thrown away: no call waits for it. */
		public boolean isDiscardable() {
			return this.number == null || this.correction;
		}

		/** Where its form is. */
		public String url() {
			if (this.correction) {
				return "/telepon/" + this.number + "/perbaikan";
			}
			return (this.number != null) ? "/telepon/baru?nomor=" + this.number : "/telepon/baru?konsep=" + this.formId;
		}

	}

	List<Unfinished> of(SignedIn me) {
		return this.drafts.begunBy(me.getId()).stream().map(this::unfinished).toList();
	}

	/** Those beside the one that is open; none when that is the only one. */
	List<Unfinished> beside(@Nullable UUID open, SignedIn me) {
		List<Unfinished> all = of(me);
		return all.stream().anyMatch((call) -> !call.formId().equals(open)) ? all : List.of();
	}

	private Unfinished unfinished(BegunCall begun) {
		FormDrafts.FormDraft kept = (begun.draft() != null) ? this.forms.draft(begun.draft()) : null;
		return (begun.taken() != null) ? taken(begun.formId(), begun.taken(), kept) : form(begun.formId(), kept);
	}

	private static Unfinished taken(UUID formId, BegunCall.Taken call, FormDrafts.@Nullable FormDraft kept) {
		return new Unfinished(formId, call.number(), false, call.receivedAt(),
				(kept != null) ? caller(kept.form()) : null, (kept != null) ? kept.savedAt() : null);
	}

	private static Unfinished form(UUID formId, FormDrafts.FormDraft kept) {
		return new Unfinished(formId, kept.corrected(), kept.corrected() != null, kept.savedAt(), caller(kept.form()),
				kept.savedAt());
	}

	private static @Nullable String caller(CallForm form) {
		String caller = Stream.of(form.callerName(), form.institution())
			.filter((part) -> part != null && !part.isBlank())
			.collect(Collectors.joining(", "));
		return caller.isEmpty() ? null : caller;
	}

}

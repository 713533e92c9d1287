package id.go.ppatk.piket.desk;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import id.go.ppatk.piket.calls.Call;
import id.go.ppatk.piket.calls.Calls;
import id.go.ppatk.piket.staff.SignedIn;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The calls that a person has begun to write down and not finished: those that were
 * taken, by time received, then the forms without a number.
 */
@Component
class UnfinishedCalls {

	private final Calls calls;

	private final FormDrafts drafts;

	UnfinishedCalls(Calls calls, FormDrafts drafts) {
		this.calls = calls;
		this.drafts = drafts;
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
	record Unfinished(UUID formId, @Nullable String number, boolean correction, Instant since, @Nullable String caller,
			@Nullable Instant savedAt) {

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

	@Transactional(readOnly = true)
	List<Unfinished> of(SignedIn me) {
		List<FormDrafts.FormDraft> drafts = this.drafts.of(me);
		Map<UUID, FormDrafts.FormDraft> byForm = drafts.stream()
			.collect(Collectors.toMap((kept) -> kept.form().formId(), Function.identity()));
		List<Call> open = this.calls.openBy(me.getId());
		List<UUID> taken = open.stream().map(Call::getFormId).toList();
		return Stream
			.concat(open.stream().map((call) -> unfinished(call, byForm.get(call.getFormId()))),
					drafts.stream().filter((kept) -> !taken.contains(kept.form().formId())).map(UnfinishedCalls::form))
			.toList();
	}

	private static Unfinished unfinished(Call call, FormDrafts.@Nullable FormDraft kept) {
		return new Unfinished(call.getFormId(), call.getNumber(), false, call.getReceivedAt(),
				(kept != null) ? caller(kept.form()) : null, (kept != null) ? kept.savedAt() : null);
	}

	private static Unfinished form(FormDrafts.FormDraft kept) {
		return new Unfinished(kept.form().formId(), kept.corrected(), kept.corrected() != null, kept.savedAt(),
				caller(kept.form()), kept.savedAt());
	}

	private static @Nullable String caller(CallForm form) {
		String caller = Stream.of(form.callerName(), form.institution())
			.filter((part) -> part != null && !part.isBlank())
			.collect(Collectors.joining(", "));
		return caller.isEmpty() ? null : caller;
	}

}

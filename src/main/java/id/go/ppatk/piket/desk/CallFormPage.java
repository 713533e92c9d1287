package id.go.ppatk.piket.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import id.go.ppatk.piket.calls.Call;
import id.go.ppatk.piket.calls.CallDetails;
import id.go.ppatk.piket.calls.CallerKind;
import id.go.ppatk.piket.calls.Diversion;
import id.go.ppatk.piket.calls.NoMatter;
import id.go.ppatk.piket.calls.Outcome;
import id.go.ppatk.piket.calls.Sufficiency;
import id.go.ppatk.piket.duties.Duty;
import id.go.ppatk.piket.duties.OnDuty;
import id.go.ppatk.piket.intake.TransferDesk;
import id.go.ppatk.piket.knowledge.SpokenScript;
import id.go.ppatk.piket.topics.Topic;
import id.go.ppatk.piket.units.Unit;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSourceResolvable;

/**
 * What the call form shows around what is typed: the script, who is on duty, the choices,
 * and the calls that wait meanwhile.
 *
 * @param call the call that was taken or is being corrected, or {@code null}
 * @param correction whether it is being corrected
 * @param now the moment
 * @param today the WIB date
 * @param day the WIB date of the call
 * @param script what the officer says
 * @param posts who is on duty, post by post
 * @param choices the posts among which a person who is not on duty chooses
 * @param offered the topics, by unit
 * @param kind whom the caller speaks for, unless somebody chooses otherwise
 * @param units the units to which a caller is put through who chose the wrong menu
 * @param elsewhere what becomes of a question about a topic of another unit, by the unit
 * @param handings where each problem may go, {@code null} for what stays
 * @param notPassedOn the other unit that answers for a problem that stays, {@code null}
 * for the others
 * @param handedOn the numbers of hand-offs that have not ended, by the number of the
 * problem
 * @param outside what is unusual about a time that was typed, by its field
 * @param late whether it is written down so late that it is asked why
 * @param incoming the calls that wait to be picked up
 * @param shift the calls still to be written down, and who may take the seat
 */
public record CallFormPage(@Nullable Call call, boolean correction, Instant now, LocalDate today, LocalDate day,
		SpokenScript script, List<OnDuty.Post> posts, List<Duty> choices, Map<String, List<Topic>> offered,
		CallerKind kind, List<Unit> units, Map<String, Outcome> elsewhere,
		List<HandingChoices.@Nullable Choice> handings, List<@Nullable String> notPassedOn,
		Map<Integer, String> handedOn, Map<String, MessageSourceResolvable> outside, boolean late,
		TransferDesk.IncomingCalls incoming, DeskShifts.Shift shift) {

	/**
	 * Why what was typed was not saved.
	 *
	 * @param messageKey the sentence that says it
	 * @param number the number of the call that stands in its way, or {@code null}
	 * @param details how that call stands now, or {@code null}
	 * @param topics the names of all topics, by id
	 */
	public record Conflict(String messageKey, @Nullable String number, @Nullable CallDetails details,
			Map<Long, String> topics) {
	}

	/** What the keys for a call without a matter say; none where there is a matter. */
	public List<NoMatter> noMatters() {
		return (this.call == null || this.call.mayHaveNoMatter()) ? List.of(NoMatter.values()) : List.of();
	}

	public List<CallerKind> callerKinds() {
		return List.of(CallerKind.values());
	}

	public List<Outcome> outcomes() {
		return List.of(Outcome.values());
	}

	public List<Diversion.Channel> channels() {
		return List.of(Diversion.Channel.values());
	}

	public List<Diversion.Why> whys() {
		return List.of(Diversion.Why.values());
	}

	public List<Sufficiency> sufficiencies() {
		return List.of(Sufficiency.values());
	}

	/** The digits that lead to another open call. */
	public List<Integer> digits() {
		return DeskQueues.keys(this.units);
	}

	public int mostProblems() {
		return CallForm.MOST_PROBLEMS;
	}

}

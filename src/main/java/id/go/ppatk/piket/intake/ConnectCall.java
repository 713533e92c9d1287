package id.go.ppatk.piket.intake;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import id.go.ppatk.piket.calls.Call;
import id.go.ppatk.piket.calls.CallDetails;
import id.go.ppatk.piket.calls.CallerKind;
import id.go.ppatk.piket.calls.Calls;
import id.go.ppatk.piket.calls.Outcome;
import id.go.ppatk.piket.handoffs.Addressee;
import id.go.ppatk.piket.handoffs.HandoffKind;
import id.go.ppatk.piket.staff.SignedIn;
import id.go.ppatk.piket.topics.OfferedTopics;
import id.go.ppatk.piket.topics.Topic;
import id.go.ppatk.piket.web.Indonesian;

import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.stereotype.Component;

/**
 * The Operator connects a caller who pressed menu 0 to a unit: one press takes the call,
 * gives it its number, writes it down as "Salah menu" and hands it to that unit. Clause
 * 5.c.xii.
 */
@Component
public class ConnectCall {

	private final RecordCall recordCall;

	private final Calls calls;

	private final OfferedTopics topics;

	private final MessageSourceAccessor messages;

	private final Clock clock;

	ConnectCall(RecordCall recordCall, Calls calls, OfferedTopics topics, MessageSourceAccessor messages, Clock clock) {
		this.recordCall = recordCall;
		this.calls = calls;
		this.topics = topics;
		this.messages = messages;
		this.clock = clock;
	}

	/**
	 * Connects a call now. The caller stays open: who it was may be added afterwards.
	 * @param formId pressed twice, it is the same call
	 * @param to to whom, in words
	 * @throws NoTopic when the unit has no topic under which it could stand
	 * @throws CallAccess.FormUsed when the form's id is of another call
	 */
	public Call connect(UUID formId, String unitCode, String to, SignedIn me) {
		Instant now = this.clock.instant();
		Long topic = this.topics.otherQuestions(unitCode, Indonesian.dateOf(now))
			.map(Topic::getId)
			.orElseThrow(NoTopic::new);
		CallDetails.Problem problem = new CallDetails.Problem(topic, to, Outcome.SALAH_MENU, to);
		CallDetails details = new CallDetails(now, now, message("operator.caller-unknown"), CallerKind.MASYARAKAT, null,
				List.of(), List.of(problem));
		WrittenCall.Problem.Destination destination = new WrittenCall.Problem.Destination(HandoffKind.OPERATOR,
				new Addressee(unitCode, null), false);
		try {
			return this.recordCall.record(formId, new WrittenCall(details,
					List.of(new WrittenCall.Problem(problem, destination, List.of(), false)), null, null, null, null),
					me);
		}
		catch (CallAccess.FormUsed ex) {
			return this.calls.findByFormId(formId)
				.filter((call) -> ex.number() != null)
				.map((call) -> this.calls.whole(call.getNumber()).orElseThrow())
				.filter((call) -> call.getProblems().get(0).topicId().equals(topic))
				.orElseThrow(() -> ex);
		}
	}

	private String message(String key) {
		return this.messages.getMessage(key);
	}

	/** The unit has no topic that is offered today. */
	public static class NoTopic extends RuntimeException {

	}

}

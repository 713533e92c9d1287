package id.go.ppatk.piket.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import id.go.ppatk.piket.calls.CallDetails;
import id.go.ppatk.piket.handoffs.DueHandoffs;
import id.go.ppatk.piket.intake.TransferDesk;
import id.go.ppatk.piket.web.Waiting;
import org.jspecify.annotations.Nullable;

/**
 * What stands beside the call that is open: the calls that are still to be written down,
 * what waits for the person, the transfers that the person gave, today's calls.
 *
 * @param today the WIB date
 * @param now the moment
 * @param takesCalls whether the person takes calls, and does not only look
 * @param unfinished the calls still to be written down; none when the open one is the
 * only one
 * @param open the form that is open, or {@code null}
 * @param keys the digits that open them
 * @param due the hand-offs that wait for the person
 * @param waiting what else waits
 * @param given the transfers that the person gave today
 * @param day today's calls
 * @param flags what is unusual about each of them, by id
 * @param topics the names of all topics, by id
 * @param handoffs what became of what they handed on
 */
public record DeskQueue(LocalDate today, Instant now, boolean takesCalls, List<UnfinishedCalls.Unfinished> unfinished,
		@Nullable UUID open, List<Integer> keys, List<DueHandoffs.Due> due, List<Waiting> waiting,
		List<TransferDesk.Transfer> given, DeskCalls.Day day, Map<Long, List<String>> flags, Map<Long, String> topics,
		HandedCalls.HandoffsOfCalls handoffs) {

	private static final String BELOW = " – ";

	/** The topic of a problem without those above it: "LTKT". */
	public String topic(CallDetails.Problem problem) {
		String name = this.topics.getOrDefault(problem.topicId(), "");
		int below = name.lastIndexOf(BELOW);
		return (below < 0) ? name : name.substring(below + BELOW.length());
	}

}

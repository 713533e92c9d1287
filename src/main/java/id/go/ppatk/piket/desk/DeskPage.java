package id.go.ppatk.piket.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import id.go.ppatk.piket.duties.OnDuty;
import id.go.ppatk.piket.intake.TransferDesk;
import id.go.ppatk.piket.knowledge.SpokenScript;
import org.jspecify.annotations.Nullable;

/**
 * What the desk shows: the script, who is on duty, the calls that wait, today's calls.
 *
 * @param today the WIB date
 * @param now the moment
 * @param takesCalls whether the person takes calls, and does not only look
 * @param formId the id of the form of the next call
 * @param script what the officer says
 * @param posts who is on duty, post by post
 * @param own what is said of the post that the person serves today, or {@code null}
 * @param holiday the name of today's holiday, or {@code null}
 * @param day today's calls
 * @param flags what is unusual about each of them, by id
 * @param topics the names of all topics, by id
 * @param handoffs what became of what they handed on
 * @param incoming the calls that wait to be picked up
 * @param given the transfers that the person gave today
 * @param shift the calls still to be written down, and who may take the seat
 */
public record DeskPage(LocalDate today, Instant now, boolean takesCalls, UUID formId, SpokenScript script,
		List<OnDuty.Post> posts, @Nullable OwnPost own, @Nullable String holiday, DeskCalls.Day day,
		Map<Long, List<String>> flags, Map<Long, String> topics, HandedCalls.HandoffsOfCalls handoffs,
		TransferDesk.IncomingCalls incoming, List<TransferDesk.Transfer> given, DeskShifts.Shift shift) {
}

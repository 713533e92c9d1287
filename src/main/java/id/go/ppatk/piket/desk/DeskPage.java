package id.go.ppatk.piket.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import id.go.ppatk.piket.duties.OnDuty;
import id.go.ppatk.piket.intake.TransferDesk;
import id.go.ppatk.piket.knowledge.SpokenScript;
import org.jspecify.annotations.Nullable;

/**
 * What the desk shows while no call is open: the script, who is on duty, the calls that
 * wait, the queue.
 *
 * @param today the WIB date
 * @param now the moment
 * @param takesCalls whether the person takes calls, and does not only look
 * @param formId the id of the form of the next call
 * @param script what the officer says
 * @param posts who is on duty, post by post
 * @param own what is said of the post that the person serves today, or {@code null}
 * @param holiday the name of today's holiday, or {@code null}
 * @param incoming the calls that wait to be picked up
 * @param shift who may take the seat
 * @param queue what stands beside
 */
public record DeskPage(LocalDate today, Instant now, boolean takesCalls, UUID formId, SpokenScript script,
		List<OnDuty.Post> posts, @Nullable OwnPost own, @Nullable String holiday, TransferDesk.IncomingCalls incoming,
		DeskShifts.Shift shift, DeskQueue queue) {
}

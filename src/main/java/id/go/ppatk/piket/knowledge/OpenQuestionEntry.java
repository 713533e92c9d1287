package id.go.ppatk.piket.knowledge;

import java.time.Instant;

/**
 * An open question as its list shows it.
 *
 * @param id of the question
 * @param unitCode the unit that works it off
 * @param topic the topic's full name
 * @param problem as it was asked first
 * @param times how often it was asked
 * @param lastAskedAt the last time
 */
public record OpenQuestionEntry(Long id, String unitCode, String topic, String problem, long times,
		Instant lastAskedAt) {
}

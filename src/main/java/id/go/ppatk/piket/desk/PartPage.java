package id.go.ppatk.piket.desk;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import id.go.ppatk.piket.calls.Call;
import id.go.ppatk.piket.calls.CallVersions;
import org.jspecify.annotations.Nullable;

/**
 * The page of a call for a unit that passed it on: what it wrote down, and who has the
 * call since. Clauses 5.c.xi and 5.c.xii.
 *
 * @param call the call, of which nothing but number and time is for them
 * @param now the moment
 * @param takesCalls whether the person takes calls, and does not only look
 * @param next the id of the form of the next call
 * @param passedOn to whom it was passed
 * @param written what the unit wrote down last, or {@code null}
 * @param masked whether the caller is not for the person to see
 * @param from the name of who passed it on
 * @param topics the names of all topics, by id
 */
record PartPage(Call call, Instant now, boolean takesCalls, UUID next, Call.PassedOn passedOn,
		CallVersions.@Nullable Version written, boolean masked, String from, Map<Long, String> topics) {
}

package id.go.ppatk.piket.desk;

import java.util.Map;

import id.go.ppatk.piket.calls.Call;
import id.go.ppatk.piket.calls.CallVersions;
import org.jspecify.annotations.Nullable;

/**
 * The page of a call for a unit that passed it on: what it wrote down, and who has the
 * call since. Clauses 5.c.xi and 5.c.xii.
 *
 * @param call the call, of which nothing but number and time is for them
 * @param passedOn to whom it was passed
 * @param written what the unit wrote down last, or {@code null}
 * @param masked whether the caller is not for the person to see
 * @param from the name of who passed it on
 * @param topics the names of all topics, by id
 */
record PartPage(Call call, Call.PassedOn passedOn, CallVersions.@Nullable Version written, boolean masked, String from,
		Map<Long, String> topics) {
}

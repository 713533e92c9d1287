package id.go.ppatk.piket.desk;

import java.util.List;
import java.util.Map;

import id.go.ppatk.piket.calls.Call;
import id.go.ppatk.piket.handoffs.AddresseeChoice;
import id.go.ppatk.piket.handoffs.HandoffKind;

/**
 * The page on which a problem is handed on after the call.
 *
 * @param call the call
 * @param topics the names of all topics, by id
 * @param choices to whom it may go, by kind
 */
record LaterHandingPage(Call call, Map<Long, String> topics, Map<HandoffKind, List<AddresseeChoice>> choices) {
}

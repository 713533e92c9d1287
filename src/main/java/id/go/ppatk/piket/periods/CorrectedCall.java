package id.go.ppatk.piket.periods;

import java.util.List;

import id.go.ppatk.piket.calls.CallAddenda;
import id.go.ppatk.piket.recaps.RecapRow;

/**
 * A recorded call with what was added to it after the hand-in.
 *
 * @param call the call
 * @param corrections what was added
 */
public record CorrectedCall(RecapRow call, List<CallAddenda.Addendum> corrections) {
}

package id.go.ppatk.piket.desk;

import id.go.ppatk.piket.handoffs.Addressee;
import id.go.ppatk.piket.handoffs.HandoffKind;
import org.jspecify.annotations.Nullable;

/**
 * Where a problem goes that is not answered on the telephone. Clauses 5.c.vii to 5.c.xii.
 *
 * @param kind why it is handed on
 * @param to to whom, or {@code null} for another channel
 * @param atOnce whether a colleague answered while the caller waited
 */
record Destination(HandoffKind kind, @Nullable Addressee to, boolean atOnce) {
}

package id.go.ppatk.piket.staff;

import java.util.List;

import id.go.ppatk.piket.web.Touched;

/**
 * A person was changed so that others can rely on them no more: deactivated, moved, or
 * without a role that they had.
 *
 * @param change what the change was
 * @param touched what it touched, as whoever made it has confirmed
 */
public record StaffMemberChanged(StaffChange change, List<Touched> touched) {
}

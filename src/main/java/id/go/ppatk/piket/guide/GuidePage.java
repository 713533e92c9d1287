package id.go.ppatk.piket.guide;

import java.util.List;

import id.go.ppatk.piket.staff.Role;

/**
 * The table of contents of the guide.
 *
 * @param own the roles of the person, with their chapters
 * @param others the other roles
 */
record GuidePage(List<Group> own, List<Group> others) {

	/**
	 * What a role does.
	 *
	 * @param role whose work it is
	 * @param chapters in the order in which its work comes
	 */
	record Group(Role role, List<Chapter> chapters) {
	}

}

package id.go.ppatk.piket.guide;

import java.util.List;

import id.go.ppatk.piket.staff.Role;
import org.jspecify.annotations.Nullable;

/**
 * A chapter, and those beside it.
 *
 * @param chapter that is read
 * @param role for whom it is
 * @param chapters of that role
 */
record ChapterPage(Chapter chapter, Role role, List<Chapter> chapters) {

	/** The one that comes after it. */
	@Nullable public Chapter next() {
		int after = this.chapters.indexOf(this.chapter) + 1;
		return (after < this.chapters.size()) ? this.chapters.get(after) : null;
	}

}

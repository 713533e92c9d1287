package id.go.ppatk.piket.guide;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import id.go.ppatk.piket.staff.Role;
import id.go.ppatk.piket.staff.SignedIn;

import org.springframework.stereotype.Component;

/**
 * Reads the pages of the guide for a person.
 */
@Component
class GuidePages {

	private final Guide guide;

	GuidePages(Guide guide) {
		this.guide = guide;
	}

	GuidePage contents(SignedIn me) {
		return new GuidePage(groups(Guide.roles(me)),
				groups(Contents.BY_ROLE.keySet().stream().filter((role) -> !me.is(role)).toList()));
	}

	private List<GuidePage.Group> groups(List<Role> roles) {
		return roles.stream().map((role) -> new GuidePage.Group(role, this.guide.of(role))).toList();
	}

	/** A chapter of one of the person's roles, else of the first role that it is for. */
	Optional<ChapterPage> chapter(String name, SignedIn me) {
		return this.guide.chapter(name).map((chapter) -> {
			Role role = Stream.concat(Guide.roles(me).stream(), Contents.BY_ROLE.keySet().stream())
				.filter((one) -> Contents.BY_ROLE.get(one).contains(name))
				.findFirst()
				.orElseThrow();
			return new ChapterPage(chapter, role, this.guide.of(role));
		});
	}

}

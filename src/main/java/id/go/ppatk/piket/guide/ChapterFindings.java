package id.go.ppatk.piket.guide;

import java.util.List;

import id.go.ppatk.piket.staff.SignedIn;
import id.go.ppatk.piket.web.Findable;

import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/**
 * The chapters of the guide that the one search is asked for.
 */
@Component
class ChapterFindings implements Findable {

	private final Guide guide;

	ChapterFindings(Guide guide) {
		this.guide = guide;
	}

	@Override
	public int place() {
		return 70;
	}

	@Override
	public String headingKey() {
		return "guide.title";
	}

	@Override
	public List<Found> find(String words, Authentication person) {
		if (!(person.getPrincipal() instanceof SignedIn me)) {
			return List.of();
		}
		return this.guide.find(words, me)
			.stream()
			.limit(MOST)
			.map((chapter) -> new Found(chapter.url(), chapter.title(), chapter.summary()))
			.toList();
	}

}

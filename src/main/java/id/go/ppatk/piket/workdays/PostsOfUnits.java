package id.go.ppatk.piket.workdays;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import id.go.ppatk.piket.units.UnitChange;
import id.go.ppatk.piket.units.UnitFollower;
import id.go.ppatk.piket.web.Indonesian;
import id.go.ppatk.piket.web.Touched;

import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.stereotype.Component;

/**
 * The posts of a unit are in the dated policies: they fall away from the day on which the
 * unit no longer serves.
 */
@Component
class PostsOfUnits implements UnitFollower {

	private final EnactPolicy enact;

	private final ServiceCalendars calendars;

	private final MessageSourceAccessor messages;

	private final Indonesian indonesian;

	PostsOfUnits(EnactPolicy enact, ServiceCalendars calendars, MessageSourceAccessor messages, Indonesian indonesian) {
		this.enact = enact;
		this.calendars = calendars;
		this.messages = messages;
		this.indonesian = indonesian;
	}

	@Override
	public List<Touched> follow(UnitChange change) {
		if (change.dutyEnds() != null) {
			return this.enact.withdrawPosts(change.code(), change.dutyEnds());
		}
		if (!change.after().takesDuty()
				|| !this.calendars.around(change.from()).policy(change.from()).posts(change.code()).isEmpty()) {
			return List.of();
		}
		return List.of(new Touched(change.from(), this.messages.getMessage("units.impact.posts-none",
				new Object[] { change.code(), this.indonesian.date(change.from()) })));
	}

	@Override
	public Map<String, Fact> facts(LocalDate day) {
		Map<String, List<ServicePost>> posts = this.calendars.around(day)
			.policy(day)
			.getPosts()
			.stream()
			.collect(Collectors.groupingBy(ServicePost::getUnitCode));
		Map<String, Fact> facts = new HashMap<>();
		posts.forEach((unit, ofUnit) -> facts.put(unit,
				new Fact(this.messages.getMessage("units.fact.posts"), text(ofUnit), "/pengaturan/jam-layanan")));
		return facts;
	}

	private String text(List<ServicePost> posts) {
		String extensions = posts.stream()
			.map(ServicePost::getExtension)
			.filter(Objects::nonNull)
			.collect(Collectors.joining(", "));
		return this.messages.getMessage(extensions.isEmpty() ? "units.fact.posts-count" : "units.fact.posts-extensions",
				new Object[] { posts.size(), extensions });
	}

}

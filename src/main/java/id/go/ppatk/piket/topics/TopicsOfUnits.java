package id.go.ppatk.piket.topics;

import java.util.List;
import java.util.stream.Collectors;

import id.go.ppatk.piket.units.UnitChange;
import id.go.ppatk.piket.units.UnitFollower;
import id.go.ppatk.piket.web.Indonesian;
import id.go.ppatk.piket.web.Touched;

import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.stereotype.Component;

/**
 * The topics of a unit that ends are offered no more ({@link Topics#validOn}).
 */
@Component
class TopicsOfUnits implements UnitFollower {

	private final Topics topics;

	private final MessageSourceAccessor messages;

	private final Indonesian indonesian;

	TopicsOfUnits(Topics topics, MessageSourceAccessor messages, Indonesian indonesian) {
		this.topics = topics;
		this.messages = messages;
		this.indonesian = indonesian;
	}

	@Override
	public List<Touched> follow(UnitChange change) {
		if (change.ends() == null) {
			return List.of();
		}
		List<Topic> offered = this.topics.ofUnit(change.code())
			.stream()
			.filter((topic) -> topic.isValidOn(change.ends()))
			.toList();
		return offered
			.isEmpty()
					? List.of()
					: List.of(new Touched(change.ends(),
							this.messages.getMessage("units.impact.topics", new Object[] { offered.size(),
									change.code(), this.indonesian.date(change.ends()),
									offered.stream().map(Topic::getFullName).collect(Collectors.joining(", ")) })));
	}

}

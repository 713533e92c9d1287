package id.go.ppatk.piket.evaluation;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.TextStyle;

import id.go.ppatk.piket.calls.CallerKind;
import id.go.ppatk.piket.calls.NoMatter;
import id.go.ppatk.piket.calls.Outcome;
import id.go.ppatk.piket.calls.Sufficiency;
import id.go.ppatk.piket.duties.ChangeReason;
import id.go.ppatk.piket.handoffs.HandoffKind;
import id.go.ppatk.piket.staff.StaffMember;
import id.go.ppatk.piket.staff.StaffMembers;
import id.go.ppatk.piket.topics.Topic;
import id.go.ppatk.piket.topics.Topics;
import id.go.ppatk.piket.web.Indonesian;

import org.springframework.stereotype.Component;

/**
 * Says which value a {@link Selection} asks for.
 */
@Component
class SelectionWords {

	private final EvaluationWords words;

	private final Indonesian indonesian;

	private final Topics topics;

	private final StaffMembers people;

	SelectionWords(EvaluationWords words, Indonesian indonesian, Topics topics, StaffMembers people) {
		this.words = words;
		this.indonesian = indonesian;
		this.topics = topics;
		this.people = people;
	}

	/** The value as it is read; empty where it tells nothing. */
	String value(Selection selection) {
		String value = selection.value();
		if (value.isEmpty()) {
			return "";
		}
		return switch (selection.measure()) {
			case DAY -> this.indonesian.day(LocalDate.parse(value));
			case SLOT -> slot(Integer.parseInt(value.substring(0, 1)), Integer.parseInt(value.substring(2)));
			case TALKED ->
				this.words.message("rows.talked", this.words.duration(Duration.ofSeconds(Long.parseLong(value))));
			case NO_MATTER -> this.words.message(NoMatter.valueOf(value).messageKey());
			case OUTCOME -> this.words.message(Outcome.valueOf(value).messageKey());
			case CALLER_KIND -> this.words.message(CallerKind.valueOf(value).messageKey());
			case CLOSING -> this.words.message(Sufficiency.valueOf(value).messageKey());
			case HANDOFF, HANDOFF_IN_TIME, HANDOFF_LATE, HANDOFF_OVERDUE, HANDOFF_ENDED ->
				this.words.message(HandoffKind.valueOf(value).messageKey());
			case REPLACEMENT -> this.words.message(ChangeReason.valueOf(value).messageKey());
			case OBSTACLE -> this.words.message(Obstacle.Group.valueOf(value).messageKey());
			case TOPIC, TOPIC_RESOLVED -> topic(Long.valueOf(value));
			case SERVED -> this.people.findById(Long.valueOf(value)).map(StaffMember::getName).orElse("");
			case QUESTION -> "";
			default -> value;
		};
	}

	private String slot(int weekday, int hour) {
		return this.words.message("rows.slot", DayOfWeek.of(weekday).getDisplayName(TextStyle.FULL, Indonesian.LOCALE),
				"%02d.00–%02d.00".formatted(hour, hour + 1));
	}

	private String topic(Long id) {
		return this.topics.all()
			.stream()
			.filter((topic) -> topic.getId().equals(id))
			.map(Topic::getFullName)
			.findFirst()
			.orElse("");
	}

}

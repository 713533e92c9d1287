package id.go.ppatk.piket.evaluation;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import id.go.ppatk.piket.calls.Outcome;
import id.go.ppatk.piket.telephony.Reception;
import id.go.ppatk.piket.web.Indonesian;

/**
 * What an {@link Evaluation} shows, in sentences made from its figures.
 */
final class Findings {

	private final Evaluation evaluation;

	private final EvaluationWords words;

	private final Indonesian indonesian = new Indonesian();

	Findings(Evaluation evaluation, EvaluationWords words) {
		this.evaluation = evaluation;
		this.words = words;
	}

	/** What was found, the volume first. */
	List<String> findings() {
		List<String> sentences = new ArrayList<>(List.of(volume()));
		if (this.evaluation.hasCalls()) {
			sentences.add(firstContact());
			sentences.add(this.words.message("finding.durations",
					this.words.duration(this.evaluation.figures().durations().median()),
					this.words.duration(this.evaluation.figures().durations().ninth())));
			busiest(sentences);
			TopicFigures topic = this.evaluation.topics().get(0);
			long problems = this.evaluation.topics().stream().mapToLong(TopicFigures::problems).sum();
			sentences.add(this.words.message("finding.topic", topic.name(), this.words.number(topic.problems()),
					this.words.percent(new Rate(topic.problems(), problems))));
			CallTotals totals = this.evaluation.figures().totals();
			sentences.add(this.words.message("finding.handed-on", this.words.percent(totals.rate(Outcome.DIESKALASI)),
					this.words.percent(totals.rate(Outcome.DITERUSKAN_UNIT)),
					this.words.percent(totals.rate(Outcome.DITERUSKAN_DAT_DPR)),
					this.words.percent(totals.rate(Outcome.DIALIHKAN_SARANA))));
		}
		if (this.evaluation.figures().handedOnInTime().isKnown()) {
			sentences.add(this.words.message("finding.handoffs",
					this.words.rate(this.evaluation.figures().handedOnInTime())));
		}
		if (this.evaluation.figures().service().coverage().isKnown()) {
			sentences.add(this.words.message("finding.service",
					this.words.percent(this.evaluation.figures().service().coverage()),
					this.words.hours(this.evaluation.figures().service().minutes())));
		}
		if (this.evaluation.figures().reception().answered() > 0) {
			Reception reception = this.evaluation.figures().reception();
			sentences.add(this.words.message("finding.reception",
					this.words.duration(this.evaluation.figures().receptions().within()),
					this.words.rate(this.evaluation.figures().pickedUpInTime()),
					this.words.duration(reception.median()), this.words.duration(reception.ninth())));
		}
		punctuality(sentences, "finding.rosters", this.evaluation.figures().rosters());
		punctuality(sentences, "finding.recaps", this.evaluation.figures().recaps());
		if (this.evaluation.faq().hitRate().isKnown()) {
			sentences.add(this.words.message("finding.faq", this.words.rate(this.evaluation.faq().hitRate())));
		}
		return sentences;
	}

	private String volume() {
		CallTotals now = this.evaluation.figures().totals();
		CallTotals before = this.evaluation.before().totals();
		String period = this.indonesian.period(this.evaluation.period().first(), this.evaluation.period().last());
		if (!this.evaluation.hasCalls()) {
			return this.words.message("finding.no-calls", period);
		}
		String compared = (before.calls() == 0) ? this.words.message("finding.no-calls-before")
				: this.words.message("finding.calls-before", this.words.number(before.calls()),
						this.words.change(now.calls(), before.calls()));
		return this.words.message("finding.volume", period, this.words.number(now.calls()),
				this.words.number(this.evaluation.perDay().size()),
				this.words.average(now.calls(), this.evaluation.perDay().size()), compared);
	}

	private String firstContact() {
		Figures now = this.evaluation.figures();
		Rate before = this.evaluation.before().totals().firstContact();
		String sentence = this.words.message("finding.first-contact", this.words.rate(now.totals().firstContact()));
		if (before.isKnown()) {
			sentence += " " + this.words.message("finding.first-contact-before", this.words.percent(before));
		}
		if (now.lasting().isKnown()) {
			sentence += " " + this.words.message("finding.lasting", this.words.rate(now.lasting()));
		}
		return sentence;
	}

	private void busiest(List<String> sentences) {
		this.evaluation.perSlot()
			.entrySet()
			.stream()
			.max(Map.Entry.<Slot, Long>comparingByValue()
				.thenComparing((slot) -> slot.getKey().toString(), Comparator.reverseOrder()))
			.ifPresent((busiest) -> sentences.add(this.words.message("finding.busiest",
					name(busiest.getKey().weekday()), "%02d.00".formatted(busiest.getKey().hour()),
					"%02d.00".formatted(busiest.getKey().hour() + 1), this.words.number(busiest.getValue()))));
	}

	private static String name(DayOfWeek weekday) {
		return weekday.getDisplayName(TextStyle.FULL, Indonesian.LOCALE);
	}

	private void punctuality(List<String> sentences, String key, Punctuality punctuality) {
		if (punctuality.rate().isKnown()) {
			sentences.add(this.words.message(key, this.words.rate(punctuality.rate()),
					this.words.number(punctuality.late()), this.words.number(punctuality.missing())));
		}
	}

	/** What the figures show to be weak, and what they cannot tell. */
	List<String> weaknesses() {
		List<String> sentences = new ArrayList<>();
		Figures now = this.evaluation.figures();
		if (now.service().gapMinutes() > 0) {
			sentences.add(this.words.message("weakness.gaps", this.words.hours(now.service().gapMinutes())));
		}
		weakness(sentences, "weakness.rosters", now.rosters().late() + now.rosters().missing());
		weakness(sentences, "weakness.recaps", now.recaps().late() + now.recaps().missing());
		weakness(sentences, "weakness.lasting", now.lasting().whole() - now.lasting().part());
		weakness(sentences, "weakness.wrong-menu", now.wrongMenu().part());
		weakness(sentences, "weakness.handoffs", now.handedOnInTime().whole() - now.handedOnInTime().part());
		weakness(sentences, "weakness.faq", this.evaluation.faq().questionCount());
		weakness(sentences, "weakness.closing",
				this.evaluation.closingAsked().whole() - this.evaluation.closingAsked().part());
		obstacles(sentences);
		Quality quality = this.evaluation.quality();
		weakness(sentences, "weakness.overlapping", quality.overlapping());
		weakness(sentences, "weakness.off-duty", quality.offDuty());
		weakness(sentences, "weakness.unfinished", quality.unfinished());
		reception(sentences, now);
		return sentences;
	}

	/** Of hours in which the exchange told nothing, nothing is known. */
	private void reception(List<String> sentences, Figures now) {
		weakness(sentences, "weakness.unanswered", now.reception().unanswered());
		if (!now.reception().isTold()) {
			sentences.add(this.words.message("weakness.untold"));
		}
		else if (now.reception().hours().size() < now.receptions().serviceHours()) {
			sentences.add(this.words.message("weakness.hours-untold", this.words.number(now.reception().hours().size()),
					this.words.number(now.receptions().serviceHours())));
		}
	}

	private void weakness(List<String> sentences, String key, long number) {
		if (number > 0) {
			sentences.add(this.words.message(key, this.words.number(number)));
		}
	}

	private void obstacles(List<String> sentences) {
		Map<Obstacle.Group, Long> groups = this.evaluation.obstacles()
			.stream()
			.collect(Collectors.groupingBy(Obstacle::group, Collectors.counting()));
		groups.entrySet()
			.stream()
			.max(Map.Entry.<Obstacle.Group, Long>comparingByValue()
				.thenComparing(Map.Entry::getKey, Comparator.reverseOrder()))
			.ifPresent((most) -> sentences
				.add(this.words.message("weakness.obstacles", this.words.number(this.evaluation.obstacles().size()),
						this.words.message(most.getKey().messageKey()), this.words.number(most.getValue()))));
	}

}

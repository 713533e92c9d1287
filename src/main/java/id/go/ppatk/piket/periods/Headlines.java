package id.go.ppatk.piket.periods;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import id.go.ppatk.piket.calls.Outcome;
import id.go.ppatk.piket.handoffs.HandedOn;
import id.go.ppatk.piket.periods.Compliance.Tally;
import id.go.ppatk.piket.recaps.RecapText;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * The figures of a week that stand above all others, each beside that of the week before.
 */
@Component
class Headlines {

	private final RecapText text;

	Headlines(RecapText text) {
		this.text = text;
	}

	List<Headline> of(ComparedWeek week, WeekLinks links) {
		PeriodRecap now = week.recap().figures();
		PeriodRecap before = week.before();
		long problems = now.calls().problems();
		Headline calls = headline("calls", now.calls().total(), null,
				before(before, (figures) -> Long.toString(figures.calls().total())), links.all());
		Headline resolved = headline("resolved", resolved(now), this.text.of("weekly.headline.of-problems", problems),
				before(before, (figures) -> of(resolved(figures), figures.calls().problems())),
				links.outcome(Outcome.TUNTAS));
		Headline noMatter = headline("no-matter", now.calls().noMatters().total(), null,
				before(before, (figures) -> Long.toString(figures.calls().noMatters().total())), links.noMatter(null));
		Headline handed = headline("handed-on", opened(now),
				this.text.of("weekly.headline.left", sum(now, HandedOn::open), sum(now, HandedOn::overdue)),
				before(before, (figures) -> Long.toString(opened(figures))), "#diteruskan");
		Headline recaps = headline("recaps", recaps(now, Tally::onTime),
				this.text.of("weekly.headline.asked", recaps(now, Tally::asked)),
				before(before, (figures) -> of(recaps(figures, Tally::onTime), recaps(figures, Tally::asked))),
				"#rekap-harian");
		Headline unanswered = !now.reception().isTold() ? null
				: headline("unanswered", now.reception().unanswered(),
						this.text.of("weekly.headline.told", now.reception().served()),
						before(told(before),
								(figures) -> of(figures.reception().unanswered(), figures.reception().served())),
						"#penerimaan");
		return Stream.of(calls, resolved, handed, recaps, unanswered, noMatter).filter((each) -> each != null).toList();
	}

	private Headline headline(String name, long number, @Nullable String beside, @Nullable String before, String url) {
		return new Headline(this.text.of("weekly.headline." + name), number, beside, before, url);
	}

	private @Nullable String before(@Nullable PeriodRecap before, Function<PeriodRecap, String> said) {
		return (before != null) ? this.text.of("weekly.headline.before", said.apply(before)) : null;
	}

	private static @Nullable PeriodRecap told(@Nullable PeriodRecap before) {
		return (before != null && before.reception().isTold()) ? before : null;
	}

	private String of(long part, long whole) {
		return this.text.of("weekly.headline.part", part, whole);
	}

	private static long resolved(PeriodRecap figures) {
		return figures.calls()
			.perOutcome()
			.stream()
			.filter((count) -> count.what() == Outcome.TUNTAS)
			.mapToLong(Count::number)
			.sum();
	}

	private static long opened(PeriodRecap figures) {
		return sum(figures, HandedOn::opened);
	}

	private static long sum(PeriodRecap figures, Function<HandedOn, Long> of) {
		return figures.handoffs().stream().mapToLong(of::apply).sum();
	}

	private static long recaps(PeriodRecap figures, Function<Tally, Long> of) {
		return figures.compliance().stream().map(Compliance::recaps).mapToLong(of::apply).sum();
	}

}

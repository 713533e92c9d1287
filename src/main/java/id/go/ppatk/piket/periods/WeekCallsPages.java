package id.go.ppatk.piket.periods;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import id.go.ppatk.piket.calls.CallAddenda;
import id.go.ppatk.piket.calls.CallerIdentity;
import id.go.ppatk.piket.recaps.RecapMask;
import id.go.ppatk.piket.recaps.RecapRow;
import id.go.ppatk.piket.recaps.Sight;
import id.go.ppatk.piket.staff.SignedIn;
import id.go.ppatk.piket.workdays.Period;
import id.go.ppatk.piket.workdays.Week;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Reads the calls of a week from the record of which its workbook is made. Of a caller
 * who is protected only a look at the page on which the call stands is recorded.
 */
@Component
class WeekCallsPages {

	static final int PAGE_SIZE = 50;

	private final PeriodRecaps recaps;

	private final RecapMask mask;

	private final PeriodText text;

	WeekCallsPages(PeriodRecaps recaps, RecapMask mask, PeriodText text) {
		this.recaps = recaps;
		this.mask = mask;
		this.text = text;
	}

	/**
	 * A page of them.
	 * @param after the number of the call after which the page begins, or {@code null}
	 * for the first page
	 * @param onOnePage whether all are wanted on one page, as for print
	 */
	WeekCallsPage of(Week week, WeekCallsFilter filter, @Nullable String after, boolean onOnePage, SignedIn me) {
		WeeklyRecap recap = this.recaps.whole(Period.of(week), Sight.of(me).unitCode());
		List<RecapRow> all = recap.calls();
		List<RecapRow> found = all.stream().filter(filter::shows).toList();
		int from = (after != null) ? found.stream().map(RecapRow::number).toList().indexOf(after) + 1 : 0;
		List<RecapRow> rows = found.subList(from, onOnePage ? found.size() : Math.min(found.size(), from + PAGE_SIZE));
		boolean more = from + rows.size() < found.size();
		return new WeekCallsPage(this.text.calls(Period.of(week)), this.text.title(Period.of(week)), week, filter,
				choices(recap, all), all.size(), found.size(), found.stream().mapToLong(filter::problems).sum(),
				from + 1L, seen(rows, recap, me), (from > 0 || onOnePage) ? filter.address(week) : null,
				more ? filter.address(week, "setelah", rows.get(rows.size() - 1).number()) : null,
				(from > 0 || more) ? filter.address(week, "semua", "true") : null);
	}

	private List<CorrectedCall> seen(List<RecapRow> rows, WeeklyRecap recap, SignedIn me) {
		this.mask.recordLook(rows.stream(), me, CallerIdentity.SeenIn.REKAP);
		Map<String, List<CallAddenda.Addendum>> corrections = recap.corrections();
		return RecapMask.masked(rows, me)
			.stream()
			.map((call) -> new CorrectedCall(call,
					call.hidesCaller() ? List.of() : corrections.getOrDefault(call.number(), List.of())))
			.toList();
	}

	private WeekCallsPage.Choices choices(WeeklyRecap recap, List<RecapRow> calls) {
		Map<LocalDate, String> days = new LinkedHashMap<>();
		recap.figures()
			.calls()
			.lines()
			.forEach((line) -> days.put(line.from(), this.text.line(CallFigures.Scale.DAY, line.from())));
		Stream<@Nullable String> posts = Stream.concat(recap.duties().stream().map((duty) -> duty.form().postCode()),
				calls.stream().map(RecapRow::postCode));
		return new WeekCallsPage.Choices(days, recap.figures().units(),
				posts.filter(Objects::nonNull).distinct().sorted().toList(),
				recap.figures().calls().perTopic().stream().map(Count::what).sorted().toList());
	}

}

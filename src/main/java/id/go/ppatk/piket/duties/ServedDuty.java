package id.go.ppatk.piket.duties;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * A duty with who holds it in which part of the day, after absences and replacements. A
 * whole-day replacement takes over name and obligation; for a part of a day who holds it
 * last hands in.
 *
 * @param duty the duty as it was named
 * @param stints who holds it, by time, the breaks not counted; empty while nobody does
 * and on a day that is no service day
 * @param intervals who answers when, the breaks counted
 */
public record ServedDuty(Duty duty, List<Stint> stints, List<Coverage.Interval> intervals) {

	/**
	 * A part of the day in which one person holds the duty.
	 *
	 * @param staffId who
	 * @param from from when, in WIB
	 * @param until until before when
	 */
	public record Stint(Long staffId, LocalTime from, LocalTime until) {
	}

	/** The duty within the coverage of its day. */
	static ServedDuty of(Duty duty, List<Coverage.Interval> ofTheDay) {
		List<Coverage.Interval> intervals = ofTheDay.stream()
			.filter((interval) -> interval.post().getUnitCode().equals(duty.getUnitCode())
					&& interval.post().getNumber() == duty.getPost())
			.toList();
		List<Stint> stints = new ArrayList<>();
		for (Coverage.Interval interval : intervals) {
			if (interval.isGap() || interval.substituting()) {
				continue;
			}
			int last = stints.size() - 1;
			if (last >= 0 && stints.get(last).staffId().equals(interval.staffId())) {
				stints.set(last, new Stint(interval.staffId(), stints.get(last).from(), interval.until()));
			}
			else {
				stints.add(new Stint(interval.staffId(), interval.from(), interval.until()));
			}
		}
		return new ServedDuty(duty, List.copyOf(stints), intervals);
	}

	/**
	 * Who hands in the recap: who holds the duty last, or the named officer where nobody
	 * does; {@code null} where nobody was named.
	 */
	@Nullable public Long responsibleId() {
		return this.stints.isEmpty() ? this.duty.getOfficerId() : this.stints.get(this.stints.size() - 1).staffId();
	}

	/**
	 * Who holds the duty at that time, the break included; before and after the hours,
	 * and where nobody holds it then, who was named.
	 */
	@Nullable public Long holderAt(LocalTime time) {
		return this.stints.stream()
			.filter((stint) -> !time.isBefore(stint.from()) && time.isBefore(stint.until()))
			.map(Stint::staffId)
			.findFirst()
			.orElseGet(this.duty::getOfficerId);
	}

	/**
	 * Who covers the break; the named substitute where nobody does, unless they hold the
	 * duty themselves; else {@code null}.
	 */
	@Nullable public Long substituteId() {
		return this.intervals.stream()
			.filter(Coverage.Interval::substituting)
			.map(Coverage.Interval::staffId)
			.findFirst()
			.orElseGet(() -> {
				Long named = this.duty.getSubstituteId();
				return (named != null && !isHeldBy(named)) ? named : null;
			});
	}

	/** Whether more than one person holds the duty in the course of the day. */
	public boolean isShared() {
		return this.stints.size() > 1;
	}

	/** Everybody who holds the duty, covers its breaks, or was named for it. */
	public Set<Long> people() {
		Set<Long> people = new LinkedHashSet<>();
		this.stints.forEach((stint) -> people.add(stint.staffId()));
		this.intervals.stream()
			.filter((interval) -> !interval.isGap())
			.forEach((interval) -> people.add(interval.staffId()));
		Stream.of(this.duty.getOfficerId(), this.duty.getSubstituteId())
			.filter((staffId) -> staffId != null)
			.forEach(people::add);
		return people;
	}

	/** Whether the person holds the duty in some part of the day. */
	public boolean isHeldBy(Long staffId) {
		return this.stints.stream().anyMatch((stint) -> stint.staffId().equals(staffId))
				|| (this.stints.isEmpty() && staffId.equals(this.duty.getOfficerId()));
	}

	/** As what the person serves it: who does not hold it answers in the break. */
	public DutyRole role(Long staffId) {
		return isHeldBy(staffId) ? DutyRole.OFFICER : DutyRole.SUBSTITUTE;
	}

	/** Whether the person answers this duty's phone at some time of the day. */
	public boolean isAnsweredBy(Long staffId) {
		return this.intervals.stream().anyMatch((interval) -> staffId.equals(interval.staffId()));
	}

	/** When the person answers this duty's phone; neighbouring intervals are one. */
	public List<Stint> answers(Long staffId) {
		List<Stint> answers = new ArrayList<>();
		for (Coverage.Interval interval : this.intervals) {
			if (!staffId.equals(interval.staffId())) {
				continue;
			}
			int last = answers.size() - 1;
			if (last >= 0 && answers.get(last).until().equals(interval.from())) {
				answers.set(last, new Stint(staffId, answers.get(last).from(), interval.until()));
			}
			else {
				answers.add(new Stint(staffId, interval.from(), interval.until()));
			}
		}
		return answers;
	}

	boolean isAnsweredBy(Long staffId, LocalTime time) {
		return this.intervals.stream()
			.anyMatch((interval) -> staffId.equals(interval.staffId()) && interval.contains(time));
	}

}

package id.go.ppatk.piket.notices;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import id.go.ppatk.piket.duties.MovedDuty;
import id.go.ppatk.piket.duties.OpenedPost;
import id.go.ppatk.piket.duties.ServedDuty;
import id.go.ppatk.piket.staff.StaffMembers;
import id.go.ppatk.piket.workdays.CalendarChange;
import id.go.ppatk.piket.workdays.ServicePolicy;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * What a change of holidays or hours means on a day, in words: for who serves, and for
 * who answers for a unit.
 */
@Component
class CalendarWording {

	private final Wording wording;

	private final StaffMembers people;

	CalendarWording(Wording wording, StaffMembers people) {
		this.wording = wording;
		this.people = people;
	}

	Map<Long, String> names(List<MovedDuty> duties) {
		return this.people.names(duties.stream()
			.flatMap((duty) -> Stream.concat(duty.was().people().stream(), duty.is().people().stream()))
			.distinct()
			.toList());
	}

	/** What it means for one who serves or served the duty. */
	String own(CalendarChange change, MovedDuty duty, Long person) {
		ServedDuty told = duty.is().answers(person).isEmpty() ? duty.was() : duty.is();
		String role = this.wording.text("letter.calendar.as." + told.role(person));
		String post = duty.duty().getPostCode();
		if (duty.isGone()) {
			return change.after()
				.holiday(duty.day())
				.map((holiday) -> this.wording.text("letter.calendar.free-holiday", role, post, holiday))
				.orElseGet(() -> this.wording.text("letter.calendar.free", role, post));
		}
		String hours = hours(duty.is(), person);
		if (duty.isBack()) {
			return this.wording.text("letter.calendar.back", role, post, hours);
		}
		String service = service(change, duty.day());
		return hours.isEmpty() ? this.wording.text("letter.calendar.hours-free", service, role, post)
				: this.wording.text("letter.calendar.hours", service, role, post, hours);
	}

	private String hours(ServedDuty served, Long person) {
		return served.answers(person)
			.stream()
			.map((stint) -> this.wording.hours(stint.from(), stint.until()))
			.collect(Collectors.joining(", "));
	}

	private String service(CalendarChange change, LocalDate day) {
		ServicePolicy policy = change.after().policy(day);
		return this.wording.text("letter.calendar.service", this.wording.hours(policy.getOpens(), policy.getCloses()),
				this.wording.hours(policy.breakStarts(day), policy.breakEnds(day)));
	}

	/** What it means for these duties and posts of one day. */
	List<String> ofDay(CalendarChange change, LocalDate day, List<MovedDuty> duties, List<OpenedPost> opened,
			Map<Long, String> names) {
		List<String> sentences = new ArrayList<>();
		String gone = list(duties, MovedDuty::isGone, names);
		if (!gone.isEmpty()) {
			sentences.add(change.after()
				.holiday(day)
				.map((holiday) -> this.wording.text("letter.calendar.day-free-holiday", holiday, gone))
				.orElseGet(() -> this.wording.text("letter.calendar.day-free", gone)));
		}
		String back = list(duties, MovedDuty::isBack, names);
		if (!back.isEmpty()) {
			sentences.add(this.wording.text("letter.calendar.day-back", back));
		}
		String others = list(duties, (duty) -> !duty.isGone() && !duty.isBack(), names);
		if (!others.isEmpty()) {
			sentences.add(this.wording.text("letter.calendar.day-hours", service(change, day), others));
		}
		if (!opened.isEmpty()) {
			sentences.add(this.wording.text("letter.calendar.day-open",
					opened.stream().map(OpenedPost::postCode).collect(Collectors.joining(", "))));
		}
		return sentences;
	}

	private String list(List<MovedDuty> duties, Predicate<MovedDuty> which, Map<Long, String> names) {
		return duties.stream()
			.filter(which)
			.map((duty) -> duty.isGone() ? duty.was() : duty.is())
			.map((served) -> this.wording.text("letter.calendar.duty", served.duty().getPostCode(),
					name(served.responsibleId(), names), name(served.substituteId(), names)))
			.collect(Collectors.joining("; "));
	}

	private String name(@Nullable Long person, Map<Long, String> names) {
		return (person != null) ? names.getOrDefault(person, this.wording.text("letter.calendar.nobody"))
				: this.wording.text("letter.calendar.nobody");
	}

}

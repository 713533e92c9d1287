package id.go.ppatk.piket.duties;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import id.go.ppatk.piket.staff.StaffMembers;
import id.go.ppatk.piket.web.Indonesian;
import id.go.ppatk.piket.workdays.ServiceCalendar;
import id.go.ppatk.piket.workdays.ServicePolicy;
import id.go.ppatk.piket.workdays.ServicePost;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who is on duty on a day, post by post, by name.
 */
@Component
public class OnDuty {

	private final ReadDuties duties;

	private final StaffMembers people;

	OnDuty(ReadDuties duties, StaffMembers people) {
		this.duties = duties;
		this.people = people;
	}

	/**
	 * One post of a service day.
	 *
	 * @param unitCode the unit
	 * @param post from 1 within the unit
	 * @param extension the telephone extension, or {@code null} when not known
	 * @param served the duty and who holds it, or {@code null} where nobody was named
	 * @param named the name of the officer who was named, or {@code null}
	 * @param officer the name of who holds the duty now, or {@code null} where nobody was
	 * named
	 * @param substitute the substitute's name, or {@code null} where nobody was named
	 * @param answering who answers at the moment that was asked for, or {@code null} in a
	 * gap and outside the service hours
	 * @param capacity as what they answer, or {@code null}
	 * @param until until when that holds (WIB), or {@code null} outside the service hours
	 * @param present the names of substitute and officer, as far as they are not absent
	 * at that moment: whom to try where nobody answers
	 */
	public record Post(String unitCode, int post, @Nullable String extension, @Nullable ServedDuty served,
			@Nullable String named, @Nullable String officer, @Nullable String substitute, @Nullable String answering,
			Coverage.@Nullable Capacity capacity, @Nullable LocalTime until, List<String> present) {

		/** Whether the moment lies within the service hours. */
		public boolean isOpen() {
			return this.until != null;
		}

		/** Whether the substitute answers, because it is the break. */
		public boolean substituting() {
			return this.capacity == Coverage.Capacity.IN_BREAK;
		}

		/** Whether somebody else than the named officer answers outside the break. */
		public boolean isInstead() {
			return this.capacity == Coverage.Capacity.REPLACEMENT || this.capacity == Coverage.Capacity.STAND_IN;
		}

		/** The id of who answers at that moment, or {@code null}. */
		@Nullable public Long answeringId() {
			return (this.served == null || this.until == null) ? null
					: this.served.intervals()
						.stream()
						.filter((interval) -> interval.until().equals(this.until))
						.map(Coverage.Interval::staffId)
						.filter(Objects::nonNull)
						.findFirst()
						.orElse(null);
		}

		/** {@code DP-1}. */
		public String code() {
			return this.unitCode + "-" + this.post;
		}

		/** Whether the phone is served at that moment by nobody, though it should be. */
		public boolean isGap() {
			return this.until != null && this.answering == null;
		}

	}

	/**
	 * The posts of the day of that moment, by unit and number; none on a day without
	 * service.
	 */
	@Transactional(readOnly = true)
	public List<Post> at(Instant moment, ServiceCalendar calendar) {
		LocalDate day = Indonesian.dateOf(moment);
		if (!calendar.isServiceDay(day)) {
			return List.of();
		}
		ServicePolicy policy = calendar.policy(day);
		ChangedDuties read = this.duties.between(day, day);
		List<Duty> today = read.duties();
		Changes changes = read.changes().on(day);
		List<Coverage.Interval> intervals = new Coverage(day, policy, today.stream().map(Assignment::of).toList(),
				changes)
			.intervals();
		List<ServedDuty> served = today.stream().map((duty) -> ServedDuty.of(duty, intervals)).toList();
		Map<Long, String> names = names(served);
		LocalTime time = Indonesian.timeOf(moment);
		return policy.getPosts()
			.stream()
			.map((post) -> post(post, time, served, intervals, names,
					(person, unit) -> !changes.isAbsent(person, unit, day, time)))
			.toList();
	}

	private static Post post(ServicePost post, LocalTime time, List<ServedDuty> duties,
			List<Coverage.Interval> intervals, Map<Long, String> names, BiPredicate<Long, String> present) {
		ServedDuty served = duties.stream()
			.filter((candidate) -> candidate.duty().getUnitCode().equals(post.getUnitCode())
					&& candidate.duty().getPost() == post.getNumber())
			.findFirst()
			.orElse(null);
		Coverage.Interval now = intervals.stream()
			.filter((interval) -> interval.post() == post && interval.contains(time))
			.findFirst()
			.orElse(null);
		return new Post(post.getUnitCode(), post.getNumber(), post.getExtension(), served,
				(served != null) ? name(names, served.duty().getOfficerId()) : null,
				(served != null) ? name(names, served.holderAt(time)) : null,
				(served != null) ? name(names, served.duty().getSubstituteId()) : null,
				(now != null) ? name(names, now.staffId()) : null, (now != null) ? now.capacity() : null,
				(now != null) ? now.until() : null,
				(served != null) ? Stream.of(served.duty().getSubstituteId(), served.holderAt(time))
					.filter(Objects::nonNull)
					.distinct()
					.filter((person) -> present.test(person, post.getUnitCode()))
					.map(names::get)
					.toList() : List.of());
	}

	@Nullable private static String name(Map<Long, String> names, @Nullable Long staffId) {
		return (staffId != null) ? names.get(staffId) : null;
	}

	private Map<Long, String> names(List<ServedDuty> duties) {
		List<Long> ids = duties.stream().flatMap((served) -> served.people().stream()).distinct().toList();
		return this.people.names(ids);
	}

}

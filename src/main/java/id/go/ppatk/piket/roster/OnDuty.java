package id.go.ppatk.piket.roster;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import id.go.ppatk.piket.staff.StaffMember;
import id.go.ppatk.piket.staff.StaffMembers;
import id.go.ppatk.piket.web.Indonesian;
import id.go.ppatk.piket.workdays.ServiceCalendar;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who is on duty on a day, post by post, by name.
 */
@Component
public class OnDuty {

	private final Duties duties;

	private final StaffMembers people;

	OnDuty(Duties duties, StaffMembers people) {
		this.duties = duties;
		this.people = people;
	}

	/**
	 * One post of a service day.
	 *
	 * @param unitCode the unit
	 * @param post from 1 within the unit
	 * @param extension the telephone extension, or {@code null} when not known
	 * @param duty the duty, or {@code null} where nobody was named
	 * @param officer the officer's name, or {@code null} where nobody was named
	 * @param substitute the substitute's name, or {@code null} where nobody was named
	 * @param answering who answers at the moment that was asked for, or {@code null} in a
	 * gap and outside the service hours
	 * @param substituting whether the substitute answers, because it is the break
	 * @param until until when that holds (WIB), or {@code null} outside the service hours
	 */
	public record Post(String unitCode, int post, @Nullable String extension, @Nullable Duty duty,
			@Nullable String officer, @Nullable String substitute, @Nullable String answering, boolean substituting,
			@Nullable LocalTime until) {

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
		LocalDate day = LocalDate.ofInstant(moment, Indonesian.WIB);
		if (!calendar.isServiceDay(day)) {
			return List.of();
		}
		List<Duty> today = this.duties.on(day);
		Map<Long, String> names = names(today);
		List<Coverage.Interval> answering = new Coverage(day, calendar.policy(day), today)
			.at(LocalTime.ofInstant(moment, Indonesian.WIB));
		return calendar.policy(day).getPosts().stream().map((post) -> {
			Duty duty = today.stream()
				.filter((named) -> named.getUnitCode().equals(post.getUnitCode())
						&& named.getPost() == post.getNumber())
				.findFirst()
				.orElse(null);
			Coverage.Interval now = answering.stream()
				.filter((candidate) -> candidate.post() == post)
				.findFirst()
				.orElse(null);
			return new Post(post.getUnitCode(), post.getNumber(), post.getExtension(), duty,
					(duty != null) ? names.get(duty.getOfficerId()) : null,
					(duty != null) ? names.get(duty.getSubstituteId()) : null,
					(now != null && now.staffId() != null) ? names.get(now.staffId()) : null,
					now != null && now.substituting(), (now != null) ? now.until() : null);
		}).toList();
	}

	private Map<Long, String> names(List<Duty> duties) {
		List<Long> ids = duties.stream()
			.flatMap((duty) -> Stream.of(duty.getOfficerId(), duty.getSubstituteId()))
			.filter(Objects::nonNull)
			.toList();
		return this.people.findByIdIn(ids).stream().collect(Collectors.toMap(StaffMember::getId, StaffMember::getName));
	}

}

package id.go.ppatk.piket.duties;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import id.go.ppatk.piket.staff.SignedIn;
import id.go.ppatk.piket.staff.StaffMember;
import id.go.ppatk.piket.staff.StaffMembers;
import id.go.ppatk.piket.web.Findable;
import id.go.ppatk.piket.web.Indonesian;
import id.go.ppatk.piket.workdays.ServiceCalendar;
import id.go.ppatk.piket.workdays.ServiceCalendars;
import id.go.ppatk.piket.workdays.ServicePost;
import id.go.ppatk.piket.workdays.Week;

import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/**
 * The people that the one search finds: who serves a post or a unit today, and a
 * colleague by name with the next duty. Rosters are for everybody to read.
 */
@Component
class PeopleFindings implements Findable {

	/** So far ahead a person's next duty is looked for. */
	private static final int DAYS = 13;

	private final StaffMembers people;

	private final ServedDuties duties;

	private final ServiceCalendars calendars;

	private final Indonesian indonesian;

	private final MessageSourceAccessor messages;

	private final Clock clock;

	PeopleFindings(StaffMembers people, ServedDuties duties, ServiceCalendars calendars, Indonesian indonesian,
			MessageSourceAccessor messages, Clock clock) {
		this.people = people;
		this.duties = duties;
		this.calendars = calendars;
		this.indonesian = indonesian;
		this.messages = messages;
		this.clock = clock;
	}

	@Override
	public int place() {
		return 10;
	}

	@Override
	public String headingKey() {
		return "people-findings.title";
	}

	@Override
	public List<Found> find(String words, Authentication person) {
		if (!(person.getPrincipal() instanceof SignedIn)) {
			return List.of();
		}
		String sought = words.toLowerCase(Locale.ROOT);
		List<StaffMember> named = this.people.everybody()
			.stream()
			.filter((one) -> one.isActive()
					&& Stream.of(sought.split("\\s+")).allMatch(one.getName().toLowerCase(Locale.ROOT)::contains))
			.limit(MOST)
			.toList();
		boolean maybePost = sought.matches("[a-z]{2,3}([- ]?[0-9])?");
		if (named.isEmpty() && !maybePost) {
			return List.of();
		}
		LocalDate today = LocalDate.now(this.clock);
		ServiceCalendar calendar = this.calendars.around(today, today.plusDays(DAYS));
		List<ServedDuty> ahead = this.duties.between(today, today.plusDays(DAYS), calendar)
			.stream()
			.filter((served) -> calendar.isServiceDay(served.duty().getDutyDate()) && isToldOf(served.duty(), today))
			.toList();
		List<Found> found = new ArrayList<>();
		if (maybePost) {
			found.addAll(ofPost(sought, today, calendar, ahead));
		}
		named.forEach((one) -> found.add(found(one, today, calendar, ahead)));
		return found.stream().limit(MOST).toList();
	}

	/** What is not handed in may still change, but for today. */
	private static boolean isToldOf(Duty duty, LocalDate today) {
		return duty.getSubmittedAt() != null || duty.getDutyDate().equals(today);
	}

	/** Who serves that unit or that post of it today. */
	private List<Found> ofPost(String sought, LocalDate today, ServiceCalendar calendar, List<ServedDuty> ahead) {
		String code = sought.toUpperCase(Locale.ROOT).replaceFirst("[- ]?([0-9])$", "-$1");
		List<ServedDuty> served = ahead.stream()
			.filter((one) -> one.duty().getDutyDate().equals(today))
			.filter((one) -> one.duty().getUnitCode().equals(code) || one.duty().getPostCode().equals(code))
			.toList();
		Map<Long, String> names = this.people.names(served.stream().flatMap((one) -> one.people().stream()).toList());
		return served.stream()
			.filter((one) -> one.responsibleId() != null)
			.map((one) -> new Found("/piket/" + Week.of(today), names.get(one.responsibleId()),
					duty(one, DutyRole.OFFICER, today, calendar)))
			.toList();
	}

	private Found found(StaffMember person, LocalDate today, ServiceCalendar calendar, List<ServedDuty> ahead) {
		Optional<ServedDuty> next = ahead.stream()
			.filter((served) -> served.isAnsweredBy(person.getId()) || served.isHeldBy(person.getId()))
			.findFirst();
		LocalDate day = next.map((served) -> served.duty().getDutyDate()).orElse(today);
		return new Found("/piket/" + Week.of(day), person.getName() + " · " + person.getUnitCode(),
				next.map((served) -> duty(served, served.role(person.getId()), today, calendar))
					.orElseGet(() -> text("people-findings.none", this.indonesian.date(today.plusDays(DAYS)))));
	}

	/** "Hari ini DP-1 sebagai petugas, pesawat 101". */
	private String duty(ServedDuty served, DutyRole role, LocalDate today, ServiceCalendar calendar) {
		Duty duty = served.duty();
		String day = duty.getDutyDate().equals(today) ? text("people-findings.today")
				: this.indonesian.day(duty.getDutyDate());
		String said = text("people-findings." + role.name(), day, duty.getPostCode());
		return calendar.policy(duty.getDutyDate())
			.getPosts()
			.stream()
			.filter((post) -> post.getUnitCode().equals(duty.getUnitCode()) && post.getNumber() == duty.getPost())
			.map(ServicePost::getExtension)
			.filter((extension) -> extension != null && duty.getDutyDate().equals(today))
			.findFirst()
			.map((extension) -> said + " · " + text("people-findings.extension", extension))
			.orElse(said);
	}

	private String text(String key, Object... arguments) {
		return this.messages.getMessage(key, arguments);
	}

}

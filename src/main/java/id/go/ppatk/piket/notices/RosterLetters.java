package id.go.ppatk.piket.notices;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import id.go.ppatk.piket.duties.Assignment;
import id.go.ppatk.piket.duties.RosterAcknowledged;
import id.go.ppatk.piket.duties.RosterReminder;
import id.go.ppatk.piket.duties.RosterReminderOvertaken;
import id.go.ppatk.piket.duties.RosterStatus;
import id.go.ppatk.piket.duties.RosterSubmitted;
import id.go.ppatk.piket.duties.RosterTakenBack;
import id.go.ppatk.piket.duties.Rosters;
import id.go.ppatk.piket.duties.WeekRoster;
import id.go.ppatk.piket.duties.WeekRosters;
import id.go.ppatk.piket.roster.RosterFile;
import id.go.ppatk.piket.staff.StaffMember;
import id.go.ppatk.piket.staff.StaffMembers;
import id.go.ppatk.piket.workdays.ServicePost;
import id.go.ppatk.piket.workdays.Week;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Letters about rosters: handed in, taken back, received, due, late. Clause 5.a.
 */
@Component
class RosterLetters {

	private final Outbox outbox;

	private final Recipients recipients;

	private final Wording wording;

	private final DutyWording dutyWording;

	private final ReadServedDays served;

	private final Rosters rosters;

	private final WeekRosters weekRosters;

	private final RosterFile file;

	private final StaffMembers people;

	RosterLetters(Outbox outbox, Recipients recipients, Wording wording, DutyWording dutyWording, ReadServedDays served,
			Rosters rosters, WeekRosters weekRosters, RosterFile file, StaffMembers people) {
		this.outbox = outbox;
		this.recipients = recipients;
		this.wording = wording;
		this.dutyWording = dutyWording;
		this.served = served;
		this.rosters = rosters;
		this.weekRosters = weekRosters;
		this.file = file;
		this.people = people;
	}

	@EventListener
	void on(RosterSubmitted event) {
		StaffMember by = this.people.withRoles(event.by()).orElseThrow();
		Draft draft = draft(LetterKind.ROSTER_SUBMITTED, event.unitCode(), event.week())
			.fact(this.wording.text("letter.by"), by.getName());
		RosterStatus status = status(event.unitCode(), event.week());
		if (status.deadline() != null) {
			draft.fact(this.wording.text("letter.state"), state(status));
		}
		names(draft, event.unitCode(), event.week());
		draft.leadTo(path(event.unitCode(), event.week()), this.wording.text("letter.see-roster"))
			.enclose(this.file.of(event.week(), event.unitCode(), by));
		this.outbox.write(draft, this.recipients.supervisor());
		this.outbox.withdraw(key(LetterKind.ROSTER_DUE_SOON, event.unitCode(), event.week()));
		this.outbox.withdraw(key(LetterKind.ROSTER_OVERDUE, event.unitCode(), event.week()));
	}

	/** Day by day who serves, and what nobody serves. */
	private void names(Draft draft, String unitCode, Week week) {
		ServedDays served = this.served.between(week.monday(), week.friday());
		Map<Long, String> names = this.dutyWording.names(served.duties(), Stream.empty());
		for (LocalDate day : week.weekdays()) {
			List<ServicePost> posts = served.calendar().isServiceDay(day)
					? served.calendar().policy(day).posts(unitCode) : List.of();
			served.calendar()
				.holiday(day)
				.ifPresent((holiday) -> draft.section(this.wording.indonesian().day(day))
					.line(this.wording.text("letter.holiday"), holiday));
			if (!posts.isEmpty()) {
				draft.section(this.wording.indonesian().day(day));
			}
			for (ServicePost post : posts) {
				String postCode = unitCode + "-" + post.getNumber();
				draft
					.line(postCode,
							served.on(day)
								.stream()
								.filter((duty) -> duty.duty().getPostCode().equals(postCode))
								.map((duty) -> this.dutyWording.line(duty, names))
								.findFirst()
								.orElseGet(() -> this.dutyWording.unnamed(postCode,
										served.calendar().policy(day).getOpens(),
										served.calendar().policy(day).getCloses())));
			}
		}
	}

	/** To the supervisor, to everybody who is named in it, and to its coordinator. */
	@EventListener
	void on(RosterTakenBack event) {
		WeekRoster roster = this.weekRosters.of(event.week(), event.unitCode()).orElseThrow();
		Draft draft = draft(LetterKind.ROSTER_TAKEN_BACK, event.unitCode(), event.week())
			.fact(this.wording.text("letter.by"), this.people.names(List.of(event.by())).get(event.by()))
			.leadTo(path(event.unitCode(), event.week()), this.wording.text("letter.see-roster"));
		event.week().weekdays().forEach((day) -> draft.tells(DayOfService.free(day)));
		List<Long> named = roster.getDuties()
			.stream()
			.map(Assignment::of)
			.flatMap(Assignment::people)
			.distinct()
			.toList();
		this.outbox.write(draft, this.recipients.supervisor());
		this.outbox.write(draft, Stream
			.concat(this.recipients.people(named).stream(), this.recipients.coordinators(event.unitCode()).stream())
			.filter((recipient) -> !event.by().equals(recipient.staffId()))
			.distinct()
			.toList());
	}

	/** The unit's part of the week. */
	private static String path(String unitCode, Week week) {
		return "/piket/" + week + "#" + unitCode;
	}

	@EventListener
	void on(RosterAcknowledged event) {
		RosterStatus status = status(event.unitCode(), event.week());
		List<Recipient> unit = Stream
			.concat(this.recipients.coordinators(event.unitCode()).stream(),
					this.recipients.people(Stream.of(status.submittedBy()).toList()).stream())
			.distinct()
			.toList();
		this.outbox.write(draft(LetterKind.ROSTER_ACKNOWLEDGED, event.unitCode(), event.week())
			.leadTo(path(event.unitCode(), event.week()), this.wording.text("letter.see-roster")), unit);
	}

	@EventListener
	void on(RosterReminder event) {
		boolean late = event.kind() == RosterReminder.Kind.OVERDUE;
		Draft draft = draft(late ? LetterKind.ROSTER_OVERDUE : LetterKind.ROSTER_DUE_SOON, event.unitCode(),
				event.week());
		RosterStatus status = status(event.unitCode(), event.week());
		draft.fact(this.wording.text("letter.deadline"), this.wording.indonesian().moment(status.deadline()));
		draft.leadTo(path(event.unitCode(), event.week()),
				this.wording.text(late ? "letter.see-roster" : "letter.fill-roster"));
		if (!late) {
			draft.validUntil(status.deadline());
		}
		this.outbox.write(draft, this.recipients.coordinators(event.unitCode()));
		if (late) {
			this.outbox.write(draft, this.recipients.supervisor());
		}
	}

	@EventListener
	void on(RosterReminderOvertaken event) {
		boolean late = event.kind() == RosterReminder.Kind.OVERDUE;
		this.outbox.overtake(
				key(late ? LetterKind.ROSTER_OVERDUE : LetterKind.ROSTER_DUE_SOON, event.unitCode(), event.week()));
	}

	private Draft draft(LetterKind kind, String unitCode, Week week) {
		return this.wording.draft(kind, key(kind, unitCode, week), this.wording.unit(unitCode),
				this.wording.indonesian().week(week.monday()));
	}

	/** What was taken back and is handed in again has letters of its own. */
	private String key(LetterKind kind, String unitCode, Week week) {
		return kind + ":" + unitCode + ":" + week
				+ this.weekRosters.of(week, unitCode)
					.map(WeekRoster::getTakenBackAt)
					.map((takenBackAt) -> ":" + takenBackAt)
					.orElse("");
	}

	private RosterStatus status(String unitCode, Week week) {
		return this.rosters.statuses(week)
			.stream()
			.filter((status) -> status.unitCode().equals(unitCode))
			.findFirst()
			.orElseThrow();
	}

	private String state(RosterStatus status) {
		return this.wording.text(status.state().messageKey(), this.wording.indonesian().duration(status.lateness()));
	}

}

package id.go.ppatk.piket.changes;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import id.go.ppatk.piket.duties.Absence;
import id.go.ppatk.piket.duties.Absences;
import id.go.ppatk.piket.duties.ChangeReason;
import id.go.ppatk.piket.duties.Duties;
import id.go.ppatk.piket.duties.Duty;
import id.go.ppatk.piket.duties.Exchange;
import id.go.ppatk.piket.duties.Exchanges;
import id.go.ppatk.piket.duties.Replacement;
import id.go.ppatk.piket.duties.Replacements;
import id.go.ppatk.piket.duties.WeekRosters;
import id.go.ppatk.piket.staff.Role;
import id.go.ppatk.piket.staff.SignedIn;
import id.go.ppatk.piket.units.Unit;
import id.go.ppatk.piket.units.Units;
import id.go.ppatk.piket.workdays.ServiceCalendar;
import id.go.ppatk.piket.workdays.ServiceCalendars;
import id.go.ppatk.piket.workdays.Week;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.server.ResponseStatusException;

/**
 * Who may see and file what changes after the hand-in: officers and coordinators for
 * their unit, the supervisor for all. An exchange is for its two officers and who
 * proposed it. Clause 5.a.
 */
@Component
class ChangesAccess {

	private static final Pattern ADDRESS = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})/([A-Z]{2,3})-([1-9])");

	private final Duties duties;

	private final WeekRosters rosters;

	private final Replacements replacements;

	private final Absences absences;

	private final Exchanges exchanges;

	private final Units units;

	private final ServiceCalendars calendars;

	ChangesAccess(Duties duties, WeekRosters rosters, Replacements replacements, Absences absences, Exchanges exchanges,
			Units units, ServiceCalendars calendars) {
		this.duties = duties;
		this.rosters = rosters;
		this.replacements = replacements;
		this.absences = absences;
		this.exchanges = exchanges;
		this.units = units;
		this.calendars = calendars;
	}

	/** The codes of the units whose changes the person sees and files. */
	List<String> units(SignedIn me) {
		return this.units.onDuty().stream().map(Unit::getCode).filter((unitCode) -> mayFile(unitCode, me)).toList();
	}

	/** Whether the person sees and files what changes for the unit. */
	static boolean mayFile(String unitCode, SignedIn me) {
		return me.worksFor(unitCode);
	}

	/** Whether the person answers for what stays unserved in that unit. */
	static boolean mayFill(String unitCode, SignedIn me) {
		return me.coordinates(unitCode);
	}

	/** Whether the person answers for what stays unserved in some unit. */
	static boolean mayFillSome(SignedIn me) {
		return me.is(Role.KOORDINATOR) || me.is(Role.SUPERVISOR);
	}

	/** Whether the person serves, so that changes may concern their own duties. */
	static boolean serves(SignedIn me) {
		return me.is(Role.PETUGAS);
	}

	/** Whether the person corrects a name that was written wrongly for the unit. */
	static boolean mayCorrect(String unitCode, SignedIn me) {
		return me.coordinates(unitCode);
	}

	/** Whether the person takes that replacement back, when it can be. */
	static boolean mayUndo(Replacement replacement, SignedIn me) {
		return replacement.isCorrection() ? mayCorrect(replacement.getUnitCode(), me)
				: mayFile(replacement.getUnitCode(), me);
	}

	/**
	 * The duty of an address, for those who may file a change of it; one without names
	 * where the roster was handed in with the place open.
	 * @throws ResponseStatusException 404 when there is no such duty in a roster that was
	 * handed in
	 * @throws AccessDeniedException when it is another unit's
	 */
	@Transactional(readOnly = true)
	public Duty duty(String address, SignedIn me) {
		Matcher matcher = ADDRESS.matcher(address);
		if (!matcher.matches()) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		String unitCode = matcher.group(2);
		int post = Integer.parseInt(matcher.group(3));
		LocalDate day = day(matcher.group(1));
		Duty duty = this.duties.of(day, unitCode, post).orElseGet(() -> open(day, unitCode, post));
		if (!mayFile(unitCode, me)) {
			throw new AccessDeniedException("the duty of another unit");
		}
		return duty;
	}

	/**
	 * As {@link #duty}, for those who may change it for that reason.
	 * @throws AccessDeniedException also for a correction by who does not coordinate the
	 * unit
	 */
	@Transactional(readOnly = true)
	public Duty changeable(String address, @Nullable ChangeReason reason, SignedIn me) {
		Duty duty = duty(address, me);
		if (reason != null && reason.isCorrection() && !mayCorrect(duty.getUnitCode(), me)) {
			throw new AccessDeniedException("a correction by somebody who does not coordinate the unit");
		}
		return duty;
	}

	private static LocalDate day(String text) {
		try {
			return LocalDate.parse(text);
		}
		catch (DateTimeException ex) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND, "no such day", ex);
		}
	}

	private Duty open(LocalDate day, String unitCode, int post) {
		ServiceCalendar calendar = this.calendars.around(day);
		return this.rosters.of(Week.of(day), unitCode)
			.filter((roster) -> roster.isSubmitted() && calendar.isServed(day, unitCode, post))
			.map((roster) -> new Duty(roster, day, post))
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	/**
	 * As {@link #duty}, for those who may offer it for another one: its officer and who
	 * coordinates the unit.
	 * @throws ResponseStatusException 404 also where nobody is named for it
	 * @throws AccessDeniedException for others
	 */
	@Transactional(readOnly = true)
	public Duty tradable(String address, SignedIn me) {
		Duty duty = duty(address, me);
		if (duty.getId() == null || duty.getOfficerId() == null) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND, "nobody is named for that duty");
		}
		if (!mayTrade(duty, me)) {
			throw new AccessDeniedException("the duty of somebody else");
		}
		return duty;
	}

	/** Whether the person may offer that duty for another one. */
	static boolean mayTrade(Duty duty, SignedIn me) {
		return me.getId().equals(duty.getOfficerId()) || me.coordinates(duty.getUnitCode());
	}

	/**
	 * An exchange, for those who may answer it or take it back.
	 * @throws ResponseStatusException 404 when there is none
	 * @throws AccessDeniedException for others
	 */
	Exchange exchange(Long id, SignedIn me) {
		Exchange exchange = this.exchanges.findById(id)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		if (!exchange.concerns(me.getId())) {
			throw new AccessDeniedException("an exchange of others");
		}
		return exchange;
	}

	/**
	 * A replacement, for those who may take it back.
	 * @throws ResponseStatusException 404 when there is none
	 * @throws AccessDeniedException when it is another unit's, or a correction that only
	 * who coordinates the unit takes back
	 */
	Replacement replacement(Long id, SignedIn me) {
		Replacement replacement = this.replacements.findById(id)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		if (!mayUndo(replacement, me)) {
			throw new AccessDeniedException("a replacement of another unit, or a correction");
		}
		return replacement;
	}

	/**
	 * An absence, for those who may end it.
	 * @throws ResponseStatusException 404 when there is none
	 * @throws AccessDeniedException when it is another unit's
	 */
	Absence absence(Long id, SignedIn me) {
		Absence absence = this.absences.findById(id)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		if (!mayFile(absence.getUnitCode(), me)) {
			throw new AccessDeniedException("an absence of another unit");
		}
		return absence;
	}

}

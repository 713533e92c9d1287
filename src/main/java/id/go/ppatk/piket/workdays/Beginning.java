package id.go.ppatk.piket.workdays;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;

import id.go.ppatk.piket.web.Indonesian;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one place that knows when the piket begins and from when on it counts. The setting
 * says it; else the practice of demo mode takes clause 1's date; else a real start is
 * asked for it once. Nothing counts that lies before the first roster that was ever
 * handed in, but this week and the next are asked for from the first day on. While a real
 * start has not said when it begins, rosters can be named for this week already, and
 * nothing counts before one is handed in.
 */
@Component
@EnableConfigurationProperties(PeriodSettings.class)
public class Beginning {

	/** Where a real start says when it begins. */
	public static final String PAGE = "/pengaturan/permulaan";

	/** Clause 1: Monday, 21 August 2017, 07.00 WIB. */
	private static final OffsetDateTime OF_THE_PROCEDURE = OffsetDateTime.parse("2017-08-21T07:00+07:00");

	private static final LocalTime OPENING = LocalTime.of(7, 0);

	private final PeriodSettings settings;

	private final boolean practising;

	private final PiketBegins begins;

	private final PiketStarts starts;

	private final Clock clock;

	/** Who said when it begins. */
	enum Source {

		/** The settings, which nobody changes here. */
		SETTING,
		/** Demo mode. */
		PRACTICE,
		/** Who was asked. */
		TOLD,
		/** Nobody yet. */
		UNKNOWN

	}

	Beginning(PeriodSettings settings, Environment environment, PiketBegins begins, PiketStarts starts, Clock clock) {
		this.settings = settings;
		this.practising = environment.getProperty("piket.demo", Boolean.class, false)
				&& !environment.acceptsProfiles(Profiles.of("production"));
		this.begins = begins;
		this.starts = starts;
		this.clock = clock;
	}

	/**
	 * Whether a real start has still to say when it begins: nobody did, and no roster was
	 * handed in that says it.
	 */
	@Transactional(readOnly = true)
	public boolean isToBeSaid() {
		return this.settings.firstMoment() == null && !this.practising && page().isAsked();
	}

	@Transactional(readOnly = true)
	StartPage page() {
		PiketBegin begin = this.begins.now();
		Source source = source(begin);
		return new StartPage(source, (source != Source.UNKNOWN || begin.getFirstRoster() != null)
				? period(begin).firstMoment().toInstant() : null, begin.getFirstRoster());
	}

	/**
	 * Says when the piket begins, or says it anew.
	 * @return false when it stands by now: the settings say it, or a roster was handed in
	 */
	@Transactional
	boolean begin(Instant firstMoment) {
		if (!page().isOpen()) {
			return false;
		}
		PiketStart start = this.starts.findById(PiketStart.ID).orElseGet(PiketStart::new);
		start.move(firstMoment);
		this.starts.save(start);
		return true;
	}

	Source source(PiketBegin begin) {
		if (this.settings.firstMoment() != null) {
			return Source.SETTING;
		}
		if (this.practising) {
			return Source.PRACTICE;
		}
		return (begin.getFirstMoment() != null) ? Source.TOLD : Source.UNKNOWN;
	}

	/** When the piket runs, and from when on it counts. */
	PiketPeriod period(PiketBegin begin) {
		LocalDate thisMonday = Week.of(LocalDate.now(this.clock)).monday();
		LocalDate firstRoster = begin.getFirstRoster();
		OffsetDateTime told = switch (source(begin)) {
			case SETTING -> this.settings.firstMoment();
			case PRACTICE -> OF_THE_PROCEDURE;
			case TOLD -> begin.getFirstMoment().atZone(Indonesian.WIB).toOffsetDateTime();
			case UNKNOWN -> null;
		};
		OffsetDateTime firstMoment = (told != null) ? told
				: earlier(firstRoster, thisMonday).atTime(OPENING).atZone(Indonesian.WIB).toOffsetDateTime();
		LocalDate counted = (told != null) ? earlier(firstRoster, thisMonday)
				: (firstRoster != null) ? firstRoster : LocalDate.MAX;
		return new PiketPeriod(firstMoment, this.settings.lastMoment(), later(PiketPeriod.day(firstMoment), counted));
	}

	private static LocalDate earlier(@Nullable LocalDate day, LocalDate other) {
		return (day != null && day.isBefore(other)) ? day : other;
	}

	private static LocalDate later(LocalDate day, LocalDate other) {
		return day.isAfter(other) ? day : other;
	}

}

package id.go.ppatk.piket.telephony;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import id.go.ppatk.piket.DatabaseTest;
import id.go.ppatk.piket.web.Indonesian;
import id.go.ppatk.piket.workdays.Period;
import id.go.ppatk.piket.workdays.ServiceCalendar;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

/**
 * The figures of the database against those that are counted here, call by call.
 */
@DatabaseTest
class ReceptionsDatabaseTests {

	private static final Period DAYS = new Period(LocalDate.parse("2026-11-23"), LocalDate.parse("2026-11-24"));

	private static final Instant NOW = Instant.parse("2026-11-24T05:00:00Z");

	@Autowired
	JdbcClient jdbc;

	private Receptions receptions;

	/**
	 * A call as the exchange told it.
	 *
	 * @param waited until it was picked up, or {@code null}
	 * @param lasted until its end, or {@code null}
	 * @param outside whether it rang outside the hours of service
	 */
	private record Rang(String unit, Instant at, Integer waited, Integer lasted, boolean outside) {

		boolean isKnown() {
			return this.waited != null || this.lasted != null || this.at.isBefore(NOW.minus(Duration.ofMinutes(30)));
		}

	}

	@BeforeEach
	void anExchange() {
		this.receptions = new Receptions(this.jdbc, Clock.fixed(NOW, ZoneOffset.UTC), Duration.ofSeconds(30));
		this.jdbc.sql("""
				insert into staff_members (username, name, email, unit_code, password_hash, active, version)
				select 'penghitung', 'Penghitung', 'penghitung@contoh.invalid', 'DP', 'x', true, 0
				where not exists (select from staff_members where username = 'penghitung')""").update();
		this.jdbc.sql("""
				insert into telephony_tokens (name, token_hash, created_by, created_at)
				select 'Hitungan', gen_random_uuid()::text, id, now() from staff_members
				where username = 'penghitung'""").update();
		this.jdbc.sql("delete from ringing_calls").update();
	}

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3, 4 })
	void eachFigureIsThatOfTheCallsThemselves(long seed) {
		List<Rang> told = told(new Random(seed));
		told.forEach(this::insert);
		ReceptionOfUnits counted = this.receptions.of(DAYS, calendar());
		for (String unit : List.of("DP", "PTI", "OPR", "")) {
			List<Rang> known = told.stream()
				.filter((rang) -> unit.isEmpty() || rang.unit().equals(unit))
				.filter(Rang::isKnown)
				.filter((rang) -> DAYS.contains(Indonesian.dateOf(rang.at())))
				.toList();
			List<Rang> served = known.stream().filter((rang) -> !rang.outside()).toList();
			List<Integer> waited = served.stream().map(Rang::waited).filter((each) -> each != null).sorted().toList();
			assertThat(counted.of(unit)).as(unit)
				.isEqualTo(new Reception(waited.size(), served.size() - waited.size(),
						waited.stream().filter((each) -> each <= 30).count(), percentile(waited, 0.5),
						percentile(waited, 0.9), known.size() - served.size(), hours(served)));
		}
	}

	private static List<LocalDateTime> hours(List<Rang> served) {
		return served.stream()
			.map((rang) -> LocalDateTime.ofInstant(rang.at(), Indonesian.WIB).truncatedTo(ChronoUnit.HOURS))
			.distinct()
			.sorted()
			.toList();
	}

	/** Between the two that are nearest, as statisticians have it. */
	private static Duration percentile(List<Integer> sorted, double share) {
		if (sorted.isEmpty()) {
			return null;
		}
		double place = (sorted.size() - 1) * share;
		int below = (int) Math.floor(place);
		int above = (int) Math.ceil(place);
		return Duration
			.ofSeconds(Math.round(sorted.get(below) + (sorted.get(above) - sorted.get(below)) * (place - below)));
	}

	private static List<Rang> told(Random random) {
		List<Rang> told = new ArrayList<>();
		for (int i = 0; i < 80; i++) {
			Instant at = Instant.parse("2026-11-22T00:00:00Z").plusSeconds(random.nextInt(4 * 24 * 3600));
			if (at.isBefore(NOW)) {
				Integer waited = (random.nextInt(4) > 0) ? random.nextInt(70) : null;
				Integer lasted = (random.nextInt(10) > 0) ? 70 + random.nextInt(300) : null;
				told.add(new Rang(List.of("DP", "PTI", "DKH").get(random.nextInt(3)), at, waited, lasted,
						random.nextInt(6) == 0));
			}
		}
		return told;
	}

	private void insert(Rang rang) {
		this.jdbc
			.sql("""
					insert into ringing_calls (token_id, exchange_id, menu, unit_code, rang_at, answered_at, finished_at,
					    outside_hours, form_id)
					select max(id), gen_random_uuid()::text, 1, :unit, :at::timestamptz,
					    :at::timestamptz + make_interval(secs => :waited), :at::timestamptz + make_interval(secs => :lasted),
					    :outside, gen_random_uuid() from telephony_tokens""")
			.param("unit", rang.unit())
			.param("at", rang.at().toString())
			.param("waited", rang.waited())
			.param("lasted", rang.lasted())
			.param("outside", rang.outside())
			.update();
	}

	@Test
	void whereTheExchangeToldNothingNothingIsKnown() {
		ReceptionOfUnits counted = this.receptions.of(DAYS, calendar());
		assertThat(counted.all()).isEqualTo(Reception.UNTOLD);
		assertThat(counted.all().isTold()).isFalse();
	}

	@Test
	void whoAcceptedOnADeskAnsweredUnlessTheExchangeKnowsBetter() {
		Stream.of("answered_at", "accepted_at")
			.forEach((column) -> insert(rang(column.equals("answered_at") ? 10 : null)));
		this.jdbc.sql("""
				update ringing_calls set accepted_at = rang_at + interval '40 seconds',
				    accepted_by = (select id from staff_members where username = 'penghitung')""").update();
		Reception all = this.receptions.of(DAYS, calendar()).all();
		assertThat(all.answered()).isEqualTo(2);
		assertThat(all.inTime()).isEqualTo(1);
		assertThat(all.median()).isEqualTo(Duration.ofSeconds(25));
	}

	private static Rang rang(Integer waited) {
		return new Rang("DP", Instant.parse("2026-11-24T02:00:00Z"), waited, 300, false);
	}

	/** Every day is served by the first policy. */
	private static ServiceCalendar calendar() {
		ServiceCalendar calendar = mock(ServiceCalendar.class);
		given(calendar.isServiceDay(any())).willReturn(false);
		return calendar;
	}

}

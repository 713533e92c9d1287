package id.go.ppatk.piket.sample;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Random;
import java.util.UUID;

import id.go.ppatk.piket.staff.StaffMembers;
import id.go.ppatk.piket.telephony.MissedCalls;
import id.go.ppatk.piket.telephony.RingingCalls;
import id.go.ppatk.piket.telephony.RingingForm;
import id.go.ppatk.piket.telephony.TelephonyTokens;
import id.go.ppatk.piket.units.Unit;
import id.go.ppatk.piket.units.Units;
import id.go.ppatk.piket.web.Indonesian;
import id.go.ppatk.piket.workdays.ServicePolicy;
import org.jspecify.annotations.Nullable;

import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.stereotype.Component;

/**
 * The telephone exchange of the sample work: it tells of each sample call that it rang,
 * and of some that nobody answered. Of days past these callers called again and were
 * answered; of today they wait to be called back.
 */
@Component
@DemoMode
class SampleExchange {

	/** Where on a day callers call in vain, in minutes from its opening. */
	private static final int[] IN_VAIN = { 12, 65, 91, 330 };

	private static final List<String> UNITS = List.of("DP", "PTI", "DP", "DKH");

	private final RingingCalls ringing;

	private final MissedCalls missed;

	private final TelephonyTokens tokens;

	private final Units units;

	private final StaffMembers people;

	private final MessageSourceAccessor messages;

	private final Clock clock;

	SampleExchange(RingingCalls ringing, MissedCalls missed, TelephonyTokens tokens, Units units, StaffMembers people,
			MessageSourceAccessor messages, Clock clock) {
		this.ringing = ringing;
		this.missed = missed;
		this.tokens = tokens;
		this.units = units;
		this.people = people;
		this.messages = messages;
		this.clock = clock;
	}

	/**
	 * The token of the exchange, made at the first time; its secret is known to nobody.
	 */
	Long token() {
		String name = this.messages.getMessage("sample.exchange");
		return this.tokens.of(name).orElseGet(() -> {
			this.tokens.make(name, this.people.findByUsername("admin").orElseThrow().getId());
			return this.tokens.of(name).orElseThrow();
		});
	}

	/**
	 * Tells that a call rang until it was accepted.
	 * @return the id of the form in which it is written down
	 */
	UUID rang(Long token, String unitCode, @Nullable String caller, Long by, Instant receivedAt, Instant finishedAt) {
		Random random = new Random(receivedAt.getEpochSecond() + unitCode.hashCode());
		int waited = (random.nextInt(8) > 0) ? 4 + random.nextInt(22) : 31 + random.nextInt(40);
		String id = receivedAt.minusSeconds(waited).getEpochSecond() + "." + unitCode + "." + by;
		Long ring = add(token, id, unitCode, caller, receivedAt.minusSeconds(waited), false);
		UUID form = this.ringing.accept(ring, by, unitCode, receivedAt).orElseThrow();
		this.ringing.answer(token, id, receivedAt);
		this.ringing.finish(token, id, finishedAt);
		this.missed.writtenDown(form, List.of(), unitCode, receivedAt, finishedAt, by);
		return form;
	}

	/** Tells of those whom nobody answered on a day, and of one after its hours. */
	void inVain(Long token, LocalDate day, ServicePolicy policy) {
		Random random = new Random(day.toEpochDay());
		boolean today = day.equals(Indonesian.dateOf(this.clock.instant()));
		for (int i = 0; i < IN_VAIN.length; i++) {
			Instant at = at(day, policy.getOpens().plusMinutes(IN_VAIN[i])).plusSeconds(random.nextInt(600));
			String caller = "08123459%04d".formatted(random.nextInt(10_000));
			inVain(token, UNITS.get(i), caller, at, 20 + random.nextInt(70), false);
			Instant again = at.plus(Duration.ofMinutes(4));
			if (!today && again.isBefore(this.clock.instant())) {
				String id = again.getEpochSecond() + ".lagi." + i;
				add(token, id, UNITS.get(i), caller, again, false);
				this.ringing.answer(token, id, again.plusSeconds(9));
				this.ringing.finish(token, id, again.plusSeconds(150));
			}
		}
		boolean lately = day.plusDays(2).isAfter(Indonesian.dateOf(this.clock.instant()));
		inVain(token, "OPR", lately ? "0215550100" : null, at(day, policy.getCloses().plusMinutes(25)), 35, true);
	}

	private static Instant at(LocalDate day, LocalTime time) {
		return day.atTime(time).atZone(Indonesian.WIB).toInstant();
	}

	private void inVain(Long token, String unitCode, @Nullable String caller, Instant at, int waited,
			boolean outsideHours) {
		if (at.plusSeconds(waited).isBefore(this.clock.instant())) {
			String id = at.getEpochSecond() + ".sia-sia." + unitCode;
			add(token, id, unitCode, caller, at, outsideHours);
			this.ringing.finish(token, id, at.plusSeconds(waited));
		}
	}

	private Long add(Long token, String id, String unitCode, @Nullable String caller, Instant at,
			boolean outsideHours) {
		this.ringing.add(token, new RingingForm(id, caller, menu(unitCode, at), at), unitCode, outsideHours);
		return this.ringing.find(token, id).orElseThrow().id();
	}

	private int menu(String unitCode, Instant at) {
		return this.units.on(Indonesian.dateOf(at))
			.stream()
			.filter((unit) -> unit.getCode().equals(unitCode))
			.map(Unit::getMenu)
			.findFirst()
			.orElseThrow();
	}

}

package id.go.ppatk.piket.telephony;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import id.go.ppatk.piket.staff.SignedIn;
import id.go.ppatk.piket.web.NavigationCount;
import id.go.ppatk.piket.web.SharedCounts;
import id.go.ppatk.piket.web.Waiting;
import id.go.ppatk.piket.web.WaitingSource;

import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/**
 * How many callers the person's unit has to call back, in the menu and on the first page;
 * not those who called while nobody was to serve the telephone.
 */
@Component
class MissedCounts implements WaitingSource, NavigationCount {

	static final String URL = "/telepon/tak-terjawab";

	/** More are not counted. */
	private static final int MOST = 100;

	private static final String CALLERS = "callers";

	private static final String COUNT = """
			select count(*) callers from (
			    select from ringing_calls ring where %s and not ring.outside_hours and ring.unit_code = :missed_unit
			    group by %s limit %d) missed""".formatted(MissedCalls.TO_CALL_BACK, MissedCalls.CALLER, MOST);

	private final Numbers numbers;

	private final SharedCounts counts;

	private final MessageSourceAccessor messages;

	MissedCounts(Numbers numbers, SharedCounts counts, MessageSourceAccessor messages) {
		this.numbers = numbers;
		this.counts = counts;
		this.messages = messages;
	}

	/** What is counted of them. */
	@Component
	static class Numbers implements SharedCounts.Source {

		private final Clock clock;

		Numbers(Clock clock) {
			this.clock = clock;
		}

		@Override
		public Optional<SharedCounts.Counting> counting(Authentication person) {
			return Optional.of(person.getPrincipal())
				.filter(SignedIn.class::isInstance)
				.map(SignedIn.class::cast)
				.filter(MissedAccess::callsBack)
				.map((me) -> new SharedCounts.Counting(COUNT, List.of(CALLERS), Map.of("missed_unit", me.getUnitCode(),
						"wait_over", Timestamp.from(this.clock.instant().minus(RingingCalls.LONGEST_WAIT)))));
		}

	}

	@Override
	public String url() {
		return URL;
	}

	@Override
	public int of(Authentication person) {
		return this.counts.of(this.numbers, person).getOrDefault(CALLERS, 0);
	}

	@Override
	public List<Waiting> waitingFor(Authentication person) {
		int callers = of(person);
		return (callers == 0) ? List.of()
				: List.of(new Waiting(
						this.messages.getMessage("missed.waiting",
								new Object[] { (callers < MOST) ? callers : MOST - 1 + "+" }),
						URL, "missed.look", true, callers));
	}

}

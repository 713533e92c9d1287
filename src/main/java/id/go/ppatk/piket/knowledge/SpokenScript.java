package id.go.ppatk.piket.knowledge;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.stream.Stream;

import id.go.ppatk.piket.web.Indonesian;
import id.go.ppatk.piket.workdays.Greeting;
import id.go.ppatk.piket.workdays.ServiceCalendar;
import id.go.ppatk.piket.workdays.ServicePolicy;
import org.jspecify.annotations.Nullable;

/**
 * What the officer has to say: the greeting by the time received, the question before the
 * end, the farewell by the time of closing. Clauses 5.c.ii, iv, v and vi.
 *
 * @param received when the call was received, or {@code null} while none is: then the
 * greeting is that of now
 * @param greeting pagi, siang or sore at that time
 * @param farewell pagi, siang or sore now
 * @param secondsLeft how long that holds, or {@code null} until the day ends
 * @param officer the officer's own name
 * @param book the words, as the supervisor keeps them
 */
public record SpokenScript(@Nullable Instant received, Greeting greeting, Greeting farewell, @Nullable Long secondsLeft,
		String officer, ScriptBook book) {

	/** The script at that moment. */
	public static SpokenScript at(Instant now, @Nullable Instant received, ServiceCalendar calendar, String officer,
			ScriptBook book) {
		Greeting farewell = calendar.greeting(now);
		return new SpokenScript(received, (received != null) ? calendar.greeting(received) : farewell, farewell,
				secondsLeft(now, calendar), officer, book);
	}

	private static @Nullable Long secondsLeft(Instant now, ServiceCalendar calendar) {
		ServicePolicy policy = calendar.policy(Indonesian.dateOf(now));
		LocalTime time = Indonesian.timeOf(now);
		return Stream.of(policy.getSiangFrom(), policy.getSoreFrom())
			.filter((next) -> next.isAfter(time))
			.findFirst()
			.map((next) -> Duration.between(time, next).toSeconds() + 1)
			.orElse(null);
	}

	public String opening() {
		return this.book.greeting(this.greeting, this.officer);
	}

	public String beforeClosing() {
		return this.book.beforeClosing(this.officer);
	}

	public String closing() {
		return this.book.closing(this.farewell, this.officer);
	}

}

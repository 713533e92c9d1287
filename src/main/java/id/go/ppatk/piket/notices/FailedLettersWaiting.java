package id.go.ppatk.piket.notices;

import java.util.List;

import id.go.ppatk.piket.staff.Role;
import id.go.ppatk.piket.staff.SignedIn;
import id.go.ppatk.piket.web.Waiting;
import id.go.ppatk.piket.web.WaitingSource;

import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/**
 * Letters that could not be delivered wait for the supervisor to look at them.
 */
@Component
class FailedLettersWaiting implements WaitingSource {

	private final JdbcClient jdbc;

	private final MessageSourceAccessor messages;

	FailedLettersWaiting(JdbcClient jdbc, MessageSourceAccessor messages) {
		this.jdbc = jdbc;
		this.messages = messages;
	}

	@Override
	public List<Waiting> waitingFor(Authentication person) {
		if (!(person.getPrincipal() instanceof SignedIn me) || !me.is(Role.SUPERVISOR)) {
			return List.of();
		}
		long failed = this.jdbc.sql("select count(*) from letters where state = 'FAILED'").query(Long.class).single();
		return (failed == 0) ? List.of()
				: List.of(new Waiting(this.messages.getMessage("letter.waiting", new Object[] { failed }),
						"/pemberitahuan?keadaan=FAILED", "letter.waiting-look", true, (int) failed));
	}

}

package id.go.ppatk.piket.dashboards;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import id.go.ppatk.piket.duties.DutyRole;
import id.go.ppatk.piket.duties.ServedDuty;
import id.go.ppatk.piket.staff.Role;
import id.go.ppatk.piket.staff.SignedIn;
import id.go.ppatk.piket.web.Indonesian;
import id.go.ppatk.piket.web.Waiting;
import id.go.ppatk.piket.web.WaitingSource;

import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/**
 * From the service day before a duty on, the officer is asked to prepare for it.
 */
@Component
class PreparationWaiting implements WaitingSource {

	private final Preparations preparations;

	private final MessageSourceAccessor messages;

	private final Indonesian indonesian;

	private final Clock clock;

	PreparationWaiting(Preparations preparations, MessageSourceAccessor messages, Indonesian indonesian, Clock clock) {
		this.preparations = preparations;
		this.messages = messages;
		this.indonesian = indonesian;
		this.clock = clock;
	}

	@Override
	public List<Waiting> waitingFor(Authentication person) {
		if (!(person.getPrincipal() instanceof SignedIn me) || !me.is(Role.PETUGAS)) {
			return List.of();
		}
		return this.preparations.onNextServiceDay(me)
			.map((duty) -> new Waiting(text(duty, me), PreparationController.PATH, "preparation.title", false))
			.stream()
			.toList();
	}

	private String text(ServedDuty duty, SignedIn me) {
		LocalDate day = duty.duty().getDutyDate();
		String when = day.equals(LocalDate.now(this.clock).plusDays(1)) ? message("preparation.tomorrow")
				: this.indonesian.day(day);
		return message((duty.role(me.getId()) == DutyRole.OFFICER) ? "preparation.waiting-officer"
				: "preparation.waiting-substitute", when, duty.duty().getPostCode());
	}

	private String message(String key, Object... arguments) {
		return this.messages.getMessage(key, arguments);
	}

}

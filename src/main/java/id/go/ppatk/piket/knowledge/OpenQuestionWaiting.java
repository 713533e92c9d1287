package id.go.ppatk.piket.knowledge;

import java.util.List;

import id.go.ppatk.piket.staff.Role;
import id.go.ppatk.piket.staff.SignedIn;
import id.go.ppatk.piket.web.Waiting;
import id.go.ppatk.piket.web.WaitingSource;

import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/**
 * The open questions of the own unit, for its coordinator.
 */
@Component
class OpenQuestionWaiting implements WaitingSource {

	private final OpenQuestions questions;

	private final MessageSourceAccessor messages;

	OpenQuestionWaiting(OpenQuestions questions, MessageSourceAccessor messages) {
		this.questions = questions;
		this.messages = messages;
	}

	@Override
	public List<Waiting> waitingFor(Authentication person) {
		if (!(person.getPrincipal() instanceof SignedIn me) || !me.is(Role.KOORDINATOR)) {
			return List.of();
		}
		long open = this.questions.countOpen(me.getUnitCode());
		if (open == 0) {
			return List.of();
		}
		String text = this.messages.getMessage("open-question.waiting", new Object[] { open });
		return List.of(new Waiting(text, "/faq/belum-terjawab", "open-question.work-off", false, (int) open));
	}

}

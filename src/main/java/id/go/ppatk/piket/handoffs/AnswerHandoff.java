package id.go.ppatk.piket.handoffs;

import id.go.ppatk.piket.staff.StaffMember;
import id.go.ppatk.piket.staff.StaffMembers;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The PIC answers by letter. Clause 5.c.viii.
 */
@Component
public class AnswerHandoff {

	private final Handoffs handoffs;

	private final MoveHandoff move;

	private final StaffMembers people;

	AnswerHandoff(Handoffs handoffs, MoveHandoff move, StaffMembers people) {
		this.handoffs = handoffs;
		this.move = move;
		this.people = people;
	}

	/**
	 * Whether an answer of that person counts: they are active, and it was handed to them
	 * or waits for anybody of their unit.
	 */
	@Transactional(readOnly = true)
	public boolean mayAnswer(Long handoffId, Long byStaffId) {
		Handoff handoff = this.handoffs.findById(handoffId).orElseThrow();
		return this.people.findById(byStaffId)
			.filter(StaffMember::isActive)
			.filter((person) -> person.getId().equals(handoff.getToStaff())
					|| (handoff.getToStaff() == null && person.getUnitCode().equals(handoff.getToUnit())))
			.isPresent();
	}

	/**
	 * Answers in that person's name, or adds to the answer; what was not accepted before
	 * is with that. Joins the caller's transaction.
	 * @param handoffId the hand-off
	 * @param byStaffId who answers
	 * @param answer the answer as text, however long, not blank
	 * @return the hand-off as it stands then
	 * @throws IllegalMove when it came back or has ended; the letter is then for its
	 * reader to look at
	 * @throws IllegalArgumentException when that person is not the one who is asked
	 */
	@Transactional
	public Handoff answer(Long handoffId, Long byStaffId, String answer) {
		if (!mayAnswer(handoffId, byStaffId)) {
			throw new IllegalArgumentException("somebody else is asked");
		}
		return this.move.answerOrAdd(handoffId, answer, byStaffId);
	}

}

package id.go.ppatk.piket.proposals;

import java.time.Duration;
import java.util.List;

import id.go.ppatk.piket.ApplicationTest;
import id.go.ppatk.piket.Fixtures;
import id.go.ppatk.piket.FreshDatabase;
import id.go.ppatk.piket.TestClock;
import id.go.ppatk.piket.proposals.Proposal.State;
import id.go.ppatk.piket.staff.StaffMember;
import id.go.ppatk.piket.workdays.Week;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Proposals as tasks: worked on by themselves, and what becomes of one whose instance
 * died.
 */
@ApplicationTest(properties = { "db-scheduler.enabled=true", "db-scheduler.polling-interval=100ms",
		"db-scheduler.heartbeat-interval=1s" })
@FreshDatabase
class ProposalTaskApplicationTests {

	private static final Week WEEK = Week.parse("2026-W49");

	@Autowired
	Fixtures fixtures;

	@Autowired
	TestClock clock;

	@Autowired
	JdbcTemplate jdbc;

	@Autowired
	PlanReader plans;

	@Autowired
	Proposals proposals;

	@Autowired
	ProposeRoster propose;

	@Autowired
	TransactionTemplate transaction;

	StaffMember coordinator;

	@BeforeEach
	void somePeople() {
		this.clock.set("2026-11-24T09:00");
		this.coordinator = this.fixtures.coordinator("DP");
		List.of(1, 2, 3, 4, 5, 6).forEach((number) -> this.fixtures.officer("DP", number));
	}

	@Test
	void aDeadInstancesProposalIsStoppedAndTheNextOneIsFinished() {
		Plan plan = this.plans.read("DP", WEEK, WEEK, false);
		Long dead = this.transaction.execute((status) -> {
			Long id = this.proposals
				.save(new Proposal("DP", WEEK, 1, false, this.coordinator.getId(), this.clock.instant(), plan))
				.getId();
			this.jdbc.update("""
					insert into scheduled_tasks (task_name, task_instance, execution_time, picked, picked_by,
						last_heartbeat, version)
					values (?, ?, now() - interval '1 minute', true, 'another instance', now() - interval '30 s', 1)""",
					ProposalTask.NAME, String.valueOf(id));
			return id;
		});
		Long next = this.propose.propose("DP", WEEK, 1, false, this.coordinator.getId());
		Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> state(next) == State.FINISHED);
		assertThat(state(dead)).isEqualTo(State.STOPPED);
		assertThat(this.proposals.whole(next).orElseThrow().getOpenSeats()).isZero();
		Awaitility.await()
			.atMost(Duration.ofSeconds(10))
			.until(() -> this.jdbc.queryForObject("select count(*) from scheduled_tasks where task_name = ?",
					Integer.class, ProposalTask.NAME) == 0);
	}

	private State state(Long id) {
		return this.proposals.findById(id).orElseThrow().getState();
	}

}

package id.go.ppatk.piket.calls;

import java.time.LocalDate;
import java.time.LocalTime;

import id.go.ppatk.piket.ApplicationTest;
import id.go.ppatk.piket.Fixtures;
import id.go.ppatk.piket.FreshDatabase;
import id.go.ppatk.piket.staff.StaffMember;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The calls on a real PostgreSQL.
 */
@ApplicationTest
@FreshDatabase
class CallsApplicationTests {

	@Test
	void aCallOfADutyIsFoundByItsDutyAndItsDay(@Autowired Fixtures fixtures, @Autowired Calls calls) {
		LocalDate day = LocalDate.parse("2026-11-24");
		StaffMember officer = fixtures.officer("DP", 1);
		var duty = fixtures.duty(day, 1, officer, fixtures.officer("DP", 2));
		var call = fixtures.call(duty, officer, LocalTime.of(7, 0), "Bapak ABC", "Perubahan user.");
		assertThat(call.getNumber()).isEqualTo("CC-20261124-0001");
		assertThat(calls.recordedOf(duty.getId())).extracting("number").containsExactly(call.getNumber());
		assertThat(calls.ofUnit(day, "DP", 100)).extracting("number").containsExactly(call.getNumber());
		assertThat(calls.ofUnit(day, "PTI", 100)).isEmpty();
	}

}

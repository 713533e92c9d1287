package id.go.ppatk.piket.staff;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import id.go.ppatk.piket.staff.AccessRules.Narrowing;
import id.go.ppatk.piket.staff.AccessRules.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.http.HttpMethod;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Each rule says what narrows it further.
 */
class AccessRulesTests {

	private static final List<String> OF_UNITS = List.of("PETUGAS", "KOORDINATOR", "PIC");

	private static boolean isForPeopleOfUnits(Rule rule) {
		return Arrays.stream(rule.roles()).anyMatch(OF_UNITS::contains);
	}

	private static Stream<Rule> rules() {
		return AccessRules.RULES.stream();
	}

	@Test
	void noRuleStandsTwice() {
		assertThat(rules().map((rule) -> rule.method() + " " + rule.path())).doesNotHaveDuplicates();
	}

	@Test
	void whatPeopleOfAUnitChangeIsNarrowed() {
		assertThat(rules()).filteredOn((rule) -> rule.method() == HttpMethod.POST && isForPeopleOfUnits(rule))
			.extracting(Rule::path, Rule::narrowing)
			.noneMatch((line) -> line.toList().get(1) == Narrowing.NONE);
	}

	@Test
	void whatNarrowsByUnitIsForPeopleOfUnits() {
		assertThat(rules())
			.filteredOn((rule) -> rule.narrowing() == Narrowing.COORDINATED_UNIT || rule.narrowing() == Narrowing.UNIT
					|| rule.narrowing() == Narrowing.OWN_OR_COORDINATED)
			.isNotEmpty()
			.allMatch(AccessRulesTests::isForPeopleOfUnits);
	}

	@Test
	void whoKeepsThePeopleSeesNoCall() {
		assertThat(rules()).filteredOn((rule) -> List.of(rule.roles()).contains("ADMIN"))
			.extracting(Rule::narrowing)
			.doesNotContain(Narrowing.CALL, Narrowing.HANDOFF, Narrowing.RECAP);
	}

	@ParameterizedTest
	@CsvSource({ "/telepon, CALL", "/tindak-lanjut, HANDOFF", "/rekap, RECAP", "/rekap/harian, RECAP" })
	void pagesThatShowCallersAreMasked(String path, Narrowing narrowing) {
		assertThat(rules()).filteredOn((rule) -> rule.method() == HttpMethod.GET && rule.path().equals(path + "/**"))
			.singleElement()
			.satisfies((rule) -> assertThat(rule.narrowing()).isEqualTo(narrowing));
	}

}

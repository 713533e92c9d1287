package id.go.ppatk.piket;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Modules use only what they declare, and only modules above them in the house.
 */
class ModularityTests {

	private static final List<String> ORDER = List.of("web", "documents", "units", "workdays", "staff", "topics",
			"telephony", "duties", "knowledge", "roster", "changes", "calendars", "proposals", "calls", "handoffs",
			"desk", "recaps", "periods", "imports", "dashboards", "evaluation", "notices", "replies", "sample",
			"embedded");

	private static final ApplicationModules MODULES = ApplicationModules.of(PiketApplication.class);

	@Test
	void modulesUseOnlyWhatTheyDeclare() {
		MODULES.verify();
	}

	@Test
	void everyPackageIsAModuleOfTheHouse() {
		assertThat(MODULES.stream().map(ModularityTests::name)).isSubsetOf(ORDER);
	}

	@Test
	void modulesDeclareOnlyModulesAboveThem() {
		assertThat(MODULES.stream()).allSatisfy((module) -> {
			String[] allowed = module.getBasePackage()
				.getAnnotation(org.springframework.modulith.ApplicationModule.class)
				.orElseThrow(() -> new AssertionError(module + " declares no dependencies"))
				.allowedDependencies();
			assertThat(allowed).as(name(module))
				.allMatch((other) -> ORDER.indexOf(other) >= 0 && ORDER.indexOf(other) < ORDER.indexOf(name(module)));
		});
	}

	private static String name(ApplicationModule module) {
		return module.getIdentifier().toString();
	}

}

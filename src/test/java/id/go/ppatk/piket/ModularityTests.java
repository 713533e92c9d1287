package id.go.ppatk.piket;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Modules use only what they declare, and only modules above them in the house.
 */
class ModularityTests {

	private static final List<String> ORDER = List.of("web", "search", "documents", "units", "workdays", "staff",
			"topics", "telephony", "duties", "knowledge", "guide", "roster", "changes", "calendars", "proposals",
			"calls", "handoffs", "intake", "desk", "recaps", "periods", "imports", "dashboards", "evaluation",
			"notices", "replies", "sample", "operations", "embedded");

	/** The folder of a template that another one names. */
	private static final Pattern NAMED = Pattern.compile("~\\{\\s*([a-z]+)/");

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
		assertThat(MODULES.stream()).allSatisfy((module) -> assertThat(allowed(module)).as(name(module))
			.allMatch((other) -> ORDER.indexOf(other) >= 0 && ORDER.indexOf(other) < ORDER.indexOf(name(module))));
	}

	@Test
	void rosterAndChangesDoNotKnowEachOther() {
		assertThat(allowed(module("roster"))).doesNotContain("changes");
		assertThat(allowed(module("changes"))).doesNotContain("roster");
	}

	@Test
	void templatesNameOnlyTemplatesOfTheirModuleAndOfModulesAboveIt() throws IOException {
		Path templates = Path.of("src/main/resources/templates");
		try (Stream<Path> files = Files.walk(templates)) {
			assertThat(files.filter(Files::isRegularFile).filter((file) -> !file.getParent().equals(templates)))
				.allSatisfy((file) -> {
					int own = ORDER.indexOf(file.getParent().getFileName().toString());
					assertThat(NAMED.matcher(Files.readString(file)).results().map((named) -> named.group(1)))
						.as("%s", file)
						.allMatch((module) -> module.equals("fragments")
								|| ORDER.indexOf(module) >= 0 && ORDER.indexOf(module) <= own);
				});
		}
	}

	private static ApplicationModule module(String name) {
		return MODULES.getModuleByName(name).orElseThrow();
	}

	private static List<String> allowed(ApplicationModule module) {
		return List.of(module.getBasePackage()
			.getAnnotation(org.springframework.modulith.ApplicationModule.class)
			.orElseThrow(() -> new AssertionError(module + " declares no dependencies"))
			.allowedDependencies());
	}

	private static String name(ApplicationModule module) {
		return module.getIdentifier().toString();
	}

}

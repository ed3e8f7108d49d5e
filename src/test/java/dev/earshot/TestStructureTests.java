package dev.earshot;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.OnlyIncludeTests;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TestStructureTests {

	private static final JavaClasses TESTS = new ClassFileImporter().withImportOption(new OnlyIncludeTests())
		.importPackages("dev.earshot");

	private static final Set<String> PROGRAMS = Set.of(Installation.class.getName(), RunningEarshot.class.getName(),
			EarshotProcess.class.getName(), PackagedEarshot.class.getName());

	// Each start takes seconds: what one module can show is a test of that module.
	@Test
	void fewClassesRunTheWholeProgram() {
		assertThat(classesWithTheWholeProgram()).hasSizeBetween(1, 19);
	}

	@Test
	void noTwoTypesShareAName() {
		assertThat(TESTS.stream().filter(JavaClass::isTopLevelClass)).extracting(JavaClass::getSimpleName)
			.filteredOn((name) -> !name.equals("package-info"))
			.doesNotHaveDuplicates();
	}

	// Browsers need the whole program, and no build runs the benchmarks.
	private static Set<String> classesWithTheWholeProgram() {
		return TESTS.stream()
			.filter((type) -> !type.getPackageName().matches("dev\\.earshot\\.(browser|bench).*"))
			.filter(TestStructureTests::hasTheWholeProgram)
			.flatMap(TestStructureTests::testClass)
			.collect(Collectors.toSet());
	}

	private static boolean hasTheWholeProgram(JavaClass type) {
		return type.getDirectDependenciesFromSelf()
			.stream()
			.anyMatch((dependency) -> PROGRAMS.contains(dependency.getTargetClass().getName()));
	}

	private static Stream<String> testClass(JavaClass type) {
		String outermost = type.getName().replaceFirst("\\$.*", "");
		boolean isTest = outermost.endsWith("Tests") && !outermost.equals(TestStructureTests.class.getName());
		return isTest ? Stream.of(outermost) : Stream.empty();
	}

}

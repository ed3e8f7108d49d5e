package dev.earshot.fuzz;

import java.util.List;

import org.junit.platform.commons.support.ReflectionSupport;

/**
 * All fuzz tests: classes called {@code …FuzzTests}, each with one method, because Jazzer
 * fuzzes one method in a process.
 */
final class FuzzTargets {

	private static final String SELECTED = System.getProperty("fuzz.target", "");

	private FuzzTargets() {
	}

	static List<Class<?>> all() {
		return ReflectionSupport.findAllClassesInPackage("dev.earshot", (_) -> true,
				(name) -> name.endsWith("FuzzTests"));
	}

	static List<Class<?>> selected() {
		return all().stream().filter((type) -> name(type).matches(SELECTED.isEmpty() ? ".*" : SELECTED)).toList();
	}

	/** Returns the name of what is fuzzed. */
	static String name(Class<?> type) {
		return type.getSimpleName().replaceFirst("FuzzTests$", "");
	}

}

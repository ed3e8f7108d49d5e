package dev.earshot;

import java.util.regex.Pattern;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;

/**
 * The classes of Earshot, without tests and without those that Spring generated when the
 * jar was built.
 */
final class WrittenClasses implements ImportOption {

	private static final Pattern GENERATED = Pattern.compile(".*/[^/]*(__|\\$\\$SpringCGLIB)[^/]*\\.class");

	private final ImportOption noTests = new DoNotIncludeTests();

	@Override
	public boolean includes(Location location) {
		return this.noTests.includes(location) && !location.matches(GENERATED);
	}

}

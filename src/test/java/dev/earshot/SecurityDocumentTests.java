package dev.earshot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.OnlyIncludeTests;
import org.junit.jupiter.api.Test;
import org.junit.platform.commons.annotation.Testable;

import static org.assertj.core.api.Assertions.assertThat;

class SecurityDocumentTests {

	private static final Pattern TEST = Pattern.compile("`(\\w+Tests#\\w+)`");

	private static final Pattern THREAT = Pattern.compile("(?m)^\\| .* \\| .* \\| `\\w+Tests#.*$");

	private final String document = read();

	@Test
	void namesATestThatExistsForEachThreat() {
		List<String> named = TEST.matcher(this.document).results().map((found) -> found.group(1)).toList();
		assertThat(named).hasSizeGreaterThan(60).isSubsetOf(tests());
	}

	@Test
	void namesATestInEachRow() {
		String threats = this.document.replaceAll("(?s).*## Threats\n|## Libraries.*", "");
		assertThat(threats.lines().filter((line) -> line.startsWith("| ")).skip(1)).hasSizeGreaterThan(30)
			.allMatch((row) -> THREAT.matcher(row).matches());
	}

	private static Set<String> tests() {
		return new ClassFileImporter().withImportOption(new OnlyIncludeTests())
			.importPackages("dev.earshot")
			.stream()
			.flatMap(SecurityDocumentTests::tests)
			.collect(Collectors.toSet());
	}

	private static Stream<String> tests(JavaClass type) {
		String outermost = type.getName().replaceFirst(".*\\.", "").replaceFirst("\\$.*", "");
		return type.getMethods()
			.stream()
			.filter((method) -> method.isMetaAnnotatedWith(Testable.class))
			.map(JavaMethod::getName)
			.map((method) -> outermost + "#" + method);
	}

	private static String read() {
		try {
			return Files.readString(Path.of("docs/security.md"));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}

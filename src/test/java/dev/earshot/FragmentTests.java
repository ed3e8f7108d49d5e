package dev.earshot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Template fragments read their parameters, and nothing else of the model.
 */
class FragmentTests {

	private static final Path TEMPLATES = Path.of("src/main/resources/templates");

	// What the layout shows on every page, from methods annotated @ModelAttribute.
	private static final Set<String> ON_EVERY_PAGE = Set.of("navigation", "notice", "notices");

	@Test
	void fragmentsReadTheirParametersOnly() {
		assertThat(templates().undeclared).filteredOn((found) -> !ON_EVERY_PAGE.contains(variable(found))).isEmpty();
	}

	@Test
	void fragmentsThatTemplatesUseExist() {
		assertThat(templates().missing()).isEmpty();
	}

	@Test
	void findsAFragmentThatDoesNotExist() {
		assertThat(scan("<p th:fragment=\"title\" th:insert=\"~{here :: title}\"></p>").missing()).isEmpty();
		assertThat(scan("<p th:fragment=\"title\" th:insert=\"${a} ? ~{here :: name (${a})}\"></p>").missing())
			.containsExactly("here :: name");
	}

	@Test
	void fragmentsReadAllTheirParameters() {
		assertThat(templates().unread).isEmpty();
	}

	@Test
	void findsAVariableOfTheModel() {
		assertThat(scan("<p th:fragment=\"title\" th:text=\"${item.title}\"></p>").undeclared)
			.containsExactly("here:1 title reads item");
		assertThat(scan("<p th:fragment=\"title (item)\"><b th:if=\"${item.new and not hidden}\"></b></p>").undeclared)
			.containsExactly("here:1 title reads hidden");
		assertThat(scan("<p th:fragment=\"title\">[[${name}]]</p>").undeclared).hasSize(1);
		assertThat(scan("<p th:fragment=\"title\" th:text=\"#{title(${#strings.trim(name)})}\"></p>").undeclared)
			.hasSize(1);
		assertThat(scan("<p th:fragment=\"title\" th:if=\"${#fields.hasErrors('${form.*}')}\"></p>").undeclared)
			.hasSize(1);
	}

	@Test
	void findsAVariableOfAnOuterFragment() {
		assertThat(scan("<p th:fragment=\"outer (a)\"><b th:fragment=\"inner\" th:text=\"${a}\"></b></p>").undeclared)
			.containsExactly("here:1 inner reads a");
	}

	@Test
	void acceptsWhatAFragmentDefines() {
		assertThat(scan(
				"<p th:fragment=\"f (a)\" th:with=\"b=${a.x == 'c' ? 1 : 2}, d=#{e(${a})}\" th:text=\"${b + d}\"></p>").undeclared)
			.isEmpty();
		assertThat(scan(
				"<ul th:fragment=\"f (all)\"><li th:each=\"one, at : ${all}\" th:text=\"${at.last ? one.x : null}\">"
						+ "</li></ul>").undeclared)
			.isEmpty();
		assertThat(scan("<p th:fragment=\"f (a)\" th:text=\"${a?.by.![name].size()}\"></p>").undeclared).isEmpty();
		assertThat(scan("<p th:text=\"${name}\"></p>").undeclared).isEmpty();
		assertThat(scan("<form th:fragment=\"f\" th:object=\"${form}\"></form>").undeclared).isEmpty();
	}

	@Test
	void findsAParameterThatIsNotRead() {
		assertThat(scan("<p th:fragment=\"f (a, b)\"><b th:text=\"${a}\"></b></p>").unread)
			.containsExactly("here f takes b");
	}

	private static String variable(String found) {
		return found.substring(found.lastIndexOf(' ') + 1);
	}

	private static FragmentScan templates() {
		FragmentScan scan = new FragmentScan();
		try (Stream<Path> files = Files.walk(TEMPLATES)) {
			for (Path file : files.filter((path) -> path.toString().endsWith(".html")).toList()) {
				scan.read(TEMPLATES.relativize(file).toString(), Files.readString(file));
			}
		}
		catch (IOException ex) {
			throw new AssertionError(ex);
		}
		return scan;
	}

	private static FragmentScan scan(String html) {
		FragmentScan scan = new FragmentScan();
		scan.read("here", html);
		return scan;
	}

}

package dev.earshot.browser;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.microsoft.playwright.Locator;
import dev.earshot.Installation;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("browser")
class HighlightsBrowserTests {

	private static final Pattern PLAYS = Pattern.compile("One play|[\\d,]+ plays");

	@RegisterExtension
	static final Installation earshot = Installation.bare();

	@RegisterExtension
	static final Browsing browsing = Browsing.at(earshot);

	@Test
	void leadFromEachNumberToAsManyPlays() {
		Stage stage = new Stage(earshot.spotify(), earshot.apaleo(), earshot.program(), browsing.tab());
		Tab tab = stage.ownerWithHabits();
		List<Number> numbers = tab.find(".statistics-highlights a").all().stream().flatMap(Number::of).toList();
		assertThat(numbers).hasSizeGreaterThan(15);
		assertThat(numbers).allSatisfy(
				(number) -> assertThat(tab.open(number.path()).find("#found").textContent()).isEqualTo(number.plays()));
	}

	/**
	 * A number of plays, and where it leads.
	 */
	private record Number(String path, String plays) {

		static Stream<Number> of(Locator link) {
			return PLAYS.matcher(link.textContent())
				.results()
				.map(MatchResult::group)
				.map((plays) -> new Number(link.getAttribute("href"), plays));
		}

	}

}

package dev.earshot.history.filling;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.earshot.history.log.LoggedPlay;
import dev.earshot.history.log.TestLog;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ListComparisonTests {

	// A row is its title and end, a play its title, beginning and end, in seconds. All
	// tracks last 200 seconds.
	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					an empty log                           | A 200             |                              | A 0 200
					recorded                               | A 200             | A 0 200                      |
					recorded a little later                | A 200             | A 3 206                      |
					listed late                            | A 240             | A 0 200                      |
					skipped, listed as if played           | A 15              | A 0 4                        |
					paused for three minutes               | A 474             | A 0 474                      |
					paused for hours                       | A 60              | A 0 9000                     |
					another item at that time              | A 200             | B 0 200                      | A 170 200
					the rows beside it                     | A 200 A 400 B 600 | A 0 200 B 400 600            | A 200 400
					repeated, and recorded once            | A 200 A 400       | A 0 200                      | A 200 400
					repeated, and recorded the second time | A 200 A 400       | A 200 400                    | A 0 200
					repeated with a crossfade              | A 188 A 376       | A 0 188                      | A 188 376
					the first one is not on the list       | A 400             | A 0 200                      | A 200 400
					a replay of a skip                     | A 40 A 300        | A 0 40                       | A 100 300
					a shortened replay of a skip           | A 40 A 150        | A 0 40                       | A 40 150
					skipped in a row                       | A 200 B 240 C 300 |                              | A 0 200 B 200 240 C 240 300
					begun when the one before ended        | B 300             | A 0 180                      | B 180 300
					a rest too short to be a play          | A 220             | A 0 110 A 110 200            |
					listed twice                           | A 200 A 210       |                              | A 0 200
					the same time by another item's end    | A 200             | B 0 190                      | A 170 200
					long ago                               | A 200             | A -9000 -8800                | A 0 200
					""")
	void findsWhatIsMissing(String situation, String list, @Nullable String known, @Nullable String missing) {
		assertThat(missing(list, known)).as(situation).isEqualTo((missing != null) ? missing : "");
	}

	@Test
	void comparesTitlesOfPlaysWithoutUri() {
		TimedItem imported = new TimedItem(null, "ferry", 0, 200_000);
		assertThat(ListComparison.missing(List.of(row("Ferry", 200)), List.of(imported))).isEmpty();
	}

	@Test
	void knowsATrackThatHasAnotherTitleNow() {
		TimedItem renamed = new TimedItem("spotify:track:Ferry", "ferry (remastered)", 0, 200_000);
		assertThat(ListComparison.missing(List.of(row("Ferry", 200)), List.of(renamed))).isEmpty();
	}

	@Test
	void takesTheTimeThatWasFreeForTheListenedTime() {
		assertThat(ListComparison.missing(List.of(row("A", 200), row("B", 240)), List.of()))
			.extracting((play) -> play.listened().toSeconds())
			.containsExactly(200L, 40L);
	}

	private static String missing(String list, @Nullable String known) {
		return ListComparison.missing(rows(list.split(" ")), (known != null) ? known(known.split(" ")) : List.of())
			.stream()
			.map((play) -> play.item().title() + " " + play.startedAt().getEpochSecond() + " "
					+ play.endedAt().getEpochSecond())
			.collect(Collectors.joining(" "));
	}

	private static List<LoggedPlay> rows(String[] words) {
		return Stream.iterate(0, (at) -> at < words.length, (at) -> at + 2)
			.map((at) -> row(words[at], Long.parseLong(words[at + 1])))
			.toList()
			.reversed();
	}

	private static LoggedPlay row(String title, long end) {
		return LoggedPlay.of(TestLog.listed(title, Instant.ofEpochSecond(end)));
	}

	private static List<TimedItem> known(String[] words) {
		return Stream.iterate(0, (at) -> at < words.length, (at) -> at + 3)
			.map((at) -> new TimedItem("spotify:track:" + words[at], words[at].toLowerCase(Locale.ROOT),
					1000 * Long.parseLong(words[at + 1]), 1000 * Long.parseLong(words[at + 2])))
			.toList();
	}

}

package dev.earshot.history.counting;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import dev.earshot.history.log.LoggedItem;
import dev.earshot.history.log.LoggedName;
import dev.earshot.history.log.PlayableKind;
import dev.earshot.history.log.TestLog;
import dev.earshot.storage.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class MergeSuggestionsTests {

	@ParameterizedTest
	@EnumSource
	void areItemsOfTheSameTitleArtistAndKind(TestDatabase database) {
		TestCounting counting = counting(database);
		play(counting, track("1", "Élan", "Lantern", null), 1);
		play(counting, track("2", "ELAN", "lantern", null), 2);
		play(counting, track("3", "Elan", "Owls", null), 3);
		play(counting, track("4", "Elan vital", "Lantern", null), 4);
		play(counting, new LoggedItem(PlayableKind.EPISODE, "spotify:episode:5", "Elan",
				List.of(new LoggedName("Lantern", null)), null, null), 5);
		assertThat(suggested(counting)).containsExactly(List.of("2", "1"));
	}

	@ParameterizedTest
	@EnumSource
	void leadToTheMostPlayedOneThatHasAUri(TestDatabase database) {
		TestCounting counting = counting(database);
		play(counting, track(null, "Ferry", "Lantern", null), 9);
		play(counting, track("1", "Ferry", "Lantern", null), 1);
		play(counting, track("2", "Ferry", "Lantern", null), 2);
		assertThat(suggested(counting)).containsExactly(List.of("2", "1", "names"));
	}

	@ParameterizedTest
	@EnumSource
	void areAboutAsLongAsEachOtherIfThatIsKnown(TestDatabase database) {
		TestCounting counting = counting(database);
		play(counting, track("1", "Ferry", "Lantern", 200), 9);
		play(counting, track("2", "Ferry", "Lantern", 205), 8);
		play(counting, track("3", "Ferry", "Lantern", 206), 7);
		play(counting, track("4", "Ferry", "Lantern", null), 6);
		play(counting, track("5", "Ferry", "Lantern", 211), 5);
		assertThat(suggested(counting)).containsExactly(List.of("1", "2", "4"), List.of("3", "5"));
		assertThat(suggestedFor(counting, "1")).containsExactly("2", "4");
		assertThat(suggestedFor(counting, "3")).containsExactly("2", "4", "5");
		assertThat(suggestedFor(counting, "4")).containsExactly("1", "2", "3", "5");
	}

	@ParameterizedTest
	@EnumSource
	void areTheMostPlayedFirst(TestDatabase database) {
		TestCounting counting = counting(database);
		play(counting, track("1", "Ferry", "Lantern", null), 1);
		play(counting, track("2", "Ferry", "Lantern", null), 1);
		play(counting, track("3", "Harbor", "Lantern", null), 1);
		play(counting, track("4", "Harbor", "Lantern", null), 2);
		assertThat(suggested(counting)).containsExactly(List.of("4", "3"), List.of("1", "2"));
		assertThat(counting.suggestions().of(counting.log().listener(), 1)).hasSize(1);
	}

	@ParameterizedTest
	@EnumSource
	void areNotWhatIsMergedAlready(TestDatabase database) {
		TestCounting counting = counting(database);
		play(counting, track("1", "Ferry", "Lantern", null), 3);
		play(counting, track("2", "Ferry", "Lantern", null), 2);
		play(counting, track("3", "Ferry", "Lantern", null), 1);
		counting.rules().merge(counting.listener(), item(counting, "2"), item(counting, "1"));
		assertThat(suggested(counting)).containsExactly(List.of("1", "3"));
		assertThat(suggestedFor(counting, "1")).containsExactly("3");
		counting.rules().merge(counting.listener(), item(counting, "3"), item(counting, "1"));
		assertThat(suggested(counting)).isEmpty();
	}

	@ParameterizedTest
	@EnumSource
	void areNotWhatOthersPlayed(TestDatabase database) {
		TestCounting fox = counting(database);
		TestCounting owl = TestCounting.of(TestLog.of(fox.log().jdbc(), "owl"));
		play(fox, track("1", "Ferry", "Lantern", null), 1);
		play(owl, track("2", "Ferry", "Lantern", null), 1);
		assertThat(suggested(fox)).isEmpty();
		assertThat(suggestedFor(fox, "1")).isEmpty();
	}

	@ParameterizedTest
	@EnumSource
	void areNotItemsOfWhichOnlyTheTitleIsKnown(TestDatabase database) {
		TestCounting counting = counting(database);
		for (String id : List.of("1", "2")) {
			play(counting, new LoggedItem(PlayableKind.TRACK, "spotify:track:" + id, "Intro", List.of(), null, null),
					1);
		}
		assertThat(suggested(counting)).isEmpty();
		assertThat(suggestedFor(counting, "1")).isEmpty();
	}

	private static TestCounting counting(TestDatabase database) {
		return TestCounting.of(TestLog.in(database));
	}

	private static LoggedItem track(@Nullable String id, String title, String artist, @Nullable Integer seconds) {
		return new LoggedItem(PlayableKind.TRACK, (id != null) ? "spotify:track:" + id : null, title,
				List.of(new LoggedName(artist, "spotify:artist:" + artist)), null,
				(seconds != null) ? Duration.ofSeconds(seconds) : null);
	}

	private static void play(TestCounting counting, LoggedItem item, int times) {
		for (int minute = 0; minute < times; minute++) {
			counting.log().add(TestLog.play(item, TestLog.NOON.plus(Duration.ofMinutes(minute))));
		}
	}

	private static List<List<String>> suggested(TestCounting counting) {
		return counting.suggestions()
			.of(counting.log().listener(), 50)
			.stream()
			.map((group) -> Stream.concat(Stream.of(group.into()), group.others().stream())
				.map(MergeSuggestionsTests::id)
				.toList())
			.toList();
	}

	private static List<String> suggestedFor(TestCounting counting, String id) {
		CountedItem item = counting.items().of(counting.log().listener(), List.of(item(counting, id))).getFirst();
		return counting.suggestions()
			.of(counting.log().listener(), item)
			.stream()
			.map(MergeSuggestionsTests::id)
			.toList();
	}

	private static int item(TestCounting counting, String id) {
		return counting.log()
			.jdbc()
			.sql("select id from item where uri = ?")
			.param("spotify:track:" + id)
			.query(Integer.class)
			.single();
	}

	private static String id(CountedItem counted) {
		String uri = counted.item().uri();
		return (uri != null) ? uri.substring("spotify:track:".length()) : "names";
	}

}

package dev.earshot.history.counting;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.earshot.history.log.LoggedItem;
import dev.earshot.history.log.LoggedName;
import dev.earshot.history.log.PlayFilter;
import dev.earshot.history.log.PlayableKind;
import dev.earshot.history.log.TestItems;
import dev.earshot.history.log.TestLog;
import dev.earshot.storage.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class CountingRulesTests {

	@ParameterizedTest
	@EnumSource
	void hideAnArtistAndCountItAgain(TestDatabase database) {
		TestCounting counting = counting(database);
		play(counting, "Ferry", "Lantern");
		play(counting, "Harbor", "Owls");
		counting.hide("Lantern");
		counting.hide("Lantern");
		assertThat(uncounted(counting)).containsExactly("Ferry");
		counting.rules().show(counting.listener(), counting.artist("Lantern"));
		assertThat(uncounted(counting)).isEmpty();
	}

	@ParameterizedTest
	@EnumSource
	void hideWhateverAnArtistTakesPartIn(TestDatabase database) {
		TestCounting counting = counting(database);
		play(counting, "Ferry", "Owls", "Lantern");
		counting.hide("Lantern");
		assertThat(uncounted(counting)).containsExactly("Ferry");
	}

	@ParameterizedTest
	@EnumSource
	void hideAShowLikeAnArtist(TestDatabase database) {
		TestCounting counting = counting(database);
		counting.log()
			.add(TestLog.play(
					new LoggedItem(PlayableKind.EPISODE, "spotify:episode:fog", "Fog",
							List.of(new LoggedName("Weather Hour", "spotify:show:weather")), null, null),
					TestLog.NOON));
		counting.hide("Weather Hour");
		assertThat(uncounted(counting)).containsExactly("Fog");
	}

	@ParameterizedTest
	@EnumSource
	void holdForWhatIsPlayedLaterAndAfterAllPlaysAreDeleted(TestDatabase database) {
		TestCounting counting = counting(database);
		play(counting, "Ferry", "Lantern");
		play(counting, "Harbor", "Lantern");
		counting.hide("Lantern");
		counting.merge("Ferry", "Harbor");
		counting.log().deleted(() -> TestLog.NOON).delete(counting.log().listener(), PlayFilter.NONE);
		counting.log().jdbc().sql("delete from deleted_play").update();
		TestItems.of(counting.log().jdbc()).removeUnused();
		play(counting, "Ferry", "Lantern");
		play(counting, "Anchor", "Lantern");
		assertThat(uncounted(counting)).containsExactlyInAnyOrder("Ferry", "Harbor", "Anchor");
		assertThat(merged(counting)).containsExactly(Map.entry("Ferry", "Harbor"));
	}

	// Exports of Spotify name artists without URIs.
	@ParameterizedTest
	@EnumSource
	void takeArtistsForTheSameByNameIfOneHasNoUri(TestDatabase database) {
		TestCounting counting = counting(database);
		play(counting, "Recorded", new LoggedName("Lantern", "spotify:artist:1"));
		play(counting, "Imported", new LoggedName("LÁNTERN", null));
		play(counting, "Namesake", new LoggedName("Lantern", "spotify:artist:2"));
		counting.hide("Lantern");
		assertThat(uncounted(counting)).containsExactlyInAnyOrder("Recorded", "Imported");
		counting.rules().show(counting.listener(), counting.artist("LÁNTERN"));
		assertThat(uncounted(counting)).isEmpty();
		counting.hide("LÁNTERN");
		assertThat(uncounted(counting)).containsExactlyInAnyOrder("Recorded", "Imported", "Namesake");
	}

	@ParameterizedTest
	@EnumSource
	void tellOfWhatIsInNoLogWhetherItIsHidden(TestDatabase database) {
		TestCounting counting = counting(database);
		play(counting, "Recorded", new LoggedName("Lantern", "spotify:artist:1"));
		assertThat(hides(counting, "Lantern", "spotify:artist:1")).isFalse();
		counting.hide("Lantern");
		assertThat(hides(counting, "Lantern", "spotify:artist:1")).isTrue();
		assertThat(hides(counting, "LÁNTERN", null)).isTrue();
		assertThat(hides(counting, "Lantern", "spotify:artist:2")).isFalse();
		assertThat(hides(counting, "Owls", null)).isFalse();
	}

	private static boolean hides(TestCounting counting, String name, @Nullable String uri) {
		return counting.rules()
			.hidden(counting.listener())
			.containAnyOf(List.of(new LoggedName("Fox", null), new LoggedName(name, uri)));
	}

	@ParameterizedTest
	@EnumSource
	void hideWhatCountsAsSomethingHidden(TestDatabase database) {
		TestCounting counting = counting(database);
		play(counting, "Ferry", "Lantern");
		play(counting, "Harbor", "Owls");
		counting.merge("Harbor", "Ferry");
		counting.hide("Lantern");
		assertThat(uncounted(counting)).containsExactlyInAnyOrder("Ferry", "Harbor");
	}

	@ParameterizedTest
	@EnumSource
	void mergeOneLevelDeep(TestDatabase database) {
		TestCounting counting = counting(database);
		counting.log().play("A", "B", "C", "D");
		counting.merge("A", "B");
		counting.merge("B", "C");
		assertThat(merged(counting)).containsOnly(Map.entry("A", "C"), Map.entry("B", "C"));
		counting.merge("D", "A");
		assertThat(merged(counting)).containsEntry("D", "C").hasSize(3);
	}

	@ParameterizedTest
	@EnumSource
	void mergeTheOtherWayRound(TestDatabase database) {
		TestCounting counting = counting(database);
		counting.log().play("A", "B", "C");
		counting.merge("A", "C");
		counting.merge("B", "C");
		counting.merge("C", "A");
		assertThat(merged(counting)).containsOnly(Map.entry("B", "A"), Map.entry("C", "A"));
	}

	@ParameterizedTest
	@EnumSource
	void mergeNothingWithItself(TestDatabase database) {
		TestCounting counting = counting(database);
		counting.log().play("A", "B");
		counting.merge("A", "A");
		assertThat(merged(counting)).isEmpty();
		counting.merge("A", "B");
		counting.merge("A", "B");
		assertThat(merged(counting)).containsOnly(Map.entry("A", "B"));
	}

	@ParameterizedTest
	@EnumSource
	void separateEachByItself(TestDatabase database) {
		TestCounting counting = counting(database);
		counting.log().play("A", "B", "C");
		counting.merge("A", "C");
		counting.merge("B", "C");
		assertThat(counting.rules().separate(counting.listener(), counting.item("A"))).isTrue();
		assertThat(counting.rules().separate(counting.listener(), counting.item("A"))).isFalse();
		assertThat(merged(counting)).containsOnly(Map.entry("B", "C"));
	}

	@ParameterizedTest
	@EnumSource
	void restoreWhatIsNotRuledYet(TestDatabase database) {
		TestCounting counting = counting(database);
		counting.log().play("A", "B", "C", "D");
		counting.merge("A", "B");
		restore(counting, "A", "C");
		restore(counting, "B", "A");
		restore(counting, "C", "C");
		assertThat(merged(counting)).containsOnly(Map.entry("A", "B"));
		restore(counting, "D", "A");
		assertThat(merged(counting)).containsEntry("D", "B");
	}

	private static void restore(TestCounting counting, String title, String into) {
		counting.rules().restore(counting.listener(), counting.item(title), counting.item(into));
	}

	@ParameterizedTest
	@EnumSource
	void concernNobodyElse(TestDatabase database) {
		TestCounting fox = counting(database);
		TestCounting owl = TestCounting.of(TestLog.of(fox.log().jdbc(), "owl"));
		fox.log().play("Ferry", "Harbor");
		owl.log().play("Ferry", "Harbor");
		fox.hide("Lantern");
		fox.merge("Ferry", "Harbor");
		assertThat(uncounted(owl)).isEmpty();
		assertThat(merged(owl)).isEmpty();
		owl.rules().show(owl.listener(), owl.artist("Lantern"));
		owl.rules().separate(owl.listener(), owl.item("Ferry"));
		assertThat(uncounted(fox)).hasSize(2);
		assertThat(merged(fox)).hasSize(1);
	}

	@ParameterizedTest
	@EnumSource
	void changeTheNumbersOfWhoHidesAnArtistThatSomebodyElseAdds(TestDatabase database) {
		TestCounting fox = counting(database);
		TestCounting owl = TestCounting.of(TestLog.of(fox.log().jdbc(), "owl"));
		play(fox, "Ferry", "Owls");
		play(fox, "Harbor", "Lantern");
		fox.hide("Lantern");
		long before = fox.log().listener().version();
		play(owl, "Ferry", "Owls", "Lantern");
		assertThat(uncounted(fox)).contains("Ferry");
		assertThat(fox.log().listener().version()).isGreaterThan(before);
		play(owl, "Ferry", "Owls");
		assertThat(uncounted(fox)).doesNotContain("Ferry");
		assertThat(fox.log().listener().version()).isGreaterThan(before + 1);
	}

	@ParameterizedTest
	@EnumSource
	void changeTheNumbersOfWhoMergedWhatSomebodyElseAddsAnArtistTo(TestDatabase database) {
		TestCounting fox = counting(database);
		TestCounting owl = TestCounting.of(TestLog.of(fox.log().jdbc(), "owl"));
		play(fox, "Harbor", "Lantern");
		play(fox, "Anchor", "Owls");
		play(owl, "Ferry", "Owls");
		fox.hide("Lantern");
		fox.merge("Anchor", "Ferry");
		long before = fox.log().listener().version();
		play(owl, "Ferry", "Owls", "Lantern");
		assertThat(uncounted(fox)).contains("Anchor");
		assertThat(fox.log().listener().version()).isGreaterThan(before);
	}

	@ParameterizedTest
	@EnumSource
	void changeNoNumbersOfWhoHidesNothingThatSomebodyElseChanges(TestDatabase database) {
		TestCounting fox = counting(database);
		TestCounting owl = TestCounting.of(TestLog.of(fox.log().jdbc(), "owl"));
		play(fox, "Ferry", "Owls");
		play(fox, "Harbor", "Lantern");
		fox.hide("Lantern");
		long before = fox.log().listener().version();
		play(owl, "Ferry", "Owls", "Heron");
		play(owl, "Anchor", "Lantern", "Owls");
		play(owl, "Ferry", "Heron", "Owls");
		assertThat(fox.log().listener().version()).isEqualTo(before);
	}

	@ParameterizedTest
	@EnumSource
	void areErasedWithTheLogAndWithWhatOnlyTheyName(TestDatabase database) {
		TestCounting counting = counting(database);
		counting.log().play("Ferry", "Harbor");
		counting.hide("Lantern");
		counting.merge("Ferry", "Harbor");
		counting.log().listeners().clear(counting.log().listener(), TestLog.NOON);
		assertThat(List.of("hidden_artist", "merged_item", "item", "artist")).map(counting.log()::rows).containsOnly(0);
	}

	@ParameterizedTest
	@EnumSource
	void goWithWhoLeaves(TestDatabase database) {
		TestCounting counting = counting(database);
		counting.log().play("Ferry", "Harbor");
		counting.hide("Lantern");
		counting.merge("Ferry", "Harbor");
		counting.log().listeners().remove(counting.log().account());
		assertThat(List.of("hidden_artist", "merged_item", "item", "artist")).map(counting.log()::rows).containsOnly(0);
	}

	private static TestCounting counting(TestDatabase database) {
		return TestCounting.of(TestLog.in(database));
	}

	private static void play(TestCounting counting, String title, String artist) {
		counting.log().add(TestLog.play(TestLog.track(title, artist), TestLog.NOON));
	}

	private static void play(TestCounting counting, String title, String first, String second) {
		play(counting, title, new LoggedName(first, null), new LoggedName(second, null));
	}

	private static void play(TestCounting counting, String title, LoggedName... artists) {
		counting.log()
			.add(TestLog.play(
					new LoggedItem(PlayableKind.TRACK, "spotify:track:" + title, title, List.of(artists), null, null),
					TestLog.NOON));
	}

	private static List<String> uncounted(TestCounting counting) {
		return counting.rules().uncounted(counting.listener()).stream().map((id) -> title(counting, id)).toList();
	}

	private static Map<String, String> merged(TestCounting counting) {
		Map<String, String> titles = new HashMap<>();
		counting.rules()
			.merged(counting.listener())
			.forEach((item, into) -> titles.put(title(counting, item), title(counting, into)));
		return titles;
	}

	private static String title(TestCounting counting, int id) {
		return counting.log().jdbc().sql("select title from item where id = ?").param(id).query(String.class).single();
	}

}

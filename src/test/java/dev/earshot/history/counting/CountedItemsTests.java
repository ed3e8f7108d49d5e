package dev.earshot.history.counting;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import dev.earshot.history.log.LoggedItem;
import dev.earshot.history.log.LoggedName;
import dev.earshot.history.log.PlayFilter;
import dev.earshot.history.log.TestItems;
import dev.earshot.history.log.TestLog;
import dev.earshot.storage.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class CountedItemsTests {

	private static final Instant NOON = TestLog.NOON;

	@ParameterizedTest
	@EnumSource
	void tellWhatIsKnownOfThemAndHowOftenTheyWerePlayed(TestDatabase database) {
		TestCounting counting = counting(database);
		counting.log().play("Ferry", "Ferry", "Harbor");
		LoggedItem ferry = TestLog.track("Ferry", "Lantern");
		int id = counting.item("Ferry");
		assertThat(counting.items().of(counting.log().listener(), List.of(counting.item("Harbor"), id, 99))).hasSize(2)
			.last()
			.isEqualTo(new CountedItem(id, ferry, 2));
	}

	@ParameterizedTest
	@EnumSource
	void arePlayedWithWhatIsMergedIntoThem(TestDatabase database) {
		TestCounting counting = counting(database);
		counting.log().play("Ferry", "Harbor", "Fog", "Ferry");
		counting.merge("Harbor", "Ferry");
		assertThat(plays(counting, "Ferry")).isEqualTo(new ItemPlays(3, NOON, NOON.plusSeconds(180)));
		assertThat(plays(counting, "Harbor")).isEqualTo(new ItemPlays(1, NOON.plusSeconds(60), NOON.plusSeconds(60)));
	}

	@ParameterizedTest
	@EnumSource
	void wereNeverPlayedIfOnlyARuleIsLeft(TestDatabase database) {
		TestCounting counting = counting(database);
		counting.log().play("Ferry", "Harbor");
		counting.merge("Harbor", "Ferry");
		counting.log().deleted(() -> NOON).delete(counting.log().listener(), PlayFilter.NONE);
		assertThat(plays(counting, "Ferry")).isEqualTo(new ItemPlays(0, null, null));
		assertThat(contains(counting, "Ferry") && contains(counting, "Harbor")).isTrue();
	}

	@ParameterizedTest
	@EnumSource
	void areThoseOfTheListenerOnly(TestDatabase database) {
		TestCounting fox = counting(database);
		TestCounting owl = TestCounting.of(TestLog.of(fox.log().jdbc(), "owl"));
		fox.log().play("Ferry");
		fox.hide("Lantern");
		owl.log().add(TestLog.play(TestLog.track("Harbor", "Owls"), NOON));
		assertThat(contains(fox, "Ferry") && contains(owl, "Harbor")).isTrue();
		assertThat(contains(fox, "Harbor") || contains(owl, "Ferry")).isFalse();
		assertThat(containsArtist(fox, "Lantern") && containsArtist(owl, "Owls")).isTrue();
		assertThat(containsArtist(fox, "Owls") || containsArtist(owl, "Lantern")).isFalse();
	}

	@ParameterizedTest
	@EnumSource
	void areGoneWhenNothingOfTheListenerNamesThem(TestDatabase database) {
		TestCounting counting = counting(database);
		counting.log().play("Ferry", "Harbor");
		counting.merge("Harbor", "Ferry");
		counting.log().deleted(() -> NOON).delete(counting.log().listener(), PlayFilter.NONE);
		counting.rules().separate(counting.listener(), counting.item("Harbor"));
		assertThat(contains(counting, "Ferry") || contains(counting, "Harbor")).isFalse();
		assertThat(containsArtist(counting, "Lantern")).isFalse();
	}

	@ParameterizedTest
	@EnumSource
	void haveArtistsThatAreHiddenOrNot(TestDatabase database) {
		TestCounting counting = counting(database);
		LoggedName lantern = new LoggedName("Lantern", "spotify:artist:lantern");
		LoggedItem ferry = TestLog.track("Ferry", "Owls");
		counting.log()
			.add(TestLog.play(new LoggedItem(ferry.kind(), ferry.uri(), "Ferry",
					List.of(ferry.artists().getFirst(), lantern), null, null), NOON));
		counting.log().add(TestLog.play(TestLog.file("Take 4", "LANTERN"), NOON.plusSeconds(60)));
		counting.hide("LANTERN");
		assertThat(counting.items().artists(counting.log().listener(), counting.item("Ferry")))
			.extracting((artist) -> artist.name().name(), CountedArtist::hidden)
			.containsExactly(tuple("Owls", false), tuple("Lantern", true));
		assertThat(counting.items().hidden(counting.log().listener()))
			.containsExactly(new CountedArtist(counting.artist("LANTERN"), new LoggedName("LANTERN", null), true));
	}

	@ParameterizedTest
	@EnumSource
	void areGroupedByAsWhatTheyCount(TestDatabase database) {
		TestCounting counting = counting(database);
		counting.log().play("D", "C", "B", "A", "A");
		counting.merge("C", "D");
		counting.merge("A", "B");
		counting.merge("B", "D");
		List<MergeGroup> groups = counting.items().merged(counting.log().listener());
		assertThat(groups).singleElement().satisfies((group) -> {
			assertThat(group.into().item().title()).isEqualTo("D");
			assertThat(group.others()).extracting((each) -> each.item().title()).containsExactly("A", "B", "C");
			assertThat(group.plays()).isEqualTo(5);
		});
		assertThat(counting.items().mergedInto(counting.log().listener(), counting.item("D")))
			.isEqualTo(groups.getFirst().others());
		assertThat(counting.items().target(counting.log().listener(), counting.item("A")))
			.contains(groups.getFirst().into());
		assertThat(counting.items().target(counting.log().listener(), counting.item("D"))).isEmpty();
	}

	@ParameterizedTest
	@EnumSource
	void areReadThoughTheyAreMany(TestDatabase database) {
		TestCounting counting = counting(database);
		int count = 1201;
		for (int number = 1; number <= count; number++) {
			counting.log()
				.jdbc()
				.sql("insert into item (id, kind, title, folded) values (?, 0, 'Fog', 'fog')")
				.param(number)
				.update();
		}
		assertThat(TestItems.of(counting.log().jdbc())
			.find(IntStream.rangeClosed(1, count).boxed().collect(Collectors.toSet()))).hasSize(count);
	}

	private static ItemPlays plays(TestCounting counting, String title) {
		return counting.items().plays(counting.log().listener(), counting.item(title));
	}

	private static boolean contains(TestCounting counting, String title) {
		return counting.items().contains(counting.log().listener(), counting.item(title));
	}

	private static boolean containsArtist(TestCounting counting, String name) {
		return counting.items().containsArtist(counting.log().listener(), counting.artist(name));
	}

	private static TestCounting counting(TestDatabase database) {
		return TestCounting.of(TestLog.in(database));
	}

}

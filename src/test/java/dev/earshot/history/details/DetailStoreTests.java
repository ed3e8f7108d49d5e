package dev.earshot.history.details;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;

import dev.earshot.ManualTime;
import dev.earshot.core.SpotifyUri;
import dev.earshot.history.log.LoggedItem;
import dev.earshot.history.log.PlayFilter;
import dev.earshot.history.log.TestLog;
import dev.earshot.history.log.filter.Words;
import dev.earshot.playback.Playback.Titled;
import dev.earshot.storage.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class DetailStoreTests {

	private static final InstantSource CLOCK = InstantSource.fixed(TestLog.NOON);

	@ParameterizedTest
	@EnumSource
	void keepsDetailsUntilTheyExpire(TestDatabase database) {
		ManualTime time = new ManualTime(TestLog.NOON);
		TestLog log = played(database, "Ferry");
		int item = put(log, time, "Ferry", TestDetails.DETAIL);
		assertThat(TestDetails.of(log, time).of(log.listener(), Set.of(item))).containsEntry(item, TestDetails.DETAIL);
		time.correct(DetailStore.LIFETIME);
		assertThat(TestDetails.of(log, time).of(log.listener(), Set.of(item))).isEmpty();
	}

	@ParameterizedTest
	@EnumSource
	void replacesDetailsWithNewerOnes(TestDatabase database) {
		TestLog log = played(database, "Ferry");
		put(log, CLOCK, "Ferry", TestDetails.DETAIL);
		int item = put(log, CLOCK, "Ferry", ItemDetail.UNKNOWN);
		assertThat(TestDetails.of(log).of(log.listener(), Set.of(item))).containsEntry(item, ItemDetail.UNKNOWN);
	}

	@ParameterizedTest
	@EnumSource
	void sharesACoverWithTheAlbumOfTheSameArtist(TestDatabase database) {
		TestLog log = TestLog.in(database);
		play(log, TestDetails.track("Ferry", "Lantern", "Greatest Hits"),
				TestDetails.track("Harbor", "Lantern", "Greatest Hits"),
				TestDetails.track("Fog", "Somebody Else", "Greatest Hits"),
				TestDetails.track("Anchor", "Lantern", "Tides"));
		put(log, CLOCK, "Ferry", TestDetails.DETAIL);
		assertThat(TestDetails.titles(log)).containsExactly("Ferry", "Harbor");
	}

	@ParameterizedTest
	@EnumSource
	void sharesACoverWithAnAlbumThatHasAUri(TestDatabase database) {
		TestLog log = TestLog.in(database);
		play(log, TestLog.track("Ferry", "Lantern"), TestLog.track("Harbor", "Somebody Else"));
		put(log, CLOCK, "Ferry", TestDetails.DETAIL);
		assertThat(TestDetails.titles(log)).containsExactly("Ferry", "Harbor");
	}

	@ParameterizedTest
	@EnumSource
	void sharesNothingWithWhatHasDetails(TestDatabase database) {
		ManualTime time = new ManualTime(TestLog.NOON);
		TestLog log = played(database, "Ferry", "Harbor");
		int harbor = put(log, time, "Harbor", ItemDetail.UNKNOWN);
		put(log, time, "Ferry", TestDetails.DETAIL);
		assertThat(TestDetails.titles(log)).containsExactly("Ferry");
		time.correct(DetailStore.LIFETIME.minus(Duration.ofDays(1)));
		put(log, time, "Ferry", TestDetails.DETAIL);
		assertThat(TestDetails.of(log, time).of(log.listener(), Set.of(harbor)).get(harbor))
			.isEqualTo(new ItemDetail(TestDetails.DETAIL.artwork(), null));
	}

	@ParameterizedTest
	@EnumSource
	void keepsALengthUntilItIsLookedUpAgain(TestDatabase database) {
		ManualTime time = new ManualTime(TestLog.NOON);
		TestLog log = played(database, "Ferry", "Harbor");
		int harbor = put(log, time, "Harbor", TestDetails.DETAIL);
		time.correct(DetailStore.LIFETIME.minus(Duration.ofDays(1)));
		put(log, time, "Ferry", TestDetails.DETAIL);
		assertThat(TestDetails.of(log, time).of(log.listener(), Set.of(harbor)).get(harbor))
			.isEqualTo(TestDetails.DETAIL);
	}

	@ParameterizedTest
	@EnumSource
	void givesAnItemTheNamesThatTheCatalogueTells(TestDatabase database) {
		TestLog log = TestLog.in(database);
		play(log, TestDetails.track("Fake", "Nobody", "Fakes"));
		putTold(log, CLOCK, "Fake", TestDetails.told("Ferry", "Lantern", "Tides"));
		assertThat(log.titles()).containsExactly("Ferry");
		assertThat(found(log, "ferry lantern tides")).isEqualTo(1);
		assertThat(found(log, "fake") + found(log, "nobody")).isZero();
		assertThat(log.rows("item")).isEqualTo(1);
	}

	@ParameterizedTest
	@EnumSource
	void givesNoNamesForWhoWantsNoDetails(TestDatabase database) {
		TestLog log = TestLog.in(database);
		play(log, TestDetails.track("Fake", "Nobody", "Fakes"));
		TestDetails.of(log).switchOff(log.listener());
		putTold(log, CLOCK, "Fake", TestDetails.told("Ferry", "Lantern", "Tides"));
		assertThat(log.titles()).containsExactly("Fake");
	}

	@ParameterizedTest
	@EnumSource
	void renewsTheCoversOfAnAlbumWhenTheCatalogueHasNamedOneItem(TestDatabase database) {
		ManualTime time = new ManualTime(TestLog.NOON);
		TestLog log = TestLog.in(database);
		play(log, TestDetails.track("Ferry", "LANTERN", "TIDES"), TestDetails.track("Harbor", "LANTERN", "TIDES"));
		putTold(log, time, "Ferry", TestDetails.told("Ferry", "Lantern", "Tides"));
		time.correct(DetailStore.LIFETIME.minus(Duration.ofDays(1)));
		putTold(log, time, "Ferry", TestDetails.told("Ferry", "Lantern", "Tides"));
		time.correct(Duration.ofDays(2));
		int harbor = TestDetails.item(log, "Harbor");
		assertThat(TestDetails.of(log, time).of(log.listener(), Set.of(harbor))).containsKey(harbor);
	}

	@ParameterizedTest
	@EnumSource
	void sharesNoCoverWithAnAlbumThatTheCatalogueCallsOtherwise(TestDatabase database) {
		TestLog log = TestLog.in(database);
		play(log, TestDetails.track("Ferry", "Lantern", "Fakes"), TestDetails.track("Harbor", "Lantern", "Fakes"));
		putTold(log, CLOCK, "Ferry", TestDetails.told("Ferry", "Lantern", "Tides"));
		assertThat(TestDetails.titles(log)).containsExactly("Ferry");
	}

	@ParameterizedTest
	@EnumSource
	void storesNothingForWhoWantsNoneOrHasLeft(TestDatabase database) {
		TestLog log = played(database, "Ferry");
		TestDetails.of(log).switchOff(log.listener());
		put(log, CLOCK, "Ferry", TestDetails.DETAIL);
		TestDetails.store(log, CLOCK).put(log.account(), "spotify:track:unknown", TestDetails.DETAIL);
		assertThat(log.rows("item_detail")).isZero();
	}

	@ParameterizedTest
	@EnumSource
	void forgetsDetailsWithTheirItems(TestDatabase database) {
		TestLog log = played(database, "Ferry");
		put(log, CLOCK, "Ferry", TestDetails.DETAIL);
		assertThat(log.rows("item_detail")).isEqualTo(1);
		log.deleted(CLOCK).delete(log.listener(), PlayFilter.NONE);
		log.listeners().clear(log.listener(), TestLog.NOON);
		assertThat(log.rows("item_detail")).isZero();
	}

	private static TestLog played(TestDatabase database, String... titles) {
		TestLog log = TestLog.in(database);
		log.play(titles);
		return log;
	}

	private static void play(TestLog log, LoggedItem... items) {
		for (int minute = 0; minute < items.length; minute++) {
			TestDetails.play(log, items[minute], minute);
		}
	}

	private static void putTold(TestLog log, InstantSource clock, String title, Titled told) {
		int item = TestDetails.item(log, title);
		WantedItem wanted = new WantedItem(item, new SpotifyUri("spotify:track:" + title));
		TestDetails.store(log, clock).put(log.account(), wanted, told);
	}

	private static long found(TestLog log, String search) {
		return log.plays().count(log.listener(), PlayFilter.of(new Words(search)));
	}

	private static int put(TestLog log, InstantSource clock, String title, ItemDetail detail) {
		int item = TestDetails.item(log, title);
		TestDetails.store(log, clock).put(log.account(), item, detail);
		return item;
	}

}

package dev.earshot.history.log;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import dev.earshot.account.people.TestPeople;
import dev.earshot.core.AccountId;
import dev.earshot.history.counting.TestCounting;
import dev.earshot.history.log.filter.FromKind;
import dev.earshot.history.log.filter.OfItem;
import dev.earshot.history.log.filter.OfKind;
import dev.earshot.history.log.filter.OnDevice;
import dev.earshot.history.log.filter.Skipped;
import dev.earshot.history.log.filter.Uncounted;
import dev.earshot.history.log.filter.Words;
import dev.earshot.storage.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class PlayLogTests {

	private static final LoggedContext PLAYLIST = new LoggedContext(PlayedFrom.PLAYLIST, "spotify:playlist:fog", "Fog");

	@ParameterizedTest
	@EnumSource
	void keepsAllThatIsKnownOfAPlay(TestDatabase database) {
		TestLog log = TestLog.in(database);
		LoggedPlay play = TestLog.play(TestLog.track("Ferry", "Lantern"), TestLog.NOON.plusMillis(1), DeviceClass.CAR,
				PLAYLIST, EndReason.SKIPPED);
		log.add(play);
		assertThat(found(log, PlayFilter.NONE)).containsExactly(play);
	}

	@ParameterizedTest
	@EnumSource
	void keepsAPlayOfWhichLittleIsKnown(TestDatabase database) {
		TestLog log = TestLog.in(database);
		LoggedPlay play = TestLog.play(new LoggedItem(PlayableKind.LOCAL_FILE, null, "Take 4", List.of(), null, null),
				TestLog.NOON);
		log.add(play);
		assertThat(found(log, PlayFilter.NONE)).containsExactly(play);
	}

	@ParameterizedTest
	@EnumSource
	void countsAPlayOnceThatIsAddedTwice(TestDatabase database) {
		TestLog log = TestLog.in(database);
		LoggedPlay play = TestLog.play(TestLog.track("Ferry", "Lantern"), TestLog.NOON);
		log.add(play);
		log.add(new LoggedPlay(play.startedAt(), play.endedAt(), play.listened().plusSeconds(5), play.item(),
				play.source(), play.device(), null, play.start(), EndReason.UNKNOWN));
		assertThat(found(log, PlayFilter.NONE)).containsExactly(play);
	}

	@ParameterizedTest
	@EnumSource
	void keepsWhatSpotifyLists(TestDatabase database) {
		TestLog log = TestLog.in(database);
		LoggedPlay play = LoggedPlay.of(TestLog.listed("Ferry", TestLog.NOON.plusSeconds(200)));
		log.add(play);
		log.add(play);
		assertThat(found(log, PlayFilter.NONE)).containsExactly(play);
		assertThat(found(log, PlayFilter.of(new PlayOrigin(PlaySource.RECENTLY_PLAYED, null)))).containsExactly(play);
		assertThat(found(log, PlayFilter.of(new PlayOrigin(PlaySource.RECORDED, null)))).isEmpty();
		assertThat(log.jdbc().sql("select reported_at from play").query(Long.class).single())
			.isEqualTo(TestLog.NOON.plusSeconds(200).toEpochMilli());
	}

	@ParameterizedTest
	@EnumSource
	void takesNothingThatBeganBeforeTheRecording(TestDatabase database) {
		TestLog log = TestLog.in(database);
		log.add(TestLog.play(TestLog.track("Ferry", "Lantern"), TestLog.NOON.minusMillis(1)));
		assertThat(log.titles()).isEmpty();
		assertThat(log.rows("item")).isZero();
	}

	@ParameterizedTest
	@EnumSource
	void takesNothingWhileRecordingIsOff(TestDatabase database) {
		TestLog log = TestLog.in(database);
		log.listeners().switchOff(log.account(), TestLog.NOON);
		log.play("Ferry");
		assertThat(log.titles()).isEmpty();
	}

	@ParameterizedTest
	@EnumSource
	void showsNobodyThePlaysOfOthers(TestDatabase database) {
		TestLog fox = TestLog.in(database);
		TestLog owl = TestLog.of(fox.jdbc(), "owl");
		fox.play("Ferry");
		owl.play("Ferry", "Harbor");
		assertThat(fox.titles()).containsExactly("Ferry");
		assertThat(owl.titles()).containsExactly("Harbor", "Ferry");
		assertThat(fox.rows("item")).isEqualTo(2);
	}

	@ParameterizedTest
	@EnumSource
	void turnsPagesInBothDirections(TestDatabase database) {
		TestLog log = TestLog.in(database);
		log.play("A", "B", "C", "D", "E");
		List<StoredPlay> newest = log.plays().before(log.listener(), PlayFilter.NONE, PlayKey.NEWEST, 2);
		List<StoredPlay> next = log.plays().before(log.listener(), PlayFilter.NONE, newest.getLast().key(), 2);
		assertThat(titles(newest)).containsExactly("E", "D");
		assertThat(titles(next)).containsExactly("C", "B");
		assertThat(log.plays().after(log.listener(), PlayFilter.NONE, next.getFirst().key(), 2)).isEqualTo(newest);
	}

	@ParameterizedTest
	@EnumSource
	void losesNoPlaysThatBeganAtTheSameTimeBetweenPages(TestDatabase database) {
		TestLog log = TestLog.in(database);
		IntStream.range(0, 5)
			.forEach((each) -> log.add(TestLog.play(TestLog.track("Track " + each, "Lantern"), TestLog.NOON)));
		List<StoredPlay> read = new ArrayList<>();
		for (PlayKey key = PlayKey.NEWEST; key != null;) {
			List<StoredPlay> page = log.plays().before(log.listener(), PlayFilter.NONE, key, 2);
			read.addAll(page);
			key = page.isEmpty() ? null : page.getLast().key();
		}
		assertThat(titles(read)).hasSize(5).doesNotHaveDuplicates();
	}

	@ParameterizedTest
	@EnumSource
	void findsByKindDeviceContextAndEnd(TestDatabase database) {
		TestLog log = TestLog.in(database);
		LoggedPlay skipped = TestLog.play(TestLog.track("Ferry", "Lantern"), TestLog.NOON, DeviceClass.CAR, PLAYLIST,
				EndReason.SKIPPED);
		LoggedPlay file = TestLog.play(TestLog.file("Take 4", "Us"), TestLog.NOON.plusSeconds(60));
		log.add(skipped);
		log.add(file);
		assertThat(found(log, PlayFilter.of(new OfKind(PlayableKind.LOCAL_FILE)))).containsExactly(file);
		assertThat(found(log, PlayFilter.of(new OnDevice(DeviceClass.CAR)))).containsExactly(skipped);
		assertThat(found(log, PlayFilter.of(new FromKind(PlayedFrom.PLAYLIST)))).containsExactly(skipped);
		assertThat(found(log, PlayFilter.of(new Skipped()))).containsExactly(skipped);
		assertThat(log.plays().count(log.listener(), PlayFilter.of(new Skipped()))).isEqualTo(1);
	}

	@ParameterizedTest
	@EnumSource
	void findsAnItemWithWhatIsMergedIntoIt(TestDatabase database) {
		TestLog log = TestLog.in(database);
		TestCounting counting = TestCounting.of(log);
		log.play("Ferry", "Harbor", "Fog");
		counting.merge("Harbor", "Ferry");
		assertThat(titles(log, ofItem(counting.item("Ferry")))).containsExactly("Harbor", "Ferry");
		assertThat(titles(log, ofItem(counting.item("Harbor")))).containsExactly("Harbor");
		assertThat(ofItem(99).isEmpty()).isFalse();
		assertThat(titles(log, ofItem(99))).isEmpty();
	}

	@ParameterizedTest
	@EnumSource
	void findsWhatDoesNotCount(TestDatabase database) {
		TestLog log = TestLog.in(database);
		log.play("Ferry");
		log.add(TestLog.play(TestLog.track("Harbor", "Owls"), TestLog.NOON.plusSeconds(60)));
		assertThat(titles(log, PlayFilter.of(new Uncounted()))).isEmpty();
		TestCounting.of(log).hide("Owls");
		assertThat(titles(log, PlayFilter.of(new Uncounted()))).containsExactly("Harbor");
		assertThat(log.plays().count(log.listener(), PlayFilter.of(new Uncounted()))).isEqualTo(1);
	}

	@ParameterizedTest
	@EnumSource
	void findsTheMostPlayedItems(TestDatabase database) {
		TestLog log = TestLog.in(database);
		TestCounting counting = TestCounting.of(log);
		log.play("Fog", "Harbor", "Ferry", "Ferry");
		assertThat(log.plays().items(log.listener(), PlayFilter.NONE, 2)).hasSize(2).startsWith(counting.item("Ferry"));
		PlayFilter fog = PlayFilter.of(new Words("fog"));
		assertThat(log.plays().items(log.listener(), fog, 9)).containsExactly(counting.item("Fog"));
	}

	private static PlayFilter ofItem(int item) {
		return PlayFilter.of(new OfItem(item));
	}

	private static List<String> titles(TestLog log, PlayFilter filter) {
		return titles(log.plays().before(log.listener(), filter, PlayKey.NEWEST, 100));
	}

	@ParameterizedTest
	@EnumSource
	void findsWordsInTitleArtistAndAlbumWithoutCaseAndAccents(TestDatabase database) {
		TestLog log = TestLog.in(database);
		log.add(TestLog.play(TestLog.track("Élan vital", "Straße"), TestLog.NOON));
		assertThat(searched(log, "elan")).hasSize(1);
		assertThat(searched(log, "ÉLAN strasse")).hasSize(1);
		assertThat(searched(log, " tides  vital ")).hasSize(1);
		assertThat(searched(log, "vital lantern")).isEmpty();
	}

	@ParameterizedTest
	@EnumSource
	void searchesForSignsThatDatabasesUseAsWildcards(TestDatabase database) {
		TestLog log = TestLog.in(database);
		log.add(TestLog.play(TestLog.track("100% Fog!", "Lantern"), TestLog.NOON));
		log.add(TestLog.play(TestLog.track("100 Ships", "Lantern"), TestLog.NOON));
		assertThat(searched(log, "100%")).hasSize(1);
		assertThat(searched(log, "fog!")).hasSize(1);
		assertThat(searched(log, "10_")).isEmpty();
		assertThat(searched(log, "' or 1=1 --")).isEmpty();
	}

	@ParameterizedTest
	@EnumSource
	void takesTheNamesThatWereSeenLast(TestDatabase database) {
		TestLog log = TestLog.in(database);
		log.play("Ferry");
		LoggedItem renamed = new LoggedItem(PlayableKind.TRACK, "spotify:track:Ferry", "Ferry (Remastered)",
				List.of(new LoggedName("LANTERN", "spotify:artist:Lantern"), new LoggedName("Guest", null)), null,
				null);
		log.add(TestLog.play(renamed, TestLog.NOON.plusSeconds(300)));
		assertThat(log.titles()).containsExactly("Ferry (Remastered)", "Ferry (Remastered)");
		LoggedItem item = found(log, PlayFilter.NONE).getFirst().item();
		assertThat(item.artists()).isEqualTo(renamed.artists());
		assertThat(item.album()).isEqualTo(new LoggedName("Tides", "spotify:album:tides"));
		assertThat(item.duration()).isEqualTo(Duration.ofSeconds(200));
	}

	@ParameterizedTest
	@EnumSource
	void tellsFilesWithoutUriApartByTheirNames(TestDatabase database) {
		TestLog log = TestLog.in(database);
		log.add(TestLog.play(TestLog.file("Take 4", "Us"), TestLog.NOON));
		log.add(TestLog.play(TestLog.file("Take 4", "Us"), TestLog.NOON.plusSeconds(60)));
		log.add(TestLog.play(TestLog.file("Take 4", "Them"), TestLog.NOON.plusSeconds(120)));
		assertThat(log.rows("item")).isEqualTo(2);
		assertThat(log.rows("artist")).isEqualTo(2);
	}

	@ParameterizedTest
	@EnumSource
	void readsAWholeLogInTheOrderInWhichItWasPlayed(TestDatabase database) {
		TestLog log = TestLog.in(database);
		IntStream.range(0, 501)
			.forEach((second) -> log
				.add(TestLog.play(TestLog.track("Ferry", "Lantern"), TestLog.NOON.plusSeconds(second))));
		List<LoggedPlay> read = new ArrayList<>();
		log.plays().forEach(log.listener(), PlayFilter.NONE, (stored) -> read.add(stored.play()));
		assertThat(read).hasSize(501).extracting(LoggedPlay::startedAt).isSorted().doesNotHaveDuplicates();
	}

	@ParameterizedTest
	@EnumSource
	void ignoresPlaysOfSomebodyWithoutALog(TestDatabase database) {
		TestLog log = TestLog.in(database);
		AccountId owl = TestPeople.member(log.jdbc(), "owl", () -> TestLog.NOON);
		log.plays().add(owl, TestLog.play(TestLog.track("Ferry", "Lantern"), TestLog.NOON));
		assertThat(log.rows("play")).isZero();
	}

	private static List<LoggedPlay> searched(TestLog log, String search) {
		return found(log, PlayFilter.of(new Words(search)));
	}

	private static List<LoggedPlay> found(TestLog log, PlayFilter filter) {
		return log.plays().before(log.listener(), filter, PlayKey.NEWEST, 100).stream().map(StoredPlay::play).toList();
	}

	private static List<String> titles(List<StoredPlay> plays) {
		return plays.stream().map((stored) -> stored.play().item().title()).toList();
	}

}

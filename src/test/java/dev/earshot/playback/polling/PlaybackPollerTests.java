package dev.earshot.playback.polling;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import dev.earshot.ManualTime;
import dev.earshot.core.AccountId;
import dev.earshot.core.SpotifyUri;
import dev.earshot.nodes.TestNodes;
import dev.earshot.playback.DemandLevel;
import dev.earshot.playback.Device;
import dev.earshot.playback.NowPlaying;
import dev.earshot.playback.PlayContext;
import dev.earshot.playback.PlayEnded;
import dev.earshot.playback.PlayStarted;
import dev.earshot.playback.Playback;
import dev.earshot.playback.PlaybackChanged;
import dev.earshot.playback.PlaybackFixtures;
import dev.earshot.playback.PlaybackOutdated;
import dev.earshot.playback.Player;
import dev.earshot.playback.reading.PlayerReader;
import dev.earshot.playback.reading.PlaylistNames;
import dev.earshot.playback.snapshot.PlaybackSnapshot;
import dev.earshot.spotify.CallPriority;
import dev.earshot.spotify.SpotifyRefusal;
import dev.earshot.spotify.SpotifyRefusal.PermissionsMissing;
import dev.earshot.spotify.SpotifyRefusal.TooManyCalls;
import dev.earshot.spotify.SpotifyRefusal.Unavailable;
import dev.earshot.spotify.SpotifyRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.BDDMockito.willReturn;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.atLeast;
import static org.mockito.Mockito.atMost;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;

/**
 * Tests {@link PlaybackPoller} with {@link PlayerPoll}, {@link PlaylistNames} and
 * {@link PlaybackEvents}.
 */
class PlaybackPollerTests {

	private static final AccountId ACCOUNT = PlaybackFixtures.ACCOUNT;

	private final PlayerReader reader = mock(PlayerReader.class);

	private final ManualTime time = new ManualTime(PlaybackFixtures.NOON);

	private final List<Object> events = new ArrayList<>();

	private final List<Runnable> aside = new ArrayList<>();

	private DemandLevel level = DemandLevel.DISPLAY;

	private final PlaybackPoller poller = PollingFixtures.poller(
			new PlayerPoll(this.reader, new PlaylistNames(this.reader, this.time, this.aside::add), this.time, (_) -> {
			}, TestNodes.only()), this.events::add,
			new PollTiming(this.time.scheduler(), this.time, () -> new PollingRate(this.level, 1)));

	@Test
	void pollsAtOnceAndPublishesTheChange() {
		plays(playing("a", 0));
		this.poller.adapt();
		this.time.pass(0);
		assertThat(this.events).hasExactlyElementsOfTypes(PlayStarted.class, PlaybackChanged.class);
		assertThat(this.poller.now().playback()).isEqualTo(playing("a", 0));
	}

	@Test
	void pollsRepeatedlyWithoutPublishingWhatWasExpected() {
		given(this.reader.now(ACCOUNT, CallPriority.LIVE)).willAnswer((_) -> now(playing("a", seconds())));
		this.poller.adapt();
		this.time.pass(100);
		then(this.reader).should(times(6)).now(ACCOUNT, CallPriority.LIVE);
		assertThat(this.events).hasSize(2);
	}

	@Test
	void publishesTheEndOfOneTrackAndTheStartOfTheNext() {
		plays(playing("a", 195));
		this.poller.adapt();
		this.time.pass(0);
		this.events.clear();
		given(this.reader.now(ACCOUNT, CallPriority.LIVE)).willAnswer((_) -> now(playing("b", 1)));
		this.time.pass(6);
		assertThat(this.events).hasExactlyElementsOfTypes(PlayEnded.class, PlayStarted.class, PlaybackChanged.class);
		assertThat(this.events).first().extracting("play.listened").isEqualTo(Duration.ofSeconds(5));
	}

	@ParameterizedTest
	@MethodSource("dev.earshot.playback.snapshot.PlaybackSnapshotTests#oddities")
	void publishesNothingAfterOneOddAnswerAndPollsAgainASecondLater(Playback odd) {
		hasPolledPlaying("a");
		given(this.reader.now(ACCOUNT, CallPriority.LIVE)).willAnswer((_) -> now(odd))
			.willAnswer((_) -> now(playing("a", seconds())));
		this.time.pass(21);
		then(this.reader).should(times(3)).now(ACCOUNT, CallPriority.LIVE);
		assertThat(this.events).isEmpty();
	}

	@Test
	void publishesNoOtherPlayWhenTheSameGoesOnAfterAnAdvert() {
		hasPolledPlaying("a");
		given(this.reader.now(ACCOUNT, CallPriority.LIVE)).willAnswer((_) -> now(PlaybackFixtures.advert()));
		this.time.pass(21);
		given(this.reader.now(ACCOUNT, CallPriority.LIVE)).willAnswer((_) -> now(playing("a", 20)));
		this.time.pass(20);
		assertThat(this.events).hasExactlyElementsOfTypes(PlaybackChanged.class, PlaybackChanged.class);
	}

	@Test
	void publishesOnceThatAPlayEndedDuringAnAdvert() {
		hasPolledPlaying("a");
		given(this.reader.now(ACCOUNT, CallPriority.LIVE)).willAnswer((_) -> now(PlaybackFixtures.advert()));
		this.time.pass(21);
		given(this.reader.now(ACCOUNT, CallPriority.LIVE)).willAnswer((_) -> now(playing("b", 1)));
		this.time.pass(20);
		assertThat(this.events).filteredOn((event) -> !(event instanceof PlaybackChanged))
			.hasExactlyElementsOfTypes(PlayEnded.class, PlayStarted.class);
	}

	@Test
	void pollsAtOnceForAPageAfterTheClockWasSetBack() {
		plays(playing("a", 0));
		this.poller.upToDate();
		this.level = DemandLevel.NONE;
		this.time.pass(0);
		this.time.correct(Duration.ofHours(-2));
		given(this.reader.now(ACCOUNT, CallPriority.LIVE)).willAnswer((_) -> now(playing("b", 1)));
		assertThat(this.poller.upToDate().isDone()).isFalse();
		this.time.pass(0);
		assertThat(this.poller.now().playback()).isEqualTo(playing("b", 1));
	}

	@Test
	void goesOnPollingAfterTheClockWasSetBack() {
		given(this.reader.now(ACCOUNT, CallPriority.LIVE)).willAnswer((_) -> now(playing("a", 10)));
		this.poller.adapt();
		this.time.pass(0);
		this.time.correct(Duration.ofHours(-2));
		this.poller.adapt();
		this.time.pass(21);
		then(this.reader).should(atLeast(2)).now(ACCOUNT, CallPriority.LIVE);
	}

	@Test
	void pausesWithoutADemand() {
		plays(playing("a", 0));
		this.poller.adapt();
		this.time.pass(0);
		this.level = DemandLevel.NONE;
		this.poller.adapt();
		this.time.pass(3600);
		then(this.reader).should(times(1)).now(ACCOUNT, CallPriority.LIVE);
	}

	@Test
	void publishesTheLastPollDuringShutdown() {
		plays(playing("a", 0));
		this.poller.adapt();
		this.time.close();
		this.time.pass(0);
		this.poller.adapt();
		assertThat(this.events).hasExactlyElementsOfTypes(PlayStarted.class, PlaybackChanged.class);
		assertThat(this.time.untilNext()).isEmpty();
	}

	@Test
	void neitherPublishesNorKeepsAnswersOnceItIsClosed() {
		given(this.reader.now(ACCOUNT, CallPriority.LIVE)).willAnswer((_) -> {
			this.poller.close();
			return now(playing("a", 0));
		});
		this.poller.adapt();
		this.time.pass(0);
		assertThat(this.events).isEmpty();
		assertThat(this.poller.stored()).isNull();
	}

	@Test
	void pollsOnceForAPageThatIsRendered() throws Exception {
		this.level = DemandLevel.NONE;
		plays(playing("a", 0));
		var poll = this.poller.upToDate();
		assertThat(poll.isDone()).isFalse();
		this.time.pass(0);
		assertThat(poll.get().now().playback()).isEqualTo(playing("a", 0));
		assertThat(this.time.untilNext()).isEmpty();
	}

	@Test
	void doesNotPollAgainForTheStreamOfThatPage() {
		this.level = DemandLevel.NONE;
		plays(playing("a", 0));
		this.poller.upToDate();
		this.time.pass(1);
		this.level = DemandLevel.VISIBLE_PAGE;
		this.poller.adapt();
		assertThat(this.time.untilNext().orElseThrow()).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(2));
	}

	@Test
	void aSecondTabCostsNothing() {
		plays(playing("a", 0));
		this.poller.adapt();
		this.time.pass(4);
		Duration untilNext = this.time.untilNext().orElseThrow();
		this.poller.adapt();
		assertThat(this.poller.upToDate().isDone()).isTrue();
		assertThat(this.time.untilNext()).contains(untilNext);
	}

	@Test
	void pollsForAPageAlthoughBackgroundPollsAreRare() {
		this.level = DemandLevel.BACKGROUND;
		playsInTheBackground();
		this.poller.adapt();
		this.time.pass(30);
		assertThat(this.poller.upToDate().isDone()).isFalse();
	}

	@Test
	void givesBackgroundPollsALowerPriority() {
		this.level = DemandLevel.BACKGROUND;
		playsInTheBackground();
		this.poller.adapt();
		this.time.pass(0);
		then(this.reader).should().now(ACCOUNT, CallPriority.LOG);
		then(this.reader).should(never()).now(ACCOUNT, CallPriority.LIVE);
	}

	@Test
	void pollsForAPageThatIsRenderedAfterACommand() {
		this.level = DemandLevel.NONE;
		Playback.Track track = playing("a", 0);
		plays(track);
		this.poller.upToDate();
		this.time.pass(1);
		this.poller.commandSent();
		assertThat(this.poller.upToDate().isDone()).isFalse();
		assertThat(this.poller.now().playback()).isEqualTo(track);
	}

	@Test
	void pollsTwiceAfterACommandWithoutADemand() {
		this.level = DemandLevel.NONE;
		given(this.reader.now(ACCOUNT, CallPriority.LIVE)).willAnswer((_) -> now(playing("a", seconds())));
		this.poller.commandSent();
		assertThat(this.time.untilNext()).contains(Duration.ofSeconds(1));
		this.time.pass(1);
		assertThat(this.time.untilNext()).contains(Duration.ofSeconds(2));
		this.time.pass(100);
		then(this.reader).should(times(2)).now(ACCOUNT, CallPriority.LIVE);
	}

	@Test
	void pollsAfterACommandAlthoughTheDemandHasEnded() {
		plays(playing("a", 0));
		this.poller.adapt();
		this.time.pass(1);
		this.poller.commandSent();
		this.level = DemandLevel.NONE;
		this.poller.adapt();
		assertThat(this.time.untilNext()).contains(Duration.ofSeconds(1));
	}

	@Test
	void pollsOnceAfterACommandIfSpotifyRefusesAndThereIsNoDemand() {
		this.level = DemandLevel.NONE;
		given(this.reader.now(ACCOUNT, CallPriority.LIVE)).willThrow(new SpotifyRefused(new Unavailable(503)));
		this.poller.commandSent();
		this.time.pass(100);
		then(this.reader).should(times(1)).now(ACCOUNT, CallPriority.LIVE);
	}

	@Test
	void publishesASeekWithoutAPoll() {
		plays(playing("a", 0));
		this.poller.adapt();
		this.time.pass(1);
		this.events.clear();
		this.poller.seeked(Duration.ofSeconds(60));
		assertThat(this.poller.now().playback()).isEqualTo(playing("a", 60));
		assertThat(this.poller.upToDate().isDone()).isTrue();
		assertThat(this.time.untilNext()).contains(Duration.ofSeconds(1));
		assertThat(this.events).hasExactlyElementsOfTypes(PlaybackChanged.class);
	}

	@Test
	void pollsAfterASeekThatFollowsAnotherCommand() {
		plays(playing("a", 0));
		this.poller.adapt();
		this.time.pass(1);
		this.poller.commandSent();
		this.poller.seeked(Duration.ofSeconds(60));
		assertThat(this.poller.upToDate().isDone()).isFalse();
	}

	@Test
	void publishesNothingAfterASeekWhileNothingPlays() {
		plays(PlaybackFixtures.NOTHING);
		this.poller.adapt();
		this.time.pass(1);
		this.events.clear();
		this.poller.seeked(Duration.ofSeconds(60));
		assertThat(this.events).isEmpty();
	}

	@Test
	void pollsAfterACommandThatWasSentDuringAPoll() {
		given(this.reader.now(ACCOUNT, CallPriority.LIVE)).willAnswer((_) -> {
			this.poller.commandSent();
			return now(playing("a", 0));
		});
		this.poller.adapt();
		this.time.pass(0);
		assertThat(this.time.untilNext()).contains(Duration.ofSeconds(1));
	}

	@Test
	void doesNotUndoASeekByAPollThatBeganBeforeIt() {
		hasPolledPlaying("a");
		duringAPoll(() -> this.poller.seeked(Duration.ofSeconds(60)));
		this.time.pass(this.time.untilNext().orElseThrow());
		assertThat(this.poller.now().playback()).isEqualTo(playing("a", 60));
		assertThat(this.events).hasExactlyElementsOfTypes(PlaybackChanged.class);
		assertThat(this.time.untilNext()).contains(Duration.ofSeconds(1));
	}

	@Test
	void pollsAgainForCallersIfACommandCameBetween() {
		duringAPoll(this.poller::commandSent);
		Future<PlaybackSnapshot> poll = this.poller.upToDate();
		this.time.pass(0);
		assertThat(poll.isDone()).isFalse();
		this.time.pass(1);
		assertThat(poll.resultNow().now().playback()).isEqualTo(playing("a", 1));
	}

	@Test
	void pollsOnceMoreIfThatWasRequestedDuringAPoll() {
		duringAPoll(this.poller::pollAgain);
		this.poller.adapt();
		this.time.pass(1);
		then(this.reader).should(times(2)).now(ACCOUNT, CallPriority.LIVE);
	}

	@Test
	void dropsAnOldPlayback() {
		plays(playing("a", 0));
		this.poller.upToDate();
		this.time.pass(0);
		this.level = DemandLevel.NONE;
		this.poller.adapt();
		this.time.pass(120);
		assertThat(this.poller.upToDate().isDone()).isFalse();
		assertThat(this.poller.now().playback()).isNull();
	}

	@Test
	void restoresADroppedPlaybackWhileSpotifyRefuses() {
		plays(playing("a", 0));
		this.poller.upToDate();
		this.time.pass(0);
		this.level = DemandLevel.NONE;
		this.poller.adapt();
		this.time.pass(120);
		given(this.reader.now(ACCOUNT, CallPriority.LIVE)).willThrow(new SpotifyRefused(new Unavailable(503)));
		given(this.reader.now(ACCOUNT, CallPriority.LOG)).willThrow(new SpotifyRefused(new Unavailable(503)));
		this.poller.upToDate();
		this.time.pass(0);
		assertThat(this.poller.now().playback()).isNotNull();
		assertThat(this.poller.now().refusal()).isEqualTo(new Unavailable(503));
	}

	@Test
	void publishesARefusalOnceAndItsEnd() {
		given(this.reader.now(ACCOUNT, CallPriority.LIVE)).willThrow(new SpotifyRefused(new Unavailable(503)));
		this.poller.adapt();
		this.time.pass(20);
		assertThat(this.events).hasExactlyElementsOfTypes(PlaybackChanged.class);
		willReturn(now(playing("a", 0))).given(this.reader).now(ACCOUNT, CallPriority.LIVE);
		this.time.pass(60);
		assertThat(this.events).last()
			.isInstanceOfSatisfying(PlaybackChanged.class, (event) -> assertThat(event.after().refusal()).isNull());
	}

	@Test
	void goesOnAfterAFaultOfItsOwn() {
		given(this.reader.now(ACCOUNT, CallPriority.LIVE)).willThrow(new IllegalStateException("on purpose"));
		this.poller.adapt();
		this.time.pass(0);
		assertThat(this.poller.now().refusal()).isNotNull();
		assertThat(this.time.untilNext()).isPresent();
	}

	@Test
	void asksForDevicesOnceWhileNothingPlaysAndNobodyLooksAtThem() {
		devices("Kitchen speaker");
		nothingPlays();
		this.poller.adapt();
		this.time.pass(36_000);
		then(this.reader).should(times(1)).devices(ACCOUNT, CallPriority.LIVE);
		assertThat(listed()).containsExactly("Kitchen speaker");
	}

	@Test
	void asksForDevicesEveryThreeMinutesWhileSomebodyLooksAtThem() {
		this.level = DemandLevel.VISIBLE_PAGE;
		devices("Kitchen speaker");
		nothingPlays();
		this.poller.adapt();
		this.time.pass(30);
		devices("Kitchen speaker", "Phone");
		this.time.pass(180);
		assertThat(listed()).containsExactly("Kitchen speaker", "Phone");
		this.time.pass(3390);
		then(this.reader).should(atMost(21)).devices(ACCOUNT, CallPriority.LIVE);
	}

	@Test
	void asksForDevicesWhenAPageIsOpenedAfterNothingPlayedForLong() {
		devices("Kitchen speaker");
		nothingPlays();
		this.poller.adapt();
		this.time.pass(36_000);
		devices("Phone");
		assertThat(this.poller.upToDate().isDone()).isFalse();
		this.time.pass(0);
		assertThat(listed()).containsExactly("Phone");
		assertThat(this.poller.upToDate().isDone()).isTrue();
	}

	@Test
	void asksForDevicesAgainIfThatWasRefused() {
		this.level = DemandLevel.VISIBLE_PAGE;
		given(this.reader.devices(ACCOUNT, CallPriority.LIVE)).willThrow(new SpotifyRefused(new Unavailable(503)));
		nothingPlays();
		this.poller.adapt();
		this.time.pass(29);
		willReturn(List.of()).given(this.reader).devices(ACCOUNT, CallPriority.LIVE);
		then(this.reader).should(times(1)).devices(ACCOUNT, CallPriority.LIVE);
		this.time.pass(1);
		then(this.reader).should(times(2)).devices(ACCOUNT, CallPriority.LIVE);
	}

	@Test
	void doesNotAskSoonForDevicesThatOnlyAPersonCanHelpTo() {
		this.level = DemandLevel.VISIBLE_PAGE;
		given(this.reader.devices(ACCOUNT, CallPriority.LIVE)).willThrow(new SpotifyRefused(new PermissionsMissing()));
		nothingPlays();
		this.poller.adapt();
		this.time.pass(150);
		then(this.reader).should(times(1)).devices(ACCOUNT, CallPriority.LIVE);
	}

	@Test
	void doesNotAskForDevicesWhileThatIsBlocked() {
		this.level = DemandLevel.VISIBLE_PAGE;
		given(this.reader.devices(ACCOUNT, CallPriority.LIVE))
			.willThrow(new SpotifyRefused(new TooManyCalls(PlaybackFixtures.NOON.plusSeconds(600))));
		nothingPlays();
		this.poller.adapt();
		this.time.pass(599);
		then(this.reader).should(times(1)).devices(ACCOUNT, CallPriority.LIVE);
		this.time.pass(30);
		then(this.reader).should(times(2)).devices(ACCOUNT, CallPriority.LIVE);
	}

	@Test
	void asksForDevicesNoMoreUrgentlyThanForWhatPlays() {
		this.level = DemandLevel.BACKGROUND;
		given(this.reader.now(ACCOUNT, CallPriority.LOG)).willReturn(now(new Playback.Nothing(List.of(), true)));
		this.poller.adapt();
		this.time.pass(0);
		then(this.reader).should().devices(ACCOUNT, CallPriority.LOG);
	}

	@Test
	void findsOutThatSpotifyWasNeverUsed() {
		given(this.reader.devices(ACCOUNT, CallPriority.LIVE)).willReturn(List.of());
		plays(new Playback.Nothing(List.of(), true));
		this.poller.adapt();
		this.time.pass(0);
		assertThat(this.poller.now().playback()).isEqualTo(new Playback.Nothing(List.of(), false));
	}

	@Test
	void publishesTheNameOfAPlaylistWhenItBecomesKnown() {
		SpotifyUri playlist = new SpotifyUri("spotify:playlist:abc");
		Player player = new Player(null, null, null, new PlayContext("playlist", playlist, null, null));
		given(this.reader.now(ACCOUNT, CallPriority.LIVE))
			.willAnswer((_) -> PlaybackFixtures.on(player, now(playing("a", seconds()))));
		given(this.reader.playlistName(ACCOUNT, playlist)).willReturn("Slow mornings");
		this.poller.adapt();
		this.time.pass(0);
		this.aside.getFirst().run();
		this.time.pass(30);
		assertThat(this.events).hasExactlyElementsOfTypes(PlayStarted.class, PlaybackChanged.class,
				PlaybackChanged.class);
		assertThat(this.poller.now().player()).extracting("context.name").isEqualTo("Slow mornings");
		then(this.reader).should(times(1)).playlistName(ACCOUNT, playlist);
	}

	@Test
	void publishesANameThatBecomesKnownDuringAPollOnce() {
		SpotifyUri playlist = new SpotifyUri("spotify:playlist:abc");
		Player player = new Player(null, null, null, new PlayContext("playlist", playlist, null, null));
		given(this.reader.playlistName(ACCOUNT, playlist)).willReturn("Slow mornings");
		given(this.reader.now(ACCOUNT, CallPriority.LIVE))
			.willAnswer((_) -> PlaybackFixtures.on(player, now(playing("a", 0))))
			.willAnswer((_) -> {
				this.aside.getFirst().run();
				return PlaybackFixtures.on(player, now(playing("a", seconds())));
			});
		this.poller.adapt();
		this.time.pass(0);
		this.events.clear();
		this.time.pass(20);
		assertThat(this.events).hasExactlyElementsOfTypes(PlaybackChanged.class);
	}

	@Test
	void publishesWhenAnItemMustHaveEndedAndWhenOthersNoLongerSeeIt() {
		hasPolledPlaying("a");
		refuses(new Unavailable(503));
		this.time.pass(200);
		assertThat(outdated()).isEmpty();
		refuses(new Unavailable(502));
		this.time.pass(2);
		assertThat(outdated()).containsExactly(false);
		this.time.pass(59);
		assertThat(outdated()).containsExactly(false, true);
		this.time.pass(600);
		assertThat(outdated()).hasSize(2);
	}

	@Test
	void publishesNoEndOncePollsSucceedAgain() {
		hasPolledPlaying("a");
		refuses(new Unavailable(503));
		this.time.pass(100);
		willReturn(now(PlaybackFixtures.NOTHING)).given(this.reader).now(ACCOUNT, CallPriority.LIVE);
		this.time.pass(300);
		assertThat(outdated()).isEmpty();
	}

	@Test
	void publishesNoEndOnceItIsClosed() {
		hasPolledPlaying("a");
		refuses(new Unavailable(503));
		this.time.pass(100);
		this.poller.close();
		this.time.pass(300);
		assertThat(outdated()).isEmpty();
	}

	private void refuses(SpotifyRefusal refusal) {
		willThrow(new SpotifyRefused(refusal)).given(this.reader).now(ACCOUNT, CallPriority.LIVE);
	}

	private List<Boolean> outdated() {
		return this.events.stream()
			.filter(PlaybackOutdated.class::isInstance)
			.map((event) -> ((PlaybackOutdated) event).afterLeeway())
			.toList();
	}

	@Test
	void publishesNothingOnceItIsClosed() {
		plays(playing("a", 0));
		this.poller.adapt();
		this.poller.close();
		this.time.pass(100);
		then(this.reader).should(never()).now(ACCOUNT, CallPriority.LIVE);
		assertThat(this.events).isEmpty();
	}

	private long seconds() {
		return Duration.between(PlaybackFixtures.NOON, this.time.instant()).toSeconds();
	}

	private Playback.Track playing(String title, long seconds) {
		return PlaybackFixtures.playing(title, seconds, this.time.instant());
	}

	private void nothingPlays() {
		given(this.reader.now(ACCOUNT, CallPriority.LIVE)).willAnswer((_) -> now(PlaybackFixtures.NOTHING));
	}

	private void devices(String... names) {
		List<Device> devices = Stream.of(names)
			.map((name) -> new Device(null, name, "Speaker", null, false, true))
			.toList();
		given(this.reader.devices(ACCOUNT, CallPriority.LIVE)).willReturn(devices);
	}

	private List<String> listed() {
		Playback.Nothing nothing = (Playback.Nothing) assertThat(this.poller.now().playback()).isNotNull().actual();
		return nothing.devices().stream().map(Device::name).toList();
	}

	private void duringAPoll(Runnable something) {
		given(this.reader.now(ACCOUNT, CallPriority.LIVE)).willAnswer((_) -> {
			NowPlaying seen = now(playing("a", seconds()));
			something.run();
			return seen;
		}).willAnswer((_) -> now(playing("a", seconds())));
	}

	private void playsInTheBackground() {
		given(this.reader.now(ACCOUNT, CallPriority.LOG)).willAnswer((_) -> now(playing("a", seconds())));
	}

	private void hasPolledPlaying(String title) {
		plays(playing(title, 0));
		this.poller.adapt();
		this.time.pass(0);
		this.events.clear();
	}

	private void plays(Playback playback) {
		given(this.reader.now(ACCOUNT, CallPriority.LIVE)).willReturn(now(playback));
	}

	private NowPlaying now(Playback playback) {
		return PlaybackFixtures.now(playback, this.time.instant());
	}

}

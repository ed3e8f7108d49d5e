package dev.earshot.playback.plays;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import dev.earshot.core.SpotifyUri;
import dev.earshot.playback.Device;
import dev.earshot.playback.NowPlaying;
import dev.earshot.playback.Play;
import dev.earshot.playback.Play.Beginning;
import dev.earshot.playback.Play.Ending;
import dev.earshot.playback.PlayContext;
import dev.earshot.playback.PlayEnded;
import dev.earshot.playback.PlayStarted;
import dev.earshot.playback.Playback;
import dev.earshot.playback.PlaybackFixtures;
import dev.earshot.playback.Player;
import dev.earshot.playback.Progress;
import dev.earshot.spotify.SpotifyRefusal.Unavailable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests {@link PlayTracker} and {@link RunningPlay} with tracks of 200 seconds.
 */
class PlayTrackerTests {

	private static final Instant NOON = PlaybackFixtures.NOON;

	private PlayTracker tracker = new PlayTracker(PlaybackFixtures.ACCOUNT, null);

	private final List<Play> started = new ArrayList<>();

	private final List<PlayEnded> ended = new ArrayList<>();

	private @Nullable Player player;

	@Test
	void aPlayBeginsAtItsBeginningIfNothingPlayedBefore() {
		see(0, PlaybackFixtures.NOTHING);
		plays(60, "a", 20);
		assertThat(play().beganAt()).isEqualTo(at(40));
		assertThat(play().listened()).hasSeconds(20);
		assertThat(play().beginning()).isEqualTo(Beginning.CHOSEN);
	}

	@Test
	void ofWhatIsUnderWayWhenItIsFirstSeenNothingIsInvented() {
		plays(60, "a", 20);
		assertThat(play().beganAt()).isEqualTo(at(60));
		assertThat(play().listened()).isZero();
		assertThat(play().beginning()).isEqualTo(Beginning.UNKNOWN);
	}

	@Test
	void whatGoesOnIsOnePlay() {
		plays(0, "a", 0);
		plays(90, "a", 90);
		plays(180, "a", 180);
		assertThat(this.started).hasSize(1);
		assertThat(running().listened()).hasMinutes(3);
	}

	@Test
	void theNextTrackFollowsTheNaturalEnd() {
		plays(0, "a", 0);
		plays(205, "b", 5);
		assertEnded(Ending.COMPLETED, 200, at(200));
		assertThat(this.started.getLast()).extracting(Play::beganAt, Play::beginning, Play::listened)
			.containsExactly(at(200), Beginning.FOLLOWED, Duration.ofSeconds(5));
	}

	@Test
	void aSkipWithinAContextIsNoReplacement() {
		this.player = from("mix");
		plays(0, "a", 0);
		plays(60, "b", 10);
		assertEnded(Ending.SKIPPED, 50, at(50));
		assertThat(this.started.getLast().beginning()).isEqualTo(Beginning.CHOSEN);
		this.player = from("album");
		plays(90, "c", 10);
		assertEnded(Ending.REPLACED, 30, at(80));
	}

	@Test
	void aPauseIsNotListening() {
		plays(0, "a", 0);
		paused(60, "a", 50);
		paused(300, "a", 50);
		plays(400, "a", 60);
		assertThat(this.started).hasSize(1);
		assertThat(running().listened()).hasSeconds(60);
	}

	@Test
	void aPauseBetweenTwoPollsIsNotListening() {
		plays(0, "a", 0);
		plays(90, "a", 50);
		assertThat(running().listened()).hasSeconds(50);
	}

	@Test
	void aJumpIsNotListening() {
		plays(0, "a", 0);
		plays(20, "a", 120);
		plays(40, "a", 10);
		assertThat(this.started).hasSize(1);
		assertThat(running().listened()).hasSeconds(40);
	}

	@Test
	void whatIsPausedAndNeverResumedEndsWhenSomethingElseIsPlayed() {
		plays(0, "a", 0);
		paused(60, "a", 50);
		plays(600, "b", 5);
		assertEnded(Ending.PAUSED, 50, at(600));
	}

	@Test
	void aPausedPlayEndsWhenThePlayerDisappears() {
		plays(0, "a", 0);
		paused(60, "a", 50);
		see(400, PlaybackFixtures.NOTHING);
		assertEnded(Ending.PAUSED, 50, at(400));
	}

	@Test
	void nothingAfterTheEndIsANaturalEndAndBeforeItNone() {
		plays(0, "a", 0);
		see(203, PlaybackFixtures.NOTHING);
		assertEnded(Ending.COMPLETED, 200, at(200));
		plays(210, "b", 2);
		see(250, PlaybackFixtures.NOTHING);
		assertEnded(Ending.STOPPED, 2, at(250));
	}

	@Test
	void theEndIsNotKnownIfThereWasNoPollForLong() {
		plays(0, "a", 0);
		plays(7200, "b", 5);
		assertEnded(Ending.UNKNOWN, 0, at(7200));
		assertThat(this.started.getLast()).extracting(Play::beganAt, Play::beginning, Play::listened)
			.containsExactly(at(7200), Beginning.UNKNOWN, Duration.ZERO);
	}

	@Test
	void aRepeatIsANewPlay() {
		plays(0, "a", 0);
		plays(190, "a", 190);
		plays(205, "a", 5);
		assertEnded(Ending.COMPLETED, 200, at(200));
		assertThat(this.started).extracting(Play::id).hasSize(2).doesNotHaveDuplicates();
		assertThat(this.started.getLast().beginning()).isEqualTo(Beginning.REPEATED);
	}

	@Test
	void aSeekToTheStartIsANewPlayOnlyIfMostWasHeard() {
		plays(0, "a", 0);
		plays(90, "a", 90);
		plays(100, "a", 2);
		assertThat(this.started).hasSize(1);
		plays(150, "a", 52);
		plays(160, "a", 2);
		assertEnded(Ending.SKIPPED, 158, at(158));
		assertThat(this.started.getLast().beginning()).isEqualTo(Beginning.REPEATED);
	}

	@Test
	void whatIsFirstSeenPausedBeginsWhenItIsPlayed() {
		paused(0, "a", 50);
		paused(60, "a", 50);
		assertThat(this.started).isEmpty();
		plays(70, "a", 55);
		assertThat(play().beganAt()).isEqualTo(at(65));
		assertThat(play().listened()).hasSeconds(5);
	}

	@Test
	void whatWasNeverPlayedDoesNotEnd() {
		paused(0, "a", 50);
		see(60, PlaybackFixtures.NOTHING);
		assertThat(this.started).isEmpty();
		assertThat(this.ended).isEmpty();
	}

	@Test
	void anAdvertIsNotListeningAndEndsNothing() {
		plays(0, "a", 0);
		see(60, PlaybackFixtures.advert().interrupting(PlaybackFixtures.paused("a", 60, at(60))));
		plays(110, "a", 80);
		assertThat(this.started).hasSize(1);
		assertThat(running().listened()).hasSeconds(80);
	}

	@Test
	void aRefusalChangesNothing() {
		plays(0, "a", 0);
		NowPlaying known = PlaybackFixtures.now(PlaybackFixtures.playing("a", 0, at(0)), at(0));
		take(PlaybackFixtures.refused(new Unavailable(503), known));
		plays(100, "a", 100);
		assertThat(this.started).hasSize(1);
		assertThat(running().listened()).hasSeconds(100);
	}

	@Test
	void aRestartContinuesThePlay() {
		plays(0, "a", 0);
		this.tracker = new PlayTracker(PlaybackFixtures.ACCOUNT, this.tracker.running());
		plays(120, "a", 120);
		assertThat(this.started).hasSize(1);
		plays(205, "b", 5);
		assertEnded(Ending.COMPLETED, 200, at(200));
		assertThat(this.ended.getFirst().play().id()).isEqualTo(this.started.getFirst().id());
	}

	@Test
	void aPodcastAtHalfSpeedIsHeardByTheClock() {
		see(0, episode(0, 0));
		see(100, episode(100, 55));
		assertThat(running().listened()).hasSeconds(100);
	}

	@Test
	void hasContextDeviceAndWhetherAnyOfItWasPrivate() {
		this.player = from("mix");
		plays(0, "a", 0);
		assertThat(play().isPrivate()).isFalse();
		this.player = inPrivate();
		plays(10, "a", 10);
		this.player = null;
		plays(20, "a", 20);
		assertThat(running().context()).isNotNull().extracting(PlayContext::name).isEqualTo("mix");
		assertThat(running().device()).isNotNull().extracting(Device::name).isEqualTo("Attic");
		assertThat(running().isPrivate()).isTrue();
	}

	@Test
	void aPrivatePlayEndsTheOneBeforeAsIfNothingWerePlayed() {
		plays(0, "a", 0);
		this.player = inPrivate();
		plays(60, "b", 10);
		assertEnded(Ending.STOPPED, 0, at(60));
	}

	@Test
	void aPlayThatHadEndedByItselfIsCompletedBeforeAPrivateOne() {
		plays(0, "a", 0);
		this.player = inPrivate();
		plays(205, "b", 4);
		assertEnded(Ending.COMPLETED, 200, at(200));
	}

	@Test
	void aPausedPlayStaysPausedBeforeAPrivateOne() {
		plays(0, "a", 0);
		paused(50, "a", 50);
		this.player = inPrivate();
		plays(60, "b", 5);
		assertEnded(Ending.PAUSED, 50, at(60));
	}

	@Test
	void theSameItemAfterAPrivatePlayIsNotARepetition() {
		this.player = inPrivate();
		plays(0, "a", 0);
		this.player = null;
		plays(205, "a", 5);
		assertThat(this.started).hasSize(2);
		assertThat(this.started.getLast().beginning()).isEqualTo(Beginning.CHOSEN);
	}

	@Test
	void whatFollowsAPrivatePlayWasChosen() {
		this.player = inPrivate();
		plays(0, "a", 0);
		this.player = null;
		plays(205, "b", 5);
		assertThat(this.started.getLast().beginning()).isEqualTo(Beginning.CHOSEN);
	}

	@Test
	void nothingIsNegativeAfterTheClockWasSetBack() {
		plays(3600, "a", 0);
		plays(0, "b", 10);
		assertEnded(Ending.UNKNOWN, 0, at(0));
		assertThat(running().listened()).isZero();
	}

	private static Player from(String context) {
		return new Player(new Device("1", "Desk", "Computer", null, false, false), null, null,
				new PlayContext("playlist", new SpotifyUri("spotify:playlist:" + context), context, null), Set.of());
	}

	private static Player inPrivate() {
		return new Player(new Device("2", "Attic", "Speaker", null, true, false), null, null, null, Set.of());
	}

	private static Playback episode(long seconds, long position) {
		return new Playback.Episode(null, "Talk", null, List.of(), null, null, false,
				new Progress(Duration.ofSeconds(position), Duration.ofHours(1), true, at(seconds)));
	}

	private void plays(long seconds, String title, long position) {
		see(seconds, PlaybackFixtures.playing(title, position, at(seconds)));
	}

	private void paused(long seconds, String title, long position) {
		see(seconds, PlaybackFixtures.paused(title, position, at(seconds)));
	}

	private void see(long seconds, Playback playback) {
		take(new NowPlaying(playback, this.player, at(seconds), null, null));
	}

	private void take(NowPlaying seen) {
		for (Object event : this.tracker.update(seen)) {
			if (event instanceof PlayStarted(Play play)) {
				this.started.add(play);
			}
			else {
				this.ended.add((PlayEnded) event);
			}
		}
	}

	private Play play() {
		assertThat(this.started).hasSize(1);
		return this.started.getFirst();
	}

	private Play running() {
		RunningPlay running = this.tracker.running();
		assertThat(running).isNotNull();
		return running.play();
	}

	private void assertEnded(Ending ending, long listened, Instant at) {
		assertThat(this.ended.getLast()).extracting(PlayEnded::ending, PlayEnded::at, (end) -> end.play().listened())
			.containsExactly(ending, at, Duration.ofSeconds(listened));
	}

	private static Instant at(long seconds) {
		return NOON.plusSeconds(seconds);
	}

}

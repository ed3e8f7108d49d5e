package dev.earshot.playback.polling;

import java.time.Duration;
import java.time.Instant;

import dev.earshot.playback.LastPlayed;
import dev.earshot.playback.NowPlaying;
import dev.earshot.playback.Playback;
import dev.earshot.playback.PlaybackFixtures;
import dev.earshot.playback.snapshot.Phase;
import dev.earshot.playback.snapshot.PlaybackSnapshot;
import dev.earshot.spotify.SpotifyRefusal;
import dev.earshot.spotify.SpotifyRefusal.TooManyCalls;
import dev.earshot.spotify.SpotifyRefusal.Unavailable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests {@link PollerState}.
 */
class PollerStateTests {

	private static final Instant NOON = PlaybackFixtures.NOON;

	private static final Instant LATER = NOON.plus(Duration.ofHours(2));

	private static final SpotifyRefusal BLOCKED = new TooManyCalls(LATER.plusSeconds(60));

	private static final Playback.Track TRACK = PlaybackFixtures.playing("a", 10, NOON);

	private final PollerState restored = new PollerState(PlaybackFixtures.ACCOUNT, LATER,
			PollingFixtures.last(TRACK, NOON));

	@Test
	void knowsNothingAtFirst() {
		PollerState state = new PollerState(PlaybackFixtures.ACCOUNT, NOON, null);
		assertThat(state.isKnown()).isFalse();
		assertThat(state.stored()).isNull();
		assertThat(state.lastPlayed()).isNull();
	}

	@Test
	void doesNotShowTheStoredPlaybackAsTrue() {
		assertThat(this.restored.isKnown()).isFalse();
		assertThat(this.restored.now().playback()).isNull();
		assertThat(this.restored.lastPlayed()).isEqualTo(new LastPlayed(TRACK, NOON));
	}

	@Test
	void keepsWhatWasKnownAtTheStart() {
		this.restored.update(this.restored.snapshot().observed(PlaybackFixtures.now(PlaybackFixtures.NOTHING, LATER)));
		assertThat(this.restored.beforeRestart()).isEqualTo(PollingFixtures.last(TRACK, NOON).now());
		assertThat(new PollerState(PlaybackFixtures.ACCOUNT, NOON, null).beforeRestart()).isNull();
	}

	@Test
	void restoresTheStoredPlaybackIfThereIsNoNewerOne() {
		this.restored.update(this.restored.snapshot().refused(BLOCKED, LATER));
		assertThat(this.restored.now()).isEqualTo(new NowPlaying(TRACK, null, NOON, BLOCKED, NOON));
		assertThat(this.restored.isBlockedAt(LATER)).isTrue();
	}

	@Test
	void knowsSinceWhenARestoredPlaybackIsOutOfDate() {
		PollerState before = new PollerState(PlaybackFixtures.ACCOUNT, NOON, null);
		before.update(before.snapshot().observed(PlaybackFixtures.now(TRACK, NOON)));
		before.update(before.snapshot().refused(new Unavailable(503), NOON.plusSeconds(30)));
		PollerState after = new PollerState(PlaybackFixtures.ACCOUNT, LATER, before.stored());
		after.update(after.snapshot().refused(BLOCKED, LATER));
		assertThat(after.now().since()).isEqualTo(NOON.plusSeconds(30));
	}

	@Test
	void replacesTheStoredPlaybackAfterAPoll() {
		Playback.Track other = PlaybackFixtures.playing("b", 0, LATER);
		this.restored.update(this.restored.snapshot().observed(PlaybackFixtures.now(other, LATER)));
		assertThat(this.restored.now()).isEqualTo(PlaybackFixtures.now(other, LATER));
		assertThat(this.restored.stored()).usingRecursiveComparison()
			.ignoringFields("play")
			.isEqualTo(PollingFixtures.last(other, LATER));
	}

	@Test
	void storesTheStoredPlaybackAgainUntilAPollSucceeds() {
		assertThat(this.restored.stored()).isEqualTo(PollingFixtures.last(TRACK, NOON));
		this.restored.update(this.restored.snapshot().refused(BLOCKED, LATER));
		assertThat(this.restored.stored()).isEqualTo(PollingFixtures.last(TRACK, NOON));
	}

	@Test
	void keepsHowOftenAPersonActsWhenTheRestExpires() {
		PollerState state = new PollerState(PlaybackFixtures.ACCOUNT, NOON, null);
		PlaybackSnapshot playing = PollingFixtures.snapshot(TRACK, NOON);
		state.update(
				playing.observed(PlaybackFixtures.now(PlaybackFixtures.playing("b", 0, NOON), NOON.plusSeconds(10))));
		state.expire(LATER);
		assertThat(state.isKnown()).isFalse();
		assertThat(state.snapshot().actions().elsewhere()).isNull();
		assertThat(state.snapshot().actions().rates().factor(Phase.PLAYING)).isBetween(1.1, 1.4);
	}

	@Test
	void storesAnExpiredPlayback() {
		PollerState state = new PollerState(PlaybackFixtures.ACCOUNT, NOON, null);
		state.update(state.snapshot().observed(PlaybackFixtures.now(TRACK, NOON)));
		state.expire(LATER);
		state.expire(LATER.plusSeconds(90));
		assertThat(state.isKnown()).isFalse();
		assertThat(state.stored()).usingRecursiveComparison()
			.ignoringFields("play")
			.isEqualTo(PollingFixtures.last(TRACK, NOON));
	}

	@Test
	void continuesAStoredPlay() {
		PollerState before = new PollerState(PlaybackFixtures.ACCOUNT, NOON, null);
		assertThat(before.update(PollingFixtures.snapshot(TRACK, NOON))).hasSize(1);
		PollerState after = new PollerState(PlaybackFixtures.ACCOUNT, LATER, before.stored());
		Instant soon = NOON.plusSeconds(30);
		assertThat(after.update(PollingFixtures.snapshot(PlaybackFixtures.playing("a", 40, soon), soon))).isEmpty();
	}

	@Test
	void continuesThePlayThatAnotherNodeHasRelayed() {
		PollerState before = new PollerState(PlaybackFixtures.ACCOUNT, NOON, null);
		before.update(PollingFixtures.snapshot(TRACK, NOON));
		PollerState after = new PollerState(PlaybackFixtures.ACCOUNT, LATER, null);
		after.continueFrom(PlaybackFixtures.ACCOUNT, before.relayed());
		assertThat(after.now()).isEqualTo(before.now());
		Instant soon = NOON.plusSeconds(30);
		assertThat(after.update(PollingFixtures.snapshot(PlaybackFixtures.playing("a", 40, soon), soon))).isEmpty();
	}

}

package dev.earshot.player.control;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import dev.earshot.core.AccountId;
import dev.earshot.core.SpotifyUri;
import dev.earshot.playback.CurrentPlayback;
import dev.earshot.playback.NowPlaying;
import dev.earshot.playback.Playback;
import dev.earshot.playback.PlaybackFixtures;
import dev.earshot.playback.Progress;
import dev.earshot.spotify.SpotifyRefusal;
import dev.earshot.spotify.SpotifyRefusal.NotCarriedOut;
import dev.earshot.spotify.SpotifyRefusal.NotCarriedOut.Reason;
import dev.earshot.spotify.SpotifyRefusal.QuotaExceeded;
import dev.earshot.spotify.SpotifyRefusal.Unreachable;
import dev.earshot.spotify.SpotifyRefused;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;

/**
 * Tests when {@link SeekPositions} polls, and its refusals.
 */
class SeekPositionsTests {

	private static final AccountId ACCOUNT = new AccountId("somebody");

	private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

	private static final Playback NOTHING = new Playback.Nothing(List.of(), true);

	private final CurrentPlayback playback = mock(CurrentPlayback.class);

	private final SeekPositions positions = new SeekPositions(this.playback, () -> NOON);

	@Test
	void refusesAPositionBeyondTheEndWithoutAPoll() {
		given(this.playback.latest(ACCOUNT)).willReturn(seen(track(200), NOON.minusSeconds(60)));
		assertBad(200_001);
		assertThat(this.positions.absolute(200_000, ACCOUNT)).isEqualTo(Duration.ofSeconds(200));
		then(this.playback).should(never()).upToDate(any());
	}

	@Test
	void refusesANegativePositionWithoutAPoll() {
		assertBad(-1);
		then(this.playback).shouldHaveNoInteractions();
	}

	@Test
	void pollsWhenTheStateIsOld() {
		given(this.playback.latest(ACCOUNT)).willReturn(seen(track(200), NOON.minusSeconds(61)));
		given(this.playback.upToDate(ACCOUNT)).willReturn(seen(track(3600), NOON));
		assertThat(this.positions.absolute(1_800_000, ACCOUNT)).isEqualTo(Duration.ofMinutes(30));
	}

	@Test
	void pollsWhenNothingIsKnown() {
		given(this.playback.latest(ACCOUNT)).willReturn(seen(null, NOON));
		given(this.playback.upToDate(ACCOUNT)).willReturn(seen(track(200), NOON));
		assertThat(this.positions.absolute(200_000, ACCOUNT)).isEqualTo(Duration.ofSeconds(200));
		assertBad(200_001);
	}

	@Test
	void acceptsPositionsInItemsOfUnknownLength() {
		given(this.playback.latest(ACCOUNT)).willReturn(seen(NOTHING, NOON));
		assertThat(this.positions.absolute(60_000, ACCOUNT)).isEqualTo(Duration.ofMinutes(1));
	}

	@Test
	void refusesAStepWhenNothingPlays() {
		assertThat(refusal(seen(NOTHING, NOON))).isEqualTo(new NotCarriedOut(Reason.NO_ACTIVE_DEVICE));
		assertThat(refusal(seen(new Playback.Unknown(false), NOON)))
			.isEqualTo(new NotCarriedOut(Reason.NOT_POSSIBLE_NOW));
	}

	@Test
	void refusesAStepFromAnUnknownPosition() {
		Playback track = PlaybackFixtures.track("a", new Progress(null, Duration.ofMinutes(3), true, NOON));
		assertThat(refusal(seen(track, NOON))).isEqualTo(new NotCarriedOut(Reason.NOT_POSSIBLE_NOW));
	}

	@Test
	void refusesAStepForTheReasonOfTheLastPoll() {
		QuotaExceeded quota = new QuotaExceeded(NOON.plusSeconds(60));
		assertThat(refusal(new NowPlaying(null, null, NOON, quota, NOON))).isEqualTo(quota);
		assertThat(refusal(seen(null, NOON))).isEqualTo(new Unreachable());
	}

	private void assertBad(long millis) {
		assertThatExceptionOfType(InvalidCommand.class).isThrownBy(() -> this.positions.absolute(millis, ACCOUNT));
	}

	private SpotifyRefusal refusal(NowPlaying now) {
		given(this.playback.upToDate(ACCOUNT)).willReturn(now);
		return assertThatExceptionOfType(SpotifyRefused.class)
			.isThrownBy(() -> this.positions.relative(15_000, ACCOUNT))
			.actual()
			.refusal();
	}

	private static NowPlaying seen(@Nullable Playback playback, Instant at) {
		return new NowPlaying(playback, null, at, null, null);
	}

	private static Playback track(long seconds) {
		Progress progress = new Progress(Duration.ZERO, Duration.ofSeconds(seconds), true, NOON);
		return new Playback.Track(new SpotifyUri("spotify:track:a"), "a", null, List.of(), null, null, false, progress);
	}

}

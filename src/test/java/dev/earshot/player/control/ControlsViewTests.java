package dev.earshot.player.control;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

import dev.earshot.core.SpotifyUri;
import dev.earshot.playback.Action;
import dev.earshot.playback.Device;
import dev.earshot.playback.NowPlaying;
import dev.earshot.playback.Playback;
import dev.earshot.playback.Player;
import dev.earshot.playback.Player.Repeat;
import dev.earshot.playback.Player.Shuffle;
import dev.earshot.playback.Progress;
import dev.earshot.player.dashboard.NowPlayingView;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests {@link ControlsView}.
 */
class ControlsViewTests {

	private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

	private static final Progress PROGRESS = new Progress(Duration.ZERO, Duration.ofSeconds(200), true, NOON);

	private static final Device DESK = new Device("desk", "Studio desk", "Computer", 62, false, false, true);

	private static final Device SPEAKER = new Device(null, "Kitchen speaker", "Speaker", 34, false, true, true);

	private static final SpotifyUri URI = new SpotifyUri("spotify:track:a");

	private static final Playback TRACK = new Playback.Track(URI, "a", null, List.of(), null, null, false, PROGRESS);

	@Test
	void enablesEverythingThatSpotifyDoesNotDisallow() {
		ControlsView controls = view(TRACK, DESK, Set.of(Action.RESUME));
		assertThat(controls.toggle()).isNull();
		assertThat(controls.next()).isNull();
		assertThat(controls.previous()).isNull();
		assertThat(controls.seek()).isNull();
		assertThat(controls.volume()).isNull();
		assertThat(controls.savable()).isEqualTo(URI);
	}

	@Test
	void disablesWhatSpotifyDisallows() {
		ControlsView controls = view(TRACK, DESK, Set.of(Action.PREVIOUS, Action.SEEK, Action.SHUFFLE));
		assertThat(controls.previous()).isEqualTo("now");
		assertThat(controls.seek()).isEqualTo("now");
		assertThat(controls.shuffle()).isEqualTo("now");
	}

	@Test
	void givesAnAdvertAsTheReason() {
		ControlsView controls = view(new Playback.Advert(PROGRESS), DESK, Set.of(Action.NEXT));
		assertThat(controls.next()).isEqualTo("advert");
		assertThat(controls.savable()).isNull();
		assertThat(controls.hasPlayback()).isTrue();
	}

	@Test
	void givesARestrictedDeviceAsTheReason() {
		ControlsView controls = view(TRACK, SPEAKER, Set.of());
		assertThat(controls.toggle()).isEqualTo("device");
		assertThat(controls.volume()).isEqualTo("device");
	}

	@Test
	void disablesAFixedVolume() {
		Device phone = new Device("phone", "Pocket phone", "Smartphone", 100, false, false, false);
		assertThat(view(TRACK, phone, Set.of()).volume()).isEqualTo("volume");
		assertThat(view(TRACK, null, Set.of()).volume()).isEqualTo("volume");
	}

	@ParameterizedTest
	@CsvSource({ "OFF, context", "CONTEXT, track", "TRACK, off" })
	void offersRepeatModesInTheOrderOfSpotify(Repeat now, String next) {
		ControlsView controls = repeating(now, Set.of());
		assertThat(controls.nextRepeat()).isEqualTo(next);
		assertThat(controls.shuffled()).isTrue();
	}

	@ParameterizedTest
	@CsvSource({ "OFF, REPEAT_CONTEXT, track", "OFF, REPEAT_TRACK, context", "CONTEXT, REPEAT_TRACK, off",
			"CONTEXT, REPEAT_CONTEXT, track", "TRACK, REPEAT_TRACK, context", "TRACK, REPEAT_CONTEXT, off" })
	void skipsDisallowedRepeatModes(Repeat now, Action disallowed, String next) {
		ControlsView controls = repeating(now, Set.of(disallowed));
		assertThat(controls.nextRepeat()).isEqualTo(next);
		assertThat(controls.repeat()).isNull();
	}

	@ParameterizedTest
	@EnumSource
	void disablesRepeatWithoutAnAllowedMode(Repeat now) {
		assertThat(repeating(now, Set.of(Action.REPEAT_CONTEXT, Action.REPEAT_TRACK)).repeat()).isEqualTo("now");
	}

	@Test
	void givesReasonsAgainstPlayingAndTransferring() {
		Set<Action> disallowed = Set.of(Action.INTERRUPT, Action.TRANSFER);
		assertThat(view(TRACK, DESK, disallowed).play()).isEqualTo("now");
		assertThat(view(TRACK, DESK, disallowed).transfer()).isEqualTo("now");
		assertThat(view(new Playback.Advert(PROGRESS), DESK, disallowed).play()).isEqualTo("advert");
		assertThat(view(TRACK, DESK, Set.of()).play()).isNull();
	}

	@Test
	void enablesTransferFromARestrictedDevice() {
		assertThat(view(TRACK, SPEAKER, Set.of()).play()).isEqualTo("device");
		assertThat(view(TRACK, SPEAKER, Set.of()).transfer()).isNull();
	}

	@Test
	void ignoresOldRestrictions() {
		ControlsView controls = view(TRACK, DESK, Set.of(Action.INTERRUPT, Action.TRANSFER), NOON.plusSeconds(61));
		assertThat(controls.play()).isNull();
		assertThat(controls.transfer()).isNull();
	}

	@Test
	void hasNoControlsWhileNothingPlays() {
		assertThat(view(new Playback.Nothing(List.of(), true), null, Set.of()).hasPlayback()).isFalse();
	}

	private static ControlsView repeating(Repeat now, Set<Action> disallowed) {
		Player player = new Player(DESK, Shuffle.SMART, now, null, disallowed);
		NowPlaying playing = new NowPlaying(TRACK, player, NOON, null, null);
		return new ControlsView(true, new NowPlayingView(playing, NOON), null);
	}

	private static ControlsView view(Playback playback, @Nullable Device device, Set<Action> disallowed) {
		return view(playback, device, disallowed, NOON);
	}

	private static ControlsView view(Playback playback, @Nullable Device device, Set<Action> disallowed, Instant at) {
		Player player = new Player(device, Shuffle.OFF, Repeat.OFF, null, disallowed);
		NowPlaying now = new NowPlaying(playback, player, NOON, null, null);
		return new ControlsView(true, new NowPlayingView(now, at), null);
	}

}

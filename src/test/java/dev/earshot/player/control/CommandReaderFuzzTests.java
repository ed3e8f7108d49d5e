package dev.earshot.player.control;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.earshot.core.AccountId;
import dev.earshot.fuzz.Lines;
import dev.earshot.fuzz.Seeds;
import dev.earshot.playback.CurrentPlayback;
import dev.earshot.playback.NowPlaying;
import dev.earshot.playback.Playback;
import dev.earshot.playback.Progress;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.withSettings;

class CommandReaderFuzzTests {

	private static final AccountId ACCOUNT = new AccountId("somebody");

	private static final Instant NOON = Instant.parse("2026-11-01T12:00:00Z");

	private static final Duration LENGTH = Duration.ofMinutes(3);

	private static final CommandReader READER = new CommandReader(new SeekPositions(playback(), () -> NOON));

	@MethodSource
	@FuzzTest
	void aCommandIsOneThatSpotifyUnderstands(byte[] input) {
		Lines lines = Lines.of(input, 8);
		Map<String, String> parameters = new HashMap<>();
		lines.stream()
			.skip(1)
			.forEach((line) -> parameters.put(line.split("=", 2)[0], line.replaceFirst("^\\w+=", "")));
		try {
			check(READER.read(lines.get(0), parameters, ACCOUNT));
		}
		catch (InvalidCommand ex) {
			assertThat(ex.parameter().status().is4xxClientError()).isTrue();
		}
	}

	private static void check(Command command) {
		switch (command) {
			case Command.Seek(Duration position) -> assertThat(position).isBetween(Duration.ZERO, LENGTH);
			case Command.Volume(int percent) -> assertThat(percent).isBetween(0, 100);
			case Command.Enqueue(var uri) -> assertThat(uri.value()).matches("spotify:[a-z]+:[0-9A-Za-z]{22}");
			case Command.Save(var uri, boolean _) -> assertThat(uri.value()).matches("spotify:[a-z]+:[0-9A-Za-z]{22}");
			case Command.Transfer(String device, boolean _) -> assertThat(device).matches("[\\w-]{1,128}");
			case Command _ -> assertThat(command.toString()).hasSizeLessThan(1000);
		}
	}

	private static CurrentPlayback playback() {
		Progress progress = new Progress(Duration.ofMinutes(1), LENGTH, true, NOON);
		Playback track = new Playback.Track(null, "Ebb", null, List.of(), null, null, false, progress);
		CurrentPlayback playback = mock(CurrentPlayback.class, withSettings().stubOnly());
		given(playback.latest(any())).willReturn(new NowPlaying(track, null, NOON, null, null));
		given(playback.upToDate(any())).willReturn(new NowPlaying(track, null, NOON, null, null));
		return playback;
	}

	static Stream<byte[]> aCommandIsOneThatSpotifyUnderstands() {
		return Seeds.of("play\nuri=spotify:track:4cOdK2wGLETKBW3PvgPWqT\ndevice=ab-c_9", "pause", "next", "previous",
				"seek\nposition=60000.0", "seek\nby=-9999999999", "volume\nvolume=100", "shuffle\nstate=true",
				"repeat\nstate=context", "transfer\ndevice=abc\nplay=true",
				"queue\nuri=https://open.spotify.com/intl-de/track/4cOdK2wGLETKBW3PvgPWqT?si=1",
				"like\nuri=spotify:user:kim:playlist:37i9dQZF1DXcBWIGoYBM5M", "unlike\nuri=spotify:show:1");
	}

}

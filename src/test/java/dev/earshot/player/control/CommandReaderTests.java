package dev.earshot.player.control;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import dev.earshot.core.AccountId;
import dev.earshot.core.SpotifyUri;
import dev.earshot.playback.CurrentPlayback;
import dev.earshot.playback.NowPlaying;
import dev.earshot.playback.Playback;
import dev.earshot.playback.Progress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.mock;

/**
 * Tests {@link CommandReader} while a track of 200 seconds is at its hundredth.
 */
class CommandReaderTests {

	private static final AccountId ACCOUNT = new AccountId("somebody");

	private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

	private static final String TRACK = "spotify:track:tZFCpZeXO99NKEisFy2I0p";

	private static final String ALBUM = "spotify:album:rxylapngUjdYoKddDKFGzx";

	private final CurrentPlayback playback = mock(CurrentPlayback.class);

	private final CommandReader reader = new CommandReader(new SeekPositions(this.playback, () -> NOON));

	@BeforeEach
	void playATrack() {
		Progress progress = new Progress(Duration.ofSeconds(100), Duration.ofSeconds(200), true, NOON);
		plays(new Playback.Track(new SpotifyUri(TRACK), "a", null, List.of(), null, null, false, progress));
	}

	@Test
	void readsCommandsWithoutParameters() {
		assertThat(read("pause")).isEqualTo(new Command.Pause());
		assertThat(read("next")).isEqualTo(new Command.Next());
		assertThat(read("previous")).isEqualTo(new Command.Previous());
		assertThat(read("play")).isEqualTo(new Command.Resume(null));
	}

	@Test
	void readsPlay() {
		assertThat(read("play", "uri", ALBUM)).isEqualTo(new Command.Play(new SpotifyUri(ALBUM), null));
		assertThat(read("play", "uri", TRACK, "device", "desk"))
			.isEqualTo(new Command.Play(new SpotifyUri(TRACK), "desk"));
		assertThat(read("queue", "uri", TRACK)).isEqualTo(new Command.Enqueue(new SpotifyUri(TRACK)));
		assertThat(read("unlike", "uri", TRACK)).isEqualTo(new Command.Save(new SpotifyUri(TRACK), false));
	}

	@Test
	void readsPlayWithALink() {
		assertThat(read("play", "uri", "https://open.spotify.com/intl-de/track/tZFCpZeXO99NKEisFy2I0p?si=1"))
			.isEqualTo(new Command.Play(new SpotifyUri(TRACK), null));
		assertRefused(InvalidParameter.BAD_URI, "queue", "uri",
				"https://open.spotify.com/album/rxylapngUjdYoKddDKFGzx");
	}

	@Test
	void readsStates() {
		assertThat(read("shuffle", "state", "true")).isEqualTo(new Command.Shuffle(true));
		assertThat(read("repeat", "state", "context")).isEqualTo(new Command.Repeat("context"));
		assertThat(read("volume", "volume", "100")).isEqualTo(new Command.Volume(100));
		assertThat(read("transfer", "device", "desk", "play", "true")).isEqualTo(new Command.Transfer("desk", true));
	}

	@Test
	void readsAWholeNumberWithDecimals() {
		assertThat(read("volume", "volume", "50.0")).isEqualTo(new Command.Volume(50));
		assertRefused(InvalidParameter.BAD_VOLUME, "volume", "volume", "50.");
		assertRefused(InvalidParameter.BAD_VOLUME, "volume", "volume", "50.5");
	}

	@ParameterizedTest
	@CsvSource({ "position, 0, 0", "position, 200000, 200000", "by, 15000, 115000", "by, -15000, 85000",
			"by, -150000, 0", "by, 150000, 200000", "by, -9999999999, 0" })
	void readsPositions(String name, String value, long millis) {
		assertThat(read("seek", name, value)).isEqualTo(new Command.Seek(Duration.ofMillis(millis)));
	}

	@ParameterizedTest
	@ValueSource(strings = { "-1", "200001", "1.5", "soon", "", "99999999999" })
	void refusesInvalidPositions(String position) {
		assertRefused(InvalidParameter.BAD_POSITION, "seek", "position", position);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "1.5", "soon", "99999999999" })
	void refusesInvalidSteps(String by) {
		assertRefused(InvalidParameter.BAD_POSITION, "seek", "by", by);
		assertRefused(InvalidParameter.BAD_POSITION, "seek");
		then(this.playback).shouldHaveNoInteractions();
	}

	@ParameterizedTest
	@ValueSource(strings = { "101", "-1", "loud", "5%", "" })
	void refusesInvalidVolumes(String volume) {
		assertRefused(InvalidParameter.BAD_VOLUME, "volume", "volume", volume);
	}

	@ParameterizedTest
	@ValueSource(strings = { "https://example.org", "spotify:track:short", "spotify:user:tZFCpZeXO99NKEisFy2I0p",
			"spotify:track:tZFCpZeXO99NKEisFy2I0p,spotify:track:tZFCpZeXO99NKEisFy2I0p", "file:///etc/passwd", "" })
	void refusesInvalidUris(String uri) {
		assertRefused(InvalidParameter.BAD_URI, "play", "uri", uri);
		assertRefused(InvalidParameter.BAD_URI, "queue", "uri", uri);
		assertRefused(InvalidParameter.BAD_URI, "like", "uri", uri);
	}

	@Test
	void refusesItemsThatCannotBeQueuedOrSaved() {
		assertRefused(InvalidParameter.BAD_URI, "queue", "uri", ALBUM);
		assertRefused(InvalidParameter.BAD_URI, "like", "uri", ALBUM.replace("album", "artist"));
		assertRefused(InvalidParameter.BAD_URI, "queue");
	}

	@Test
	void refusesInvalidStatesAndDevices() {
		assertRefused(InvalidParameter.BAD_STATE, "shuffle", "state", "maybe");
		assertRefused(InvalidParameter.BAD_STATE, "repeat", "state", "twice");
		assertRefused(InvalidParameter.BAD_STATE, "transfer", "device", "desk", "play", "yes");
		assertRefused(InvalidParameter.BAD_DEVICE, "transfer", "device", "../desk");
		assertRefused(InvalidParameter.BAD_DEVICE, "transfer");
	}

	@Test
	void refusesUnknownCommands() {
		assertRefused(InvalidParameter.UNKNOWN_COMMAND, "explode");
	}

	private void plays(Playback playback) {
		NowPlaying now = new NowPlaying(playback, null, NOON, null, null);
		given(this.playback.latest(ACCOUNT)).willReturn(now);
		given(this.playback.upToDate(ACCOUNT)).willReturn(now);
	}

	private void assertRefused(InvalidParameter input, String name, String... given) {
		assertThatExceptionOfType(InvalidCommand.class).isThrownBy(() -> read(name, given))
			.extracting(InvalidCommand::parameter)
			.isEqualTo(input);
	}

	private Command read(String name, String... given) {
		Map<String, String> parameters = switch (given.length) {
			case 0 -> Map.of();
			case 2 -> Map.of(given[0], given[1]);
			default -> Map.of(given[0], given[1], given[2], given[3]);
		};
		return this.reader.read(name, parameters, ACCOUNT);
	}

}

package dev.earshot.playback.reading;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.earshot.core.AccountId;
import dev.earshot.core.SpotifyUri;
import dev.earshot.fuzz.Choice;
import dev.earshot.fuzz.Seeds;
import dev.earshot.playback.Device;
import dev.earshot.playback.NowPlaying;
import dev.earshot.playback.Playback.Titled;
import dev.earshot.spotify.CallPriority;
import dev.earshot.spotify.SpotifyPlayer;
import dev.earshot.spotify.payload.Devices;
import dev.earshot.spotify.payload.PayloadReader;
import dev.earshot.spotify.payload.PlayerState;
import dev.earshot.spotify.payload.Playlist;
import dev.earshot.spotify.payload.RecentlyPlayed;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;

import static org.assertj.core.api.Assertions.assertThat;

class PlayerReaderFuzzTests {

	private static final AccountId ACCOUNT = new AccountId("somebody");

	private static final Instant NOON = Instant.parse("2026-11-01T12:00:00Z");

	private static final ItemReader ITEMS = new ItemReader(TestReaders.artworks());

	@MethodSource
	@FuzzTest
	void whatIsReadCanBeShown(byte[] input) {
		Choice choice = Choice.of(input, 5);
		PlayerReader reader = new PlayerReader(new Answer(choice.rest()), (_, _) -> read(choice.rest(), Playlist.class),
				ITEMS, () -> NOON);
		try {
			read(reader, choice.number());
		}
		catch (JacksonException ex) {
			assertThat(ex.getMessage()).isNotEmpty();
		}
	}

	private static void read(PlayerReader reader, int kind) {
		switch (kind) {
			case 0 -> check(reader.now(ACCOUNT, CallPriority.LIVE));
			case 1 -> reader.devices(ACCOUNT).forEach(PlayerReaderFuzzTests::check);
			case 2 -> reader.plays(ACCOUNT).forEach((play) -> check(play.title(), play.url()));
			case 3 -> reader.listedPlays(ACCOUNT).forEach((play) -> check(play.item()));
			default -> reader.playlistName(ACCOUNT, new SpotifyUri("spotify:playlist:1"));
		}
	}

	private static void check(NowPlaying now) {
		if (now.playback() instanceof Titled titled) {
			check(titled);
		}
	}

	private static void check(Titled titled) {
		check(titled.title(), titled.url());
		titled.by().forEach((link) -> check(link.name(), link.url()));
		assertThat(titled.progress().positionAt(NOON)).isGreaterThanOrEqualTo(Duration.ZERO);
		if (titled.artwork() != null) {
			assertThat(URI.create(titled.artwork().small()).getHost()).endsWithIgnoringCase(".scdn.co");
		}
	}

	private static void check(String text, @Nullable String url) {
		assertThat(text).isNotBlank().hasSizeLessThanOrEqualTo(500);
		assertThat((url != null) ? URI.create(url).getHost() : "open.spotify.com").isEqualTo("open.spotify.com");
	}

	private static void check(Device device) {
		assertThat(device.name()).isNotBlank();
		assertThat(Objects.requireNonNullElse(device.volumePercent(), 0)).isBetween(0, 100);
	}

	private static <T> T read(byte[] body, Class<T> type) {
		T payload = PayloadReader.read(body, type, (_) -> {
		});
		if (payload == null) {
			throw new StreamReadException("An empty body");
		}
		return payload;
	}

	static Stream<byte[]> whatIsReadCanBeShown() {
		return Seeds.withChoices(5,
				Stream.of("player-*", "recently-*", "devices*").map("spotify/%s.json"::formatted).flatMap(Seeds::json));
	}

	// Answers everything with one body.
	private record Answer(byte[] body) implements SpotifyPlayer {

		@Override
		public PlayerState player(AccountId account) {
			return read(this.body, PlayerState.class);
		}

		@Override
		public PlayerState player(AccountId account, CallPriority priority) {
			return player(account);
		}

		@Override
		public Devices devices(AccountId account) {
			return read(this.body, Devices.class);
		}

		@Override
		public Devices devices(AccountId account, CallPriority priority) {
			return devices(account);
		}

		@Override
		public RecentlyPlayed recentlyPlayed(AccountId account, int limit) {
			return read(this.body, RecentlyPlayed.class);
		}

		@Override
		public RecentlyPlayed recentlyPlayed(AccountId account, CallPriority priority, int limit) {
			return recentlyPlayed(account, limit);
		}

	}

}

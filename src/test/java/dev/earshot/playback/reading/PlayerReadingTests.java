package dev.earshot.playback.reading;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import dev.earshot.core.AccountId;
import dev.earshot.playback.Artwork;
import dev.earshot.playback.Device;
import dev.earshot.playback.Link;
import dev.earshot.playback.NowPlaying;
import dev.earshot.playback.Playback;
import dev.earshot.playback.PlaybackFixtures;
import dev.earshot.playback.Player;
import dev.earshot.playback.Player.Repeat;
import dev.earshot.playback.Player.Shuffle;
import dev.earshot.playback.Progress;
import dev.earshot.spotify.CallPriority;
import dev.earshot.spotify.Samples;
import dev.earshot.spotify.SpotifyPlayer;
import dev.earshot.spotify.SpotifyPlaylists;
import dev.earshot.spotify.payload.Devices;
import dev.earshot.spotify.payload.PlayerState;
import dev.earshot.spotify.payload.RecentlyPlayed;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

/**
 * Tests {@link PlayerReading} with what Spotify sends.
 */
class PlayerReadingTests {

	private static final AccountId ACCOUNT = PlaybackFixtures.ACCOUNT;

	private static final Instant NOON = PlaybackFixtures.NOON;

	private final SpotifyPlayer player = mock(SpotifyPlayer.class);

	private final PlayerReading reading = new PlayerReading(this.player, mock(SpotifyPlaylists.class), () -> NOON);

	private final JsonMapper json = new JsonMapper();

	@Test
	void readsATrack() {
		assertThat(playback("player-track.json")).isInstanceOfSatisfying(Playback.Track.class, (track) -> {
			assertThat(track.title()).isEqualTo("Harbor Lights, Low Tide");
			assertThat(track.url()).isEqualTo("https://open.spotify.com/track/tZFCpZeXO99NKEisFy2I0p");
			assertThat(track.by()).extracting(Link::name).containsExactly("Paper Harbor", "Nilsa Brandt");
			assertThat(track.explicit()).isFalse();
			assertThat(track.progress())
				.isEqualTo(new Progress(Duration.ofMillis(73_421), Duration.ofMillis(221_640), true, NOON));
		});
	}

	@Test
	void knowsNoPositionWhereSpotifyTellsNone() {
		String state = "{\"is_playing\": true, \"item\": {\"type\": \"track\", \"name\": \"a\", \"duration_ms\": 200000}}";
		assertThat(read(state).playback()).isInstanceOfSatisfying(Playback.Track.class,
				(track) -> assertThat(track.progress())
					.isEqualTo(new Progress(null, Duration.ofSeconds(200), true, NOON)));
	}

	@Test
	void choosesCoversByWidth() {
		assertThat(playback("player-track.json")).isInstanceOfSatisfying(Playback.Track.class,
				(track) -> assertThat(track.artwork())
					.isEqualTo(new Artwork("https://i.scdn.co/image/ab67616d0000b27320f657962f9641553a4322e5",
							"https://i.scdn.co/image/ab67616d0000485120f657962f9641553a4322e5")));
	}

	@Test
	void readsAnEpisodeWithItsShow() {
		NowPlaying now = now("player-episode.json");
		assertThat(now.playback()).isInstanceOfSatisfying(Playback.Episode.class,
				(episode) -> assertThat(episode.by()).extracting(Link::name).containsExactly("Keeping the Light"));
		assertThat(now.player()).isNotNull()
			.extracting(Player::context)
			.hasFieldOrPropertyWithValue("kind", "show")
			.hasFieldOrPropertyWithValue("name", "Keeping the Light");
	}

	@Test
	void readsALocalFileWithoutLinks() {
		assertThat(playback("player-local-file.json")).isInstanceOfSatisfying(Playback.LocalFile.class, (file) -> {
			assertThat(file.by()).containsExactly(new Link("Garage Tapes", null));
			assertThat(file.album()).isNull();
			assertThat(file.url()).isNull();
		});
	}

	@Test
	void readsAnAdvertOfUnknownLength() {
		assertThat(playback("player-ad.json")).isInstanceOfSatisfying(Playback.Advert.class,
				(advert) -> assertThat(advert.progress().duration()).isNull());
	}

	@Test
	void readsAStateWithoutAnItemAsUnknown() {
		assertThat(playback("player-stopped-unknown.json")).isEqualTo(new Playback.Unknown());
		assertThat(playback("player-episode-without-additional-types.json")).isEqualTo(new Playback.Unknown());
	}

	@Test
	void readsHowItIsPlayed() {
		assertThat(now("player-stopped-unknown.json").player()).hasFieldOrPropertyWithValue("shuffle", Shuffle.ON)
			.hasFieldOrPropertyWithValue("repeat", Repeat.CONTEXT);
		assertThat(now("player-restricted-device.json").player()).extracting("device")
			.isEqualTo(new Device(null, "Kitchen speaker", "Speaker", 34, false, true));
	}

	@Test
	void readsNoContentAsNothing() {
		assertThat(this.reading.now(ACCOUNT, CallPriority.LIVE).playback()).isInstanceOf(Playback.Nothing.class);
	}

	@Test
	void tellsLikedSongsAndOldPlaylists() {
		assertThat(context("collection", "spotify:user:somebody:collection")).isEqualTo("collection");
		assertThat(context("playlist", "spotify:user:somebody:playlist:abc")).isEqualTo("playlist");
		assertThat(context("station", "spotify:station:abc")).isEqualTo("other");
	}

	@Test
	void dropsLinksThatAreNotHttps() {
		String item = """
				{"item": {"type": "track", "name": "?", "external_urls": {"spotify": "javascript:alert(1)"},
				"album": {"name": "!", "images": [{"url": "data:image/png;base64,"}]}}}""";
		assertThat(read(item).playback()).isInstanceOfSatisfying(Playback.Track.class, (track) -> {
			assertThat(track.url()).isNull();
			assertThat(track.artwork()).isNull();
		});
	}

	@Test
	void readsDevicesAndPlays() {
		given(this.player.devices(ACCOUNT))
			.willReturn(this.json.readValue(Samples.text("devices.json"), Devices.class));
		given(this.player.recentlyPlayed(ACCOUNT, 20))
			.willReturn(this.json.readValue(Samples.text("recently-played.json"), RecentlyPlayed.class));
		assertThat(this.reading.devices(ACCOUNT)).extracting(Device::name)
			.containsExactly("Studio desk", "Pocket phone", "Kitchen speaker");
		assertThat(this.reading.plays(ACCOUNT)).hasSize(3)
			.first()
			.hasFieldOrPropertyWithValue("title", "Ferry at Six")
			.hasFieldOrPropertyWithValue("album", "Salt Maps");
	}

	@Test
	void readsAnEmptyAnswer() {
		given(this.player.recentlyPlayed(ACCOUNT, 20)).willReturn(new RecentlyPlayed(null, null));
		assertThat(this.reading.plays(ACCOUNT)).isEqualTo(List.of());
		assertThat(read("{}").playback()).isEqualTo(new Playback.Unknown());
	}

	private Object context(String type, String uri) {
		NowPlaying now = read("{\"context\": {\"type\": \"%s\", \"uri\": \"%s\"}}".formatted(type, uri));
		return assertThat(now.player()).extracting("context.kind").actual();
	}

	private Object playback(String sample) {
		return assertThat(now(sample).playback()).isNotNull().actual();
	}

	private NowPlaying now(String sample) {
		return read(Samples.text(sample));
	}

	private NowPlaying read(String state) {
		given(this.player.player(ACCOUNT, CallPriority.LIVE)).willReturn(this.json.readValue(state, PlayerState.class));
		return this.reading.now(ACCOUNT, CallPriority.LIVE);
	}

}

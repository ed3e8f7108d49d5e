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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

/**
 * Tests {@link PlayerReader} with what Spotify sends.
 */
class PlayerReaderTests {

	private static final AccountId ACCOUNT = PlaybackFixtures.ACCOUNT;

	private static final Instant NOON = PlaybackFixtures.NOON;

	private final SpotifyPlayer player = mock(SpotifyPlayer.class);

	private final PlayerReader reader = TestReaders.of(this.player, mock(SpotifyPlaylists.class), () -> NOON);

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
	void hasNoPositionWhereSpotifyReturnsNone() {
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
		assertThat(playback("player-stopped-unknown.json")).isEqualTo(new Playback.Unknown(false));
		assertThat(playback("player-episode-without-additional-types.json")).isEqualTo(new Playback.Unknown(true));
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
		assertThat(this.reader.now(ACCOUNT, CallPriority.LIVE).playback()).isInstanceOf(Playback.Nothing.class);
	}

	@Test
	void readsLikedSongsAndOldPlaylists() {
		assertThat(context("collection", "spotify:user:somebody:collection")).isEqualTo("collection");
		assertThat(context("playlist", "spotify:user:somebody:playlist:abc")).isEqualTo("playlist");
		assertThat(context("station", "spotify:station:abc")).isEqualTo("other");
	}

	@ParameterizedTest
	@ValueSource(strings = { "{'name': 'a', 'album': {'name': 'b'}}", "{'type': 'TRACK', 'name': 'a'}",
			"{'type': null, 'name': 'a'}", "{'type': ['track'], 'name': 'a'}", "{'type': 'hologram', 'name': 'a'}" })
	void readsAnItemByWhatItHasWhateverItsType(String item) {
		assertThat(item(item)).isInstanceOfSatisfying(Playback.Track.class,
				(track) -> assertThat(track.title()).isEqualTo("a"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "{'name': 'a', 'show': {'name': 'b'}}",
			"{'type': 'EPISODE', 'name': 'a', 'show': {'name': 'b'}}",
			"{'type': 'episode', 'name': 'a', 'show': {'name': 'b'}, 'artists': [], 'album': {}}" })
	void readsAnEpisodeByItsShow(String item) {
		assertThat(item(item)).isInstanceOfSatisfying(Playback.Episode.class,
				(episode) -> assertThat(episode.by()).extracting(Link::name).containsExactly("b"));
	}

	@Test
	void readsAnEpisodeWithAllTheNamesItHas() {
		assertThat(item("""
				{'type': 'episode', 'name': 'a', 'show': {'name': 'Keeping the Light'}, 'album': {'name': 'Nights'},
				'artists': [{'name': 'Ida'}, {'name': 'Keeping the Light'}, {'name': ''}, {'name': 'Ida'}]}
				""")).isInstanceOfSatisfying(Playback.Episode.class, (episode) -> {
			assertThat(episode.by()).extracting(Link::name).containsExactly("Keeping the Light", "Ida");
			assertThat(episode.album()).isEqualTo(new Link("Nights", null));
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "'type': 'episode'", "'type': 'chapter'", "'uri': 'spotify:episode:a'" })
	void readsAChapterWithItsBookAndAuthor(String type) {
		assertThat(item("""
				{%s, 'name': 'Chapter 3', 'audiobook': {'name': 'Fog', 'authors': [{'name': 'Ida Ray'}],
				'images': [{'url': 'https://i.scdn.co/image/book', 'width': 300}]}}
				""".formatted(type))).isInstanceOfSatisfying(Playback.Episode.class, (chapter) -> {
			assertThat(chapter.title()).isEqualTo("Chapter 3");
			assertThat(chapter.by()).extracting(Link::name).containsExactly("Fog", "Ida Ray");
			assertThat(chapter.artwork()).isNotNull();
		});
	}

	@Test
	void namesAFileWithoutATitleByItsOtherFields() {
		assertThat(item("{'is_local': true, 'name': '', 'artists': [{'name': 'Garage Tapes'}]}"))
			.isInstanceOfSatisfying(Playback.LocalFile.class,
					(file) -> assertThat(file.title()).isEqualTo("Garage Tapes"));
		assertThat(item("{'uri': 'spotify:track:a'}")).isEqualTo(new Playback.Unknown(true));
	}

	@Test
	void readsWhetherAnItemWithoutANamePlays() {
		assertThat(read("{'is_playing': true, 'device': {'name': 'Desk'}, 'item': null}").playback())
			.isEqualTo(new Playback.Unknown(true));
		assertThat(read("{'is_playing': true, 'item': null}").playback()).isEqualTo(new Playback.Unknown(false));
	}

	@Test
	void neverTakesAnAdvertForATrack() {
		assertThat(item("{'type': 'AD', 'name': 'Buy'}")).isInstanceOf(Playback.Advert.class);
		assertThat(read("{'item': null, 'currently_playing_type': 'AD'}").playback())
			.isInstanceOf(Playback.Advert.class);
	}

	@Test
	void showsNoPositionBeyondTheEnd() {
		assertThat(read("{'progress_ms': 300000, 'item': {'name': 'a', 'duration_ms': 200000}}").playback())
			.isInstanceOfSatisfying(Playback.Track.class,
					(track) -> assertThat(track.progress().positionAt(NOON)).isEqualTo(Duration.ofSeconds(200)));
	}

	@Test
	void keepsNumbersWithinWhatTheyCanBe() {
		NowPlaying now = read("""
				{'progress_ms': 9223372036854775807, 'device': {'name': 'Desk', 'volume_percent': 900},
				'item': {'name': 'a', 'duration_ms': -5}}
				""");
		assertThat(now.playback()).isInstanceOfSatisfying(Playback.Track.class, (track) -> {
			assertThat(track.progress().positionAt(NOON.plusSeconds(60))).isLessThan(Duration.ofDays(30));
			assertThat(track.progress().duration()).isNull();
		});
		assertThat(now.player()).extracting("device.volumePercent").isEqualTo(100);
	}

	@ParameterizedTest
	@ValueSource(strings = { "javascript:alert(1)", "http://open.spotify.com/track/a", "https://example.com/track/a",
			"https://open.spotify.com.example.com/track/a", "https://open.spotify.com/tr ack",
			"https://open.spotify.com/{a}", "https://open.spotify.com/\\u0022a", "https://open.spotify.com/a\\r\\nb",
			"https://open.spotify.com/%zz" })
	void leavesOutAddressesThatAreNoneOfSpotifys(String url) {
		assertThat(item(
				"{'name': 'a', 'external_urls': {'spotify': '%s'}, 'artists': [{'name': 'b', 'external_urls': {'spotify': '%s'}}]}"
					.formatted(url, url)))
			.isInstanceOfSatisfying(Playback.Track.class, (track) -> {
				assertThat(track.url()).isNull();
				assertThat(track.by()).containsExactly(new Link("b", null));
			});
	}

	@Test
	void leavesOutAnAddressThatIsLongerThanAnyOfSpotifys() {
		String url = "https://open.spotify.com/track/" + "a".repeat(2000);
		assertThat(item("{'name': 'a', 'external_urls': {'spotify': '%s'}}".formatted(url)))
			.isInstanceOfSatisfying(Playback.Track.class, (track) -> assertThat(track.url()).isNull());
	}

	@ParameterizedTest
	@ValueSource(strings = { "{}", "{'url': null}", "{'url': 'https://i.example.com/a'}",
			"{'url': 'data:image/png;base64,'}", "{'url': 'https://i.scdn.co/a b'}", "7", "null" })
	void leavesOutAPictureWithoutAnAddressThatPagesMayLoad(String image) {
		String good = "{'url': 'https://i.scdn.co/image/a', 'width': 1.5}";
		assertThat(item("{'name': 'a', 'album': {'images': [%s, %s]}}".formatted(image, good)))
			.isInstanceOfSatisfying(Playback.Track.class, (track) -> assertThat(track.artwork())
				.isEqualTo(new Artwork("https://i.scdn.co/image/a", "https://i.scdn.co/image/a")));
	}

	@Test
	void leavesOutOddPlaysAndDevices() {
		given(this.player.recentlyPlayed(ACCOUNT, 20)).willReturn(Samples.payload("""
				{"items": [null, {"track": {"name": "a"}, "played_at": "lately"}, {"played_at": "2026-11-21T10:00:00Z"},
				{"track": {"name": "b", "artists": [{}]}, "played_at": "2026-11-21T10:00:00.5Z", "context": 7}]}
				""", RecentlyPlayed.class));
		assertThat(this.reader.plays(ACCOUNT)).extracting(RecentPlay::title).containsExactly("b");
		given(this.player.devices(ACCOUNT))
			.willReturn(Samples.payload("{\"devices\": [null, {}, {\"name\": \"Desk\"}]}", Devices.class));
		assertThat(this.reader.devices(ACCOUNT)).extracting(Device::name).containsExactly("Desk");
	}

	@Test
	void readsDevicesAndPlays() {
		given(this.player.devices(ACCOUNT)).willReturn(Samples.payload(Samples.text("devices.json"), Devices.class));
		given(this.player.recentlyPlayed(ACCOUNT, 20))
			.willReturn(Samples.payload(Samples.text("recently-played.json"), RecentlyPlayed.class));
		assertThat(this.reader.devices(ACCOUNT)).extracting(Device::name)
			.containsExactly("Studio desk", "Pocket phone", "Kitchen speaker");
		assertThat(this.reader.plays(ACCOUNT)).hasSize(3)
			.first()
			.hasFieldOrPropertyWithValue("title", "Ferry at Six")
			.hasFieldOrPropertyWithValue("album", "Salt Maps");
	}

	@Test
	void readsTheWholeListOfRecentPlaysInTheBackground() {
		given(this.player.recentlyPlayed(ACCOUNT, CallPriority.LOG, 50))
			.willReturn(Samples.payload(Samples.text("recently-played.json"), RecentlyPlayed.class));
		assertThat(this.reader.listedPlays(ACCOUNT)).hasSize(3).first().satisfies((row) -> {
			assertThat(row.item().title()).isEqualTo("Ferry at Six");
			assertThat(row.item().progress().duration()).isPositive();
			assertThat(row.endedAt()).isEqualTo(row.item().progress().receivedAt());
		});
	}

	@Test
	void leavesOutRowsThatTellTooLittle() {
		given(this.player.recentlyPlayed(ACCOUNT, CallPriority.LOG, 50)).willReturn(Samples.payload("""
				{"items": [{"track": {"name": "a", "duration_ms": 0}, "played_at": "2026-11-21T10:00:00Z"},
				{"track": {"name": "b", "duration_ms": 9}}, {"played_at": "2026-11-21T10:00:00Z"},
				{"track": {"duration_ms": 9}, "played_at": "2026-11-21T10:00:00Z"},
				{"track": {"name": "c", "duration_ms": 9}, "played_at": "2026-11-21T10:00:00Z",
				"context": {"uri": "spotify:playlist:fog"}}]}
				""", RecentlyPlayed.class));
		assertThat(this.reader.listedPlays(ACCOUNT)).singleElement().satisfies((row) -> {
			assertThat(row.item().title()).isEqualTo("c");
			assertThat(row.context()).isNotNull().extracting("kind").isEqualTo("playlist");
		});
	}

	@Test
	void readsAnEmptyAnswer() {
		given(this.player.recentlyPlayed(ACCOUNT, 20)).willReturn(new RecentlyPlayed(null, null));
		assertThat(this.reader.plays(ACCOUNT)).isEqualTo(List.of());
		assertThat(read("{}").playback()).isEqualTo(new Playback.Unknown(false));
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

	private Object item(String item) {
		String state = "{'is_playing': true, 'device': {'name': 'Desk'}, 'item': %s}".formatted(item);
		return assertThat(read(state).playback()).isNotNull().actual();
	}

	private NowPlaying read(String state) {
		given(this.player.player(ACCOUNT, CallPriority.LIVE))
			.willReturn(Samples.payload(state.replace('\'', '"'), PlayerState.class));
		return this.reader.now(ACCOUNT, CallPriority.LIVE);
	}

}

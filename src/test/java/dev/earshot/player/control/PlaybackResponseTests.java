package dev.earshot.player.control;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.stream.Stream;

import dev.earshot.JsonSchemas;
import dev.earshot.core.SpotifyUri;
import dev.earshot.playback.Action;
import dev.earshot.playback.Device;
import dev.earshot.playback.NowPlaying;
import dev.earshot.playback.PlayContext;
import dev.earshot.playback.Playback;
import dev.earshot.playback.PlaybackFixtures;
import dev.earshot.playback.Player;
import dev.earshot.playback.Progress;
import dev.earshot.player.dashboard.NowPlayingView;
import dev.earshot.spotify.SpotifyRefusal.TooManyCalls;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Checks {@link PlaybackResponse} against {@code docs/api.schema.json}.
 */
class PlaybackResponseTests {

	static final Path SCHEMA = Path.of("docs/api.schema.json");

	private static final Instant NOON = PlaybackFixtures.NOON.plusNanos(123_456_789);

	static Stream<NowPlaying> everything() {
		return Stream.of(PlaybackFixtures.waiting(NOON), now(PlaybackFixtures.NOTHING),
				now(PlaybackFixtures.playing("a", 10, NOON)), now(PlaybackFixtures.paused("a", 10, NOON)),
				now(PlaybackFixtures.advert()), now(new Playback.Unknown(true)),
				PlaybackFixtures.on(player(), now(PlaybackFixtures.playing("a", 10, NOON))),
				PlaybackFixtures.refused(new TooManyCalls(NOON), now(PlaybackFixtures.playing("a", 10, NOON))));
	}

	@ParameterizedTest
	@MethodSource("everything")
	void matchesTheSchema(NowPlaying now) {
		String json = JsonMapper.shared().writeValueAsString(response(now, NOON));
		assertThat(JsonSchemas.complaints(SCHEMA, json)).isEmpty();
		assertThat(JsonSchemas.undocumented(SCHEMA, json)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "{}", "{\"state\":\"playing\",\"asOf\":\"2026-11-22T12:00:00Z\",\"by\":[],"
			+ "\"explicit\":false,\"disallowed\":[]}" })
	void theSchemaRefusesOtherDocuments(String json) {
		assertThat(JsonSchemas.complaints(SCHEMA, json)).isNotEmpty();
	}

	@Test
	void containsThePositionAtItsTime() {
		NowPlaying seen = now(PlaybackFixtures.playing("a", 10, NOON.minusSeconds(5)));
		PlaybackResponse response = response(seen, NOON.plusSeconds(60));
		assertThat(response.state()).isEqualTo("playing");
		assertThat(response.positionMs()).isEqualTo(15_000);
		assertThat(response.asOf()).isEqualTo("2026-11-21T12:00:00.123Z");
	}

	@Test
	void omitsAnUnknownPosition() {
		Progress unknown = new Progress(null, Duration.ofMinutes(3), true, NOON);
		assertThat(response(now(PlaybackFixtures.track("a", unknown)), NOON).positionMs()).isNull();
		assertThat(response(now(PlaybackFixtures.NOTHING), NOON).positionMs()).isNull();
	}

	@Test
	void isNotPlayingAfterTheItemMustHaveEnded() {
		NowPlaying refused = PlaybackFixtures.refused(new TooManyCalls(NOON),
				now(PlaybackFixtures.playing("a", 10, NOON)));
		assertThat(response(refused, NOON.plusSeconds(189)).state()).isEqualTo("playing");
		assertThat(response(refused, NOON.plusSeconds(190)).state()).isEqualTo("paused");
	}

	private static NowPlaying now(Playback playback) {
		return PlaybackFixtures.now(playback, NOON);
	}

	private static PlaybackResponse response(NowPlaying now, Instant at) {
		return PlaybackResponse.of(new NowPlayingView(now, at));
	}

	private static Player player() {
		PlayContext context = new PlayContext("playlist", new SpotifyUri("spotify:playlist:a"), "Slow mornings",
				"https://open.spotify.com/playlist/a");
		Device device = new Device("a", "Studio desk", "Computer", 40, false, false);
		return new Player(device, Player.Shuffle.SMART, Player.Repeat.TRACK, context, EnumSet.allOf(Action.class));
	}

}

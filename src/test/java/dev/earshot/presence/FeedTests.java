package dev.earshot.presence;

import java.nio.file.Path;
import java.time.Instant;
import java.util.stream.Stream;

import dev.earshot.JsonSchemas;
import dev.earshot.presence.Cover.Colors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests {@link Feed} against {@code docs/feed.schema.json}.
 */
class FeedTests {

	private static final Path SCHEMA = Path.of("docs/feed.schema.json");

	private static final Colors COLORS = new Colors("#102030", "#ffffff", "#aab0ff");

	private final JsonMapper json = new JsonMapper();

	static Stream<PublicPlayback> playbacks() {
		return Stream.of(FeedFixtures.publicPlayback(FeedFixtures.track(FeedFixtures.PLAYING)),
				FeedFixtures.publicPlayback(FeedFixtures.track(FeedFixtures.PAUSED)),
				FeedFixtures.publicPlayback(FeedFixtures.episode()),
				FeedFixtures.publicPlayback(FeedFixtures.localFile()), FeedFixtures.publicPlayback(null),
				new PublicPlayback(null, null, FeedFixtures.NOON, null),
				new PublicPlayback(FeedFixtures.track(FeedFixtures.PLAYING), null, FeedFixtures.NOON,
						Instant.parse("2026-11-22T13:00:00.123456Z")));
	}

	@ParameterizedTest
	@MethodSource("playbacks")
	void conformsToItsSchema(PublicPlayback playback) {
		assertThat(JsonSchemas.complaints(SCHEMA, feed(playback, (_) -> null))).isEmpty();
		assertThat(JsonSchemas.complaints(SCHEMA, feed(playback, (_) -> COLORS))).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "{}", "{\"version\":2}",
			"{\"version\":1,\"id\":\"1\",\"state\":\"nothing\","
					+ "\"asOf\":\"yesterday\",\"availableAgainAt\":null,\"item\":null,\"recent\":null}",
			"{\"version\":1,\"id\":\"1\",\"state\":\"playing\","
					+ "\"asOf\":\"2026-11-22T12:00:00Z\",\"availableAgainAt\":null,\"item\":null,\"recent\":null}" })
	void theSchemaRejectsOtherDocuments(String json) {
		assertThat(JsonSchemas.complaints(SCHEMA, json)).isNotEmpty();
	}

	@ParameterizedTest
	@MethodSource("playbacks")
	void conformsToItsSchemaWithTheTimeListened(PublicPlayback playback) {
		String listened = this.json
			.writeValueAsString(Feed.of(playback, 7, (_) -> null).with(new Feed.Listened(34, 318)));
		assertThat(JsonSchemas.complaints(SCHEMA, listened)).isEmpty();
		assertThat(JsonSchemas.undocumented(SCHEMA, listened)).isEmpty();
		assertThat(listened).contains("\"listened\":{\"todayMinutes\":34,\"weekMinutes\":318}");
		assertThat(feed(playback, (_) -> null)).doesNotContain("listened");
	}

	@ParameterizedTest
	@MethodSource("playbacks")
	void theSchemaKnowsEveryField(PublicPlayback playback) {
		assertThat(JsonSchemas.undocumented(SCHEMA, feed(playback, (_) -> COLORS))).isEmpty();
	}

	@Test
	void containsTheItemAndItsPosition() {
		Feed feed = Feed.of(FeedFixtures.publicPlayback(FeedFixtures.track(FeedFixtures.PLAYING)), 7, (_) -> COLORS);
		assertThat(feed.state()).isEqualTo("playing");
		assertThat(feed.id()).isEqualTo("7");
		assertThat(feed.asOf()).isEqualTo("2026-11-22T12:00:00.123Z");
		assertThat(feed.item()).isNotNull().extracting(Feed.Item::positionMs).isEqualTo(61_000L);
		assertThat(feed.recent()).isNull();
	}

	@Test
	void containsTheLastItemWhileNothingPlays() {
		Feed feed = Feed.of(FeedFixtures.publicPlayback(null), 7, (_) -> null);
		assertThat(feed.state()).isEqualTo("nothing");
		assertThat(feed.item()).isNull();
		assertThat(feed.recent()).isNotNull().extracting(Feed.Recent::heardAt).hasToString("2026-11-22T12:00:00.123Z");
	}

	private String feed(PublicPlayback playback, CoverColors colors) {
		return this.json.writeValueAsString(Feed.of(playback, 1_795_309_324_551L, colors));
	}

}

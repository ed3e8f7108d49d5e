package dev.earshot.playback.reading;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.earshot.fuzz.Choice;
import dev.earshot.fuzz.Seeds;
import dev.earshot.spotify.payload.Album;
import dev.earshot.spotify.payload.Artist;
import dev.earshot.spotify.payload.Item;
import dev.earshot.spotify.payload.PayloadReader;
import dev.earshot.spotify.payload.Playlist;
import dev.earshot.spotify.payload.Queue;
import dev.earshot.spotify.payload.SearchResults;
import dev.earshot.spotify.payload.Show;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.JacksonException;

import static org.assertj.core.api.Assertions.assertThat;

class CatalogueFuzzTests {

	private static final CatalogueItemReader READER = new CatalogueItemReader(TestReaders.artworks());

	@MethodSource
	@FuzzTest
	void whatIsFoundHasANameAndAnId(byte[] input) {
		Choice choice = Choice.of(input, 7);
		try {
			found(choice.number(), choice.rest()).forEach(CatalogueFuzzTests::check);
		}
		catch (JacksonException ex) {
			assertThat(ex.getMessage()).isNotEmpty();
		}
	}

	private static Stream<@Nullable CatalogueItem> found(int kind, byte[] body) {
		return switch (kind) {
			case 0 -> read(body, Item.class).map(READER::item);
			case 1 -> read(body, Album.class).map(READER::album);
			case 2 -> read(body, Artist.class).map(READER::artist);
			case 3 -> read(body, Playlist.class).map(READER::playlist);
			case 4 -> read(body, Show.class).map(READER::show);
			case 5 -> read(body, Queue.class).flatMap((queue) -> items(queue.queue()));
			default -> read(body, SearchResults.class).flatMap((results) -> Stream.ofNullable(results.tracks()))
				.flatMap((page) -> items(page.items()));
		};
	}

	private static <T> Stream<T> read(byte[] body, Class<T> type) {
		return Stream.ofNullable(PayloadReader.read(body, type, (_) -> {
		}));
	}

	private static Stream<@Nullable CatalogueItem> items(@Nullable List<Item> items) {
		return Stream.ofNullable(items).flatMap(List::stream).map(READER::item);
	}

	private static void check(@Nullable CatalogueItem item) {
		if (item != null) {
			assertThat(item.title()).isNotBlank().hasSizeLessThanOrEqualTo(500);
			assertThat(item.uri().id()).isNotEmpty();
			assertThat(Objects.requireNonNullElse(item.url(), "https://open.spotify.com/"))
				.startsWith("https://open.spotify.com/");
		}
	}

	static Stream<byte[]> whatIsFoundHasANameAndAnId() {
		return Seeds.withChoices(7, Stream.concat(Seeds.json("spotify/*me-*.json"), Seeds.of("""
				{"uri":"spotify:show:4rOoJ6Egrf8K2IrywzwOMk","name":"Low Tide Letters","explicit":true,"type":"track",
				"owner":{"display_name":"Kim"},"artists":[{"name":"Nilsa"}],"images":[{"url":"https://i.scdn.co/1",
				"width":64}],"external_urls":{"spotify":"https://open.spotify.com/show/4rOoJ6Egrf8K2IrywzwOMk"}}""", """
				{"queue":[{"name":"Ebb","uri":"spotify:track:1","album":{"name":"Slow","images":[]}}],
				"tracks":{"items":[{"name":"Ebb","uri":"spotify:track:1","type":"track"},null]}}""")));
	}

}

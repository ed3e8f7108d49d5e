package dev.earshot.playback.reading;

import dev.earshot.core.AccountId;
import dev.earshot.core.SpotifyUri;
import dev.earshot.playback.PlaybackFixtures;
import dev.earshot.spotify.CallPriority;
import dev.earshot.spotify.Samples;
import dev.earshot.spotify.SpotifyCatalogue;
import dev.earshot.spotify.SpotifyQueue;
import dev.earshot.spotify.SpotifyRefusal.Unavailable;
import dev.earshot.spotify.SpotifyRefusal.Unexpected;
import dev.earshot.spotify.SpotifyRefused;
import dev.earshot.spotify.SpotifySearch;
import dev.earshot.spotify.payload.Item;
import dev.earshot.spotify.payload.Queue;
import dev.earshot.spotify.payload.SearchResults;
import dev.earshot.spotify.payload.Show;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

/**
 * Tests {@link Catalogue} with lists that hold odd entries.
 */
class CatalogueTests {

	private static final AccountId ACCOUNT = PlaybackFixtures.ACCOUNT;

	private final SpotifySearch search = mock(SpotifySearch.class);

	private final SpotifyQueue queue = mock(SpotifyQueue.class);

	private final SpotifyCatalogue spotify = mock(SpotifyCatalogue.class);

	private final Catalogue catalogue = new Catalogue(this.search, this.queue, this.spotify,
			new CatalogueItemReader(TestReaders.artworks()));

	@Test
	void leavesOutHitsThatAreOddOrOfAnotherKind() {
		given(this.search.search(ACCOUNT, "a", 10)).willReturn(Samples.payload(
				"""
						{"tracks": {"items": [null, 7, {"name": "a"}, {"uri": "spotify:hologram:a", "name": "b"},
						{"uri": "spotify:track:c", "name": "c", "album": {"images": [{}]}, "artists": [null, {}]}]},
						"albums": {"items": [{"uri": "spotify:artist:d", "name": "d"}, {"uri": "spotify:album:e", "name": " "}]},
						"artists": {"items": {}}, "playlists": null,
						"episodes": {"items": [{"uri": "spotify:episode:f", "name": "f", "type": "chapter"}]}}
						""",
				SearchResults.class));
		assertThat(this.catalogue.search(ACCOUNT, "a")).extracting(CatalogueItem::title).containsExactly("c", "f");
	}

	@Test
	void listsWhatComesNextWhateverItIs() {
		given(this.queue.queue(ACCOUNT)).willReturn(Samples.payload("""
				{"queue": [{"uri": "spotify:track:a", "name": "a"}, null, {"name": "b"}, {"uri": 5},
				{"type": "hologram", "uri": "spotify:hologram:c", "name": "c"}]}
				""", Queue.class));
		assertThat(this.catalogue.queue(ACCOUNT)).extracting(CatalogueItem::title).containsExactly("a", "c");
	}

	@Test
	void readsAMissingListAsAnEmptyOne() {
		given(this.queue.queue(ACCOUNT)).willReturn(Samples.payload("{\"queue\": null}", Queue.class));
		given(this.search.search(ACCOUNT, "a", 10)).willReturn(Samples.payload("{}", SearchResults.class));
		assertThat(this.catalogue.queue(ACCOUNT)).isEmpty();
		assertThat(this.catalogue.search(ACCOUNT, "a")).isEmpty();
	}

	@Test
	void findsTheOneThingThatAUriNames() {
		given(this.spotify.track(ACCOUNT, CallPriority.LIVE, "a"))
			.willReturn(Samples.payload("{\"uri\": \"spotify:track:a\", \"name\": \"a\"}", Item.class));
		given(this.spotify.show(ACCOUNT, CallPriority.LIVE, "b"))
			.willReturn(Samples.payload("{\"uri\": \"spotify:show:b\", \"name\": \"b\"}", Show.class));
		assertThat(this.catalogue.find(ACCOUNT, new SpotifyUri("spotify:track:a"))).extracting(CatalogueItem::title)
			.containsExactly("a");
		assertThat(this.catalogue.find(ACCOUNT, new SpotifyUri("spotify:show:b"))).extracting(CatalogueItem::title)
			.containsExactly("b");
	}

	@Test
	void findsNothingThatSpotifyDoesNotKnow() {
		SpotifyUri uri = new SpotifyUri("spotify:album:a");
		given(this.spotify.album(ACCOUNT, CallPriority.LIVE, "a")).willThrow(new SpotifyRefused(new Unexpected(404)))
			.willThrow(new SpotifyRefused(new Unavailable(503)));
		assertThat(this.catalogue.find(ACCOUNT, uri)).isEmpty();
		assertThatExceptionOfType(SpotifyRefused.class).isThrownBy(() -> this.catalogue.find(ACCOUNT, uri));
	}

}

package dev.earshot.playback.reading;

import java.util.List;

import dev.earshot.core.AccountId;
import dev.earshot.playback.PlaybackFixtures;
import dev.earshot.spotify.SpotifyTopItems;
import dev.earshot.spotify.payload.Artist;
import dev.earshot.spotify.payload.Item;
import dev.earshot.spotify.payload.PagingObject;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

class TopItemReaderTests {

	private static final AccountId ACCOUNT = PlaybackFixtures.ACCOUNT;

	private final SpotifyTopItems spotify = mock(SpotifyTopItems.class);

	private final TopItemReader reader = new TopItemReader(this.spotify,
			new CatalogueItemReader(TestReaders.artworks()));

	@Test
	void keepsTheOrderAndLeavesOutWhatHasNoName() {
		Artist first = new Artist("a", "spotify:artist:a", "Paper Harbor", null, null);
		Artist nameless = new Artist("b", "spotify:artist:b", null, null, null);
		Artist last = new Artist("c", "spotify:artist:c", "Nilsa Brandt", null, null);
		given(this.spotify.artists(ACCOUNT, "medium_term", 50))
			.willReturn(new PagingObject<>(List.of(first, nameless, last)));
		assertThat(this.reader.artists(ACCOUNT, TimeRange.MEDIUM_TERM)).extracting(CatalogueItem::title)
			.containsExactly("Paper Harbor", "Nilsa Brandt");
	}

	@Test
	void readsAPageWithoutItemsAsEmpty() {
		given(this.spotify.tracks(ACCOUNT, "long_term", 50)).willReturn(new PagingObject<Item>(null));
		assertThat(this.reader.tracks(ACCOUNT, TimeRange.LONG_TERM)).isEmpty();
	}

}

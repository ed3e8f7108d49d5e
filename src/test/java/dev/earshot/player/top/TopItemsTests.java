package dev.earshot.player.top;

import java.util.List;

import dev.earshot.ManualTime;
import dev.earshot.core.AccountId;
import dev.earshot.core.SpotifyUri;
import dev.earshot.playback.PlaybackFixtures;
import dev.earshot.playback.reading.CatalogueItem;
import dev.earshot.playback.reading.TimeRange;
import dev.earshot.playback.reading.TopItemReader;
import dev.earshot.player.lists.CachedList;
import dev.earshot.player.top.TopItems.Kind;
import dev.earshot.spotify.SpotifyRefusal.Unavailable;
import dev.earshot.spotify.SpotifyRefused;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;

class TopItemsTests {

	private static final AccountId ACCOUNT = PlaybackFixtures.ACCOUNT;

	private static final List<CatalogueItem> TRACKS = List
		.of(new CatalogueItem(new SpotifyUri("spotify:track:a"), "a", null, List.of(), null, false));

	private final TopItemReader reader = mock(TopItemReader.class);

	private final ManualTime time = new ManualTime(PlaybackFixtures.NOON);

	private final TopItems items = new TopItems(this.reader, this.time.ticker());

	@Test
	void areLoadedOnceAnHour() {
		given(this.reader.tracks(ACCOUNT, TimeRange.SHORT_TERM)).willReturn(TRACKS);
		tracks();
		this.time.pass(3599);
		assertThat(tracks()).isEqualTo(new CachedList<>(TRACKS, null));
		then(this.reader).should(times(1)).tracks(ACCOUNT, TimeRange.SHORT_TERM);
		this.time.pass(1);
		tracks();
		then(this.reader).should(times(2)).tracks(ACCOUNT, TimeRange.SHORT_TERM);
	}

	@Test
	void differByKindAndRange() {
		given(this.reader.tracks(ACCOUNT, TimeRange.SHORT_TERM)).willReturn(TRACKS);
		tracks();
		assertThat(this.items.of(ACCOUNT, Kind.ARTISTS, TimeRange.SHORT_TERM).join().items()).isEmpty();
		assertThat(this.items.of(ACCOUNT, Kind.TRACKS, TimeRange.LONG_TERM).join().items()).isEmpty();
		assertThat(tracks().items()).isEqualTo(TRACKS);
	}

	@Test
	void stayAfterARefusalAndAreLoadedAgainSoon() {
		given(this.reader.tracks(ACCOUNT, TimeRange.SHORT_TERM)).willReturn(TRACKS)
			.willThrow(new SpotifyRefused(new Unavailable(503)))
			.willReturn(List.of());
		tracks();
		this.time.pass(3600);
		assertThat(tracks()).isEqualTo(new CachedList<>(TRACKS, new Unavailable(503)));
		this.time.pass(5);
		assertThat(tracks()).isEqualTo(new CachedList<>(List.of(), null));
	}

	@Test
	void areForgottenWithTheAccount() {
		given(this.reader.tracks(ACCOUNT, TimeRange.SHORT_TERM)).willReturn(TRACKS);
		tracks();
		this.items.forget(ACCOUNT);
		tracks();
		then(this.reader).should(times(2)).tracks(ACCOUNT, TimeRange.SHORT_TERM);
	}

	private CachedList<CatalogueItem> tracks() {
		return this.items.of(ACCOUNT, Kind.TRACKS, TimeRange.SHORT_TERM).join();
	}

}

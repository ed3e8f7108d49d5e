package dev.earshot.playback.reading;

import java.time.Duration;
import java.util.Optional;

import dev.earshot.core.AccountId;
import dev.earshot.core.SpotifyUri;
import dev.earshot.playback.Artwork;
import dev.earshot.playback.Playback.Titled;
import dev.earshot.playback.PlaybackFixtures;
import dev.earshot.spotify.CallPriority;
import dev.earshot.spotify.Samples;
import dev.earshot.spotify.SpotifyCatalogue;
import dev.earshot.spotify.SpotifyRefusal.Unavailable;
import dev.earshot.spotify.SpotifyRefusal.Unexpected;
import dev.earshot.spotify.SpotifyRefused;
import dev.earshot.spotify.payload.Item;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

class ItemLookupTests {

	private static final AccountId ACCOUNT = PlaybackFixtures.ACCOUNT;

	private static final SpotifyUri TRACK = new SpotifyUri("spotify:track:a");

	private final SpotifyCatalogue spotify = mock();

	private final ItemLookup lookup = new ItemLookup(this.spotify, new ItemReader(TestReaders.artworks()),
			() -> PlaybackFixtures.NOON);

	@Test
	void findsTheCoverAndTheLengthOfATrack() {
		given(this.spotify.track(ACCOUNT, CallPriority.SPARE, "a")).willReturn(Samples.payload("""
				{"uri": "spotify:track:a", "name": "a", "type": "track", "duration_ms": 200000, "album": {"name": "b",
				"images": [{"url": "https://i.scdn.co/image/c", "width": 640}, {"url": "https://else.where/d"}]}}
				""", Item.class));
		Titled found = this.lookup.find(ACCOUNT, TRACK).orElseThrow();
		assertThat(found.artwork()).isEqualTo(new Artwork("https://i.scdn.co/image/c", "https://i.scdn.co/image/c"));
		assertThat(found.progress().duration()).isEqualTo(Duration.ofSeconds(200));
	}

	@Test
	void findsEpisodes() {
		given(this.spotify.episode(ACCOUNT, CallPriority.SPARE, "b")).willReturn(Samples
			.payload("{\"uri\": \"spotify:episode:b\", \"name\": \"b\", \"type\": \"episode\"}", Item.class));
		assertThat(this.lookup.find(ACCOUNT, new SpotifyUri("spotify:episode:b")).map(Titled::title)).contains("b");
	}

	@ParameterizedTest
	@ValueSource(ints = { 400, 404 })
	void findsNothingThatSpotifyDoesNotKnow(int status) {
		given(this.spotify.track(ACCOUNT, CallPriority.SPARE, "a"))
			.willThrow(new SpotifyRefused(new Unexpected(status)));
		assertThat(this.lookup.find(ACCOUNT, TRACK)).isEmpty();
		assertThat(this.lookup.find(ACCOUNT, new SpotifyUri("spotify:local:a:b:c:1"))).isEqualTo(Optional.empty());
	}

	@Test
	void doesNotTakeARefusalForAnAnswer() {
		given(this.spotify.track(ACCOUNT, CallPriority.SPARE, "a")).willThrow(new SpotifyRefused(new Unexpected(403)),
				new SpotifyRefused(new Unavailable(503)));
		assertThatExceptionOfType(SpotifyRefused.class).isThrownBy(() -> this.lookup.find(ACCOUNT, TRACK));
		assertThatExceptionOfType(SpotifyRefused.class).isThrownBy(() -> this.lookup.find(ACCOUNT, TRACK));
	}

}

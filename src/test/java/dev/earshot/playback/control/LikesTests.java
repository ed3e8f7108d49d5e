package dev.earshot.playback.control;

import java.time.Instant;
import java.util.List;

import dev.earshot.core.AccountId;
import dev.earshot.core.SpotifyUri;
import dev.earshot.spotify.SpotifyLibrary;
import dev.earshot.spotify.SpotifyRefusal.Unavailable;
import dev.earshot.spotify.SpotifyRefused;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;

/**
 * Tests {@link Likes}.
 */
class LikesTests {

	private static final AccountId ACCOUNT = new AccountId("somebody");

	private static final SpotifyUri URI = new SpotifyUri("spotify:track:a");

	private final SpotifyLibrary library = mock(SpotifyLibrary.class);

	private Instant now = Instant.parse("2026-11-21T12:00:00Z");

	private final Likes likes = new Likes(this.library, () -> this.now);

	@Test
	void asksOnceInAWhile() {
		given(this.library.contains(ACCOUNT, URI.value())).willReturn(List.of(true));
		assertThat(this.likes.known(ACCOUNT, URI)).isNull();
		assertThat(this.likes.of(ACCOUNT, URI)).isTrue();
		assertThat(this.likes.of(ACCOUNT, URI)).isTrue();
		then(this.library).should(times(1)).contains(ACCOUNT, URI.value());
		this.now = this.now.plusSeconds(601);
		assertThat(this.likes.of(ACCOUNT, URI)).isTrue();
		then(this.library).should(times(2)).contains(ACCOUNT, URI.value());
	}

	@Test
	void doesNotAskAgainSoonAfterARefusal() {
		given(this.library.contains(ACCOUNT, URI.value())).willThrow(new SpotifyRefused(new Unavailable(503)));
		assertThat(this.likes.of(ACCOUNT, URI)).isNull();
		assertThat(this.likes.of(ACCOUNT, URI)).isNull();
		then(this.library).should(times(1)).contains(ACCOUNT, URI.value());
	}

	@Test
	void knowsWhatWasJustDone() {
		this.likes.learn(ACCOUNT, URI, true);
		assertThat(this.likes.of(ACCOUNT, URI)).isTrue();
		then(this.library).shouldHaveNoInteractions();
	}

}

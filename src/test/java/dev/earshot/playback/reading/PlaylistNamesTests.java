package dev.earshot.playback.reading;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import dev.earshot.ManualTime;
import dev.earshot.core.AccountId;
import dev.earshot.core.SpotifyUri;
import dev.earshot.playback.PlayContext;
import dev.earshot.playback.PlaybackFixtures;
import dev.earshot.spotify.SpotifyRefusal.TooManyCalls;
import dev.earshot.spotify.SpotifyRefusal.Unavailable;
import dev.earshot.spotify.SpotifyRefusal.Unexpected;
import dev.earshot.spotify.SpotifyRefused;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;

/**
 * Tests {@link PlaylistNames}.
 */
class PlaylistNamesTests {

	private static final AccountId ACCOUNT = PlaybackFixtures.ACCOUNT;

	private static final AccountId OTHER = new AccountId("other");

	private static final SpotifyUri URI = new SpotifyUri("spotify:playlist:abc");

	private static final PlayContext PLAYLIST = new PlayContext("playlist", URI, null, null);

	private final PlayerReader reader = mock(PlayerReader.class);

	private final ManualTime time = new ManualTime(PlaybackFixtures.NOON);

	private final PlaylistNames names = new PlaylistNames(this.reader, this.time, Runnable::run);

	private final List<String> learned = new ArrayList<>();

	@Test
	void asksForAPlaylistOnceAnHour() {
		given(this.reader.playlistName(ACCOUNT, URI)).willReturn("Slow mornings", "Slower mornings");
		assertThat(name()).isEqualTo("Slow mornings");
		assertThat(name()).isEqualTo("Slow mornings");
		then(this.reader).should(times(1)).playlistName(ACCOUNT, URI);
		this.time.pass(3600);
		assertThat(name()).isEqualTo("Slower mornings");
		assertThat(this.learned).hasSize(2);
	}

	@Test
	void doesNotInsistOnANameThatItCannotHave() {
		given(this.reader.playlistName(ACCOUNT, URI)).willThrow(new SpotifyRefused(new Unexpected(404)));
		assertThat(name()).isNull();
		assertThat(name()).isNull();
		then(this.reader).should(times(1)).playlistName(ACCOUNT, URI);
		assertThat(this.learned).isEmpty();
	}

	@Test
	void asksAgainAsSoonAsABlockIsOver() {
		Instant until = PlaybackFixtures.NOON.plusSeconds(30);
		given(this.reader.playlistName(ACCOUNT, URI)).willThrow(new SpotifyRefused(new TooManyCalls(until)))
			.willReturn("Slow mornings");
		assertThat(name()).isNull();
		this.time.pass(29);
		assertThat(name()).isNull();
		this.time.pass(1);
		assertThat(name()).isEqualTo("Slow mornings");
	}

	@Test
	void asksAgainSoonIfSpotifyDidNotAnswer() {
		given(this.reader.playlistName(ACCOUNT, URI)).willThrow(new SpotifyRefused(new Unavailable(503)))
			.willReturn("Slow mornings");
		assertThat(name()).isNull();
		this.time.pass(60);
		assertThat(name()).isEqualTo("Slow mornings");
	}

	@Test
	void doesNotHideFromOthersWhatOneIsRefused() {
		given(this.reader.playlistName(ACCOUNT, URI)).willThrow(new SpotifyRefused(new Unexpected(404)));
		given(this.reader.playlistName(OTHER, URI)).willReturn("Slow mornings");
		assertThat(name()).isNull();
		assertThat(name(OTHER)).isEqualTo("Slow mornings");
		assertThat(name()).isEqualTo("Slow mornings");
	}

	@Test
	void forgetsNamesOfADisconnectedAccount() {
		given(this.reader.playlistName(ACCOUNT, URI)).willReturn("Slow mornings");
		given(this.reader.playlistName(OTHER, URI)).willThrow(new SpotifyRefused(new Unexpected(404)));
		assertThat(name()).isEqualTo("Slow mornings");
		this.names.forget(ACCOUNT);
		assertThat(name(OTHER)).isNull();
	}

	@Test
	void asksForPlaylistsOnly() {
		PlayContext album = new PlayContext("album", new SpotifyUri("spotify:album:abc"), "Salt Maps", null);
		assertThat(this.names.named(album, ACCOUNT, () -> this.learned.add("?"))).isEqualTo(album);
		then(this.reader).shouldHaveNoInteractions();
	}

	private @Nullable String name() {
		return name(ACCOUNT);
	}

	private @Nullable String name(AccountId account) {
		return this.names.named(PLAYLIST, account, () -> this.learned.add("news")).name();
	}

}

package dev.earshot.player.control;

import dev.earshot.core.SpotifyUri;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class CatalogueReferenceTests {

	private static final String ID = "tZFCpZeXO99NKEisFy2I0p";

	@ParameterizedTest
	@ValueSource(strings = { "spotify:track:%s", " spotify:track:%s\n", "spotify:track:%s?si=1a2b",
			"https://open.spotify.com/track/%s", "https://open.spotify.com/intl-de/track/%s?si=1a2b&nd=1",
			"https://open.spotify.com/intl-pt-BR/track/%s", "https://open.spotify.com/track/%s/#t=1",
			"https://open.spotify.com/embed/track/%s", "http://play.spotify.com/track/%s", "open.spotify.com/track/%s",
			"HTTPS://OPEN.SPOTIFY.COM/track/%s" })
	void readsEveryFormOfALink(String form) {
		assertThat(CatalogueReference.read(form.formatted(ID))).contains(new SpotifyUri("spotify:track:" + ID));
	}

	@ParameterizedTest
	@ValueSource(strings = { "album", "artist", "playlist", "episode", "show" })
	void readsEveryPlayableType(String kind) {
		SpotifyUri uri = new SpotifyUri("spotify:%s:%s".formatted(kind, ID));
		assertThat(CatalogueReference.read(uri.value())).contains(uri);
		assertThat(CatalogueReference.read("https://open.spotify.com/%s/%s".formatted(kind, ID))).contains(uri);
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "spotify:user:somebody:playlist:%s", "https://open.spotify.com/user/somebody/playlist/%s" })
	void readsPlaylistsOfTheOldForm(String form) {
		assertThat(CatalogueReference.read(form.formatted(ID))).contains(new SpotifyUri("spotify:playlist:" + ID));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "track", "Ferry at Six", "spotify:track:short", "spotify:user:%s", "%s",
			"https://open.spotify.com/user/%s", "https://open.spotify.com/track/%sx", "https://example.com/track/%s",
			"https://open.spotify.com.example.com/track/%s", "see https://open.spotify.com/track/%s" })
	void isEmptyForAnythingElse(String text) {
		assertThat(CatalogueReference.read(text.formatted(ID))).isEmpty();
	}

}

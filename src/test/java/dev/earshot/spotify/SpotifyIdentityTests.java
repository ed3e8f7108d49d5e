package dev.earshot.spotify;

import java.util.List;

import dev.earshot.core.ImageHosts;
import dev.earshot.oauth.OAuthIdentity;
import dev.earshot.spotify.SpotifyRefusal.Unexpected;
import dev.earshot.spotify.payload.CurrentUser;
import dev.earshot.spotify.payload.ExternalUrls;
import dev.earshot.spotify.payload.Image;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests {@link SpotifyIdentity} with unexpected responses.
 */
class SpotifyIdentityTests {

	private static final ImageHosts HOSTS = ImageHosts.of("https://*.scdn.co");

	@ParameterizedTest
	@NullSource
	@ValueSource(strings = { "", " " })
	void refusesAProfileWithoutAnId(@Nullable String id) {
		assertThatExceptionOfType(SpotifyRefused.class)
			.isThrownBy(() -> identity(id, "https://open.spotify.com/user/a"))
			.satisfies((ex) -> assertThat(ex.refusal()).isEqualTo(new Unexpected(200)));
	}

	@Test
	void takesTheWidestPictureThatPagesMayLoad() {
		Image blocked = new Image("https://pictures.example.com/large.jpg", 640, 640);
		Image nowhere = new Image(null, 500, 500);
		Image small = new Image("https://i.scdn.co/image/small", 64, 64);
		Image large = new Image("https://i.scdn.co/image/large", 300, 300);
		assertThat(identity(blocked, nowhere, small, large).pictureUrl()).isEqualTo(large.url());
		assertThat(identity(blocked, nowhere).pictureUrl()).isNull();
	}

	@Test
	void linksOnlyToSpotify() {
		assertThat(identity("a", "https://open.spotify.com/user/a").profileUrl()).isNotNull();
		assertThat(identity("a", "https://example.com/user/a").profileUrl()).isNull();
	}

	@ParameterizedTest
	@CsvSource({ "FI, FI", "fi,", "Finland,", "," })
	void tellsTheCountryIfItIsACode(@Nullable String told, @Nullable String country) {
		CurrentUser user = new CurrentUser("a", null, null, null, null, null, told, null, null);
		assertThat(SpotifyIdentity.of(user, HOSTS).country()).isEqualTo(country);
	}

	private static OAuthIdentity identity(@Nullable String id, String url) {
		return SpotifyIdentity
			.of(new CurrentUser(id, "account-1", "Ida", new ExternalUrls(url), null, null, null, null, null), HOSTS);
	}

	private static OAuthIdentity identity(Image... images) {
		return SpotifyIdentity.of(new CurrentUser("a", null, null, null, List.of(images), null, null, null, null),
				HOSTS);
	}

}

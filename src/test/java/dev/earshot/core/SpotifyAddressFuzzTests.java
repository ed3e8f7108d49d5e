package dev.earshot.core;

import java.net.URI;
import java.util.stream.Stream;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.earshot.fuzz.Lines;
import dev.earshot.fuzz.Seeds;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class SpotifyAddressFuzzTests {

	private static final ImageHosts HOSTS = ImageHosts.of("'self' https://*.scdn.co https://mosaic.scdn.co:8443");

	@MethodSource
	@DictionaryEntries({ "spotify:", "user:", "https://open.spotify.com/", "https://i.scdn.co/", "@", "\\\\", "%2F" })
	@FuzzTest
	void leadsToSpotifyAndNowhereElse(byte[] input) {
		String text = Lines.of(input, 1).get(0);
		SpotifyUri uri = SpotifyUri.orNull(text);
		if (uri != null) {
			assertThat(uri.type()).doesNotContain(":");
			assertThat(uri.id()).isNotEmpty().doesNotContain(":");
			check(SpotifyUrl.of(uri));
		}
		check(SpotifyUrl.orNull(text));
		if (HOSTS.allow(text)) {
			assertThat(URI.create(text).getHost()).endsWithIgnoringCase(".scdn.co");
		}
	}

	private static void check(@Nullable String url) {
		if (url != null) {
			assertThat(url).hasSizeLessThanOrEqualTo(400);
			assertThat(URI.create(url)).hasScheme("https").hasHost("open.spotify.com").hasNoUserInfo().hasNoPort();
		}
	}

	static Stream<byte[]> leadsToSpotifyAndNowhereElse() {
		return Seeds.of("spotify:track:4cOdK2wGLETKBW3PvgPWqT", "spotify:user:kim:playlist:37i9dQZF1DXcBWIGoYBM5M",
				"spotify:user:kim:collection", "spotify:local:Paper+Harbor:Slow+Lights:Ferry:200",
				"https://open.spotify.com/track/4cOdK2wGLETKBW3PvgPWqT?si=1%20", "https://i.scdn.co/image/ab67616d",
				"https://mosaic.scdn.co:8443/640/ab");
	}

}

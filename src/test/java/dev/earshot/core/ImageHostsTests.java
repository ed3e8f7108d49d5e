package dev.earshot.core;

import java.net.URI;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ImageHostsTests {

	private static final ImageHosts SPOTIFY = ImageHosts.of("https://*.scdn.co https://*.spotifycdn.com");

	@ParameterizedTest
	@ValueSource(strings = { "https://i.scdn.co/image/ab67", "https://I.SCDN.CO/image/ab67", "https://i.scdn.co:443/x",
			"https://image-cdn-ak.spotifycdn.com/image/ab67", "HTTPS://a.b.scdn.co/" })
	void allowsWhatThePolicyMeans(String url) {
		assertThat(SPOTIFY.allow(URI.create(url))).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "http://i.scdn.co/x", "https://scdn.co/x", "https://i.scdn.co:8443/x",
			"https://i.scdn.co.example.org/x", "https://evilscdn.co/x", "https://example.org/i.scdn.co",
			"https://i.scdn.co@example.org/x", "https://someone@i.scdn.co/x", "https://169.254.169.254/x",
			"https://[::1]/x", "file:///etc/passwd", "ftp://i.scdn.co/x", "//i.scdn.co/x", "i.scdn.co", "",
			"https:///x" })
	void refusesAnythingElse(String url) {
		assertThat(SPOTIFY.allow(URI.create(url))).isFalse();
	}

	@Test
	void knowsPorts() {
		ImageHosts hosts = ImageHosts.of("  http://127.0.0.1:8123/ ");
		assertThat(hosts.allow(URI.create("http://127.0.0.1:8123/image/1"))).isTrue();
		assertThat(hosts.allow(URI.create("http://127.0.0.1:8124/image/1"))).isFalse();
		assertThat(hosts.allow(URI.create("http://127.0.0.1/image/1"))).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "'self' data: https:", "*", "https://*", "https://i.scdn.co/image/only" })
	void fetchesFromNowhereIfThePolicyNamesNoHost(String policy) {
		assertThat(ImageHosts.of(policy).sources()).isEmpty();
	}

}

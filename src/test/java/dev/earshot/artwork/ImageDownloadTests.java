package dev.earshot.artwork;

import java.io.IOException;
import java.time.Duration;

import dev.earshot.core.ImageHosts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ImageDownloadTests {

	private static final Duration TIMEOUT = Duration.ofMinutes(1);

	private final ImageServer server = new ImageServer();

	@AfterEach
	void close() {
		this.server.close();
	}

	@Test
	void downloadsAnImage() throws IOException {
		String url = this.server.serve("/cover", "Image/JPEG; x=y", TestImages.jpeg(10, 10));
		try (ImageDownload download = download(TIMEOUT)) {
			assertThat(download.fetch(url).mediaType()).isEqualTo("image/jpeg");
			assertThat(download.fetch(url).bytes()).isEqualTo(TestImages.jpeg(10, 10));
		}
	}

	@Test
	void allowsConfiguredHostsOnly() {
		try (ImageDownload download = download(TIMEOUT)) {
			assertThat(download.isAllowed(this.server.url() + "/cover")).isTrue();
			assertThat(download.isAllowed("http://127.0.0.1:1/cover")).isFalse();
			assertThat(download.isAllowed("not an address")).isFalse();
		}
	}

	@Test
	void followsNoRedirect() {
		this.server.serve("/elsewhere", "image/jpeg", TestImages.jpeg(10, 10));
		fails(this.server.redirect("/cover", "/elsewhere"));
		assertThat(this.server.requestedPaths()).containsExactly("/cover");
	}

	@ParameterizedTest
	@ValueSource(strings = { "image/svg+xml", "text/html", "image/webp", "application/octet-stream", "" })
	void rejectsOtherTypes(String mediaType) {
		fails(this.server.serve("/cover", mediaType, TestImages.jpeg(10, 10)));
	}

	@Test
	void rejectsErrorResponses() {
		fails(this.server.on("/cover", (exchange) -> {
			exchange.getResponseHeaders().set("Content-Type", "image/jpeg");
			exchange.sendResponseHeaders(404, -1);
		}));
	}

	@Test
	void readsNoMoreThanItsLimit() {
		fails(this.server.serve("/cover", "image/jpeg", new byte[ImageDownload.MAX_BYTES + 1]));
	}

	@Test
	void readsNoMoreThanItsLimitWhateverTheLengthIs() {
		fails(this.server.withEndlessResponse("/cover"));
	}

	@Test
	void waitsForNoResponseForLong() {
		failsInTime(this.server.withoutResponse("/cover"));
	}

	@Test
	void waitsForNoUnfinishedResponseForLong() {
		failsInTime(this.server.withUnfinishedResponse("/cover"));
	}

	private void fails(String url) {
		try (ImageDownload download = download(TIMEOUT)) {
			assertThatExceptionOfType(IOException.class).isThrownBy(() -> download.fetch(url));
		}
	}

	private void failsInTime(String url) {
		try (ImageDownload download = download(Duration.ofMillis(300))) {
			assertThatExceptionOfType(IOException.class).isThrownBy(() -> download.fetch(url));
		}
	}

	private ImageDownload download(Duration patience) {
		return new ImageDownload(ImageHosts.of(this.server.url()), patience);
	}

}

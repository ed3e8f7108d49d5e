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

	private static final Duration PATIENCE = Duration.ofMinutes(1);

	private final PictureHost host = new PictureHost();

	@AfterEach
	void close() {
		this.host.close();
	}

	@Test
	void bringsAPicture() throws IOException {
		String url = this.host.serve("/cover", "Image/JPEG; x=y", Paintings.jpeg(10, 10));
		try (ImageDownload download = errand(PATIENCE)) {
			assertThat(download.run(url).mediaType()).isEqualTo("image/jpeg");
			assertThat(download.run(url).bytes()).isEqualTo(Paintings.jpeg(10, 10));
		}
	}

	@Test
	void goesToAllowedHostsOnly() {
		try (ImageDownload download = errand(PATIENCE)) {
			assertThat(download.mayGoTo(this.host.url() + "/cover")).isTrue();
			assertThat(download.mayGoTo("http://127.0.0.1:1/cover")).isFalse();
			assertThat(download.mayGoTo("not an address")).isFalse();
		}
	}

	@Test
	void followsNoRedirect() {
		this.host.serve("/elsewhere", "image/jpeg", Paintings.jpeg(10, 10));
		refuses(this.host.redirect("/cover", "/elsewhere"));
		assertThat(this.host.asked()).containsExactly("/cover");
	}

	@ParameterizedTest
	@ValueSource(strings = { "image/svg+xml", "text/html", "image/webp", "application/octet-stream", "" })
	void takesNothingThatSaysItIsNoPicture(String mediaType) {
		refuses(this.host.serve("/cover", mediaType, Paintings.jpeg(10, 10)));
	}

	@Test
	void takesNoErrorPage() {
		refuses(this.host.on("/cover", (exchange) -> {
			exchange.getResponseHeaders().set("Content-Type", "image/jpeg");
			exchange.sendResponseHeaders(404, -1);
		}));
	}

	@Test
	void readsNoMoreThanItsLimit() {
		refuses(this.host.serve("/cover", "image/jpeg", new byte[ImageDownload.MOST_BYTES + 1]));
	}

	@Test
	void readsNoMoreThanItsLimitWhateverTheLengthIs() {
		refuses(this.host.endless("/cover"));
	}

	@Test
	void waitsForNobody() {
		refusesInAHurry(this.host.silent("/cover"));
	}

	@Test
	void waitsForNobodyWhoHasBegunEither() {
		refusesInAHurry(this.host.stalling("/cover"));
	}

	private void refuses(String url) {
		try (ImageDownload download = errand(PATIENCE)) {
			assertThatExceptionOfType(IOException.class).isThrownBy(() -> download.run(url));
		}
	}

	private void refusesInAHurry(String url) {
		try (ImageDownload download = errand(Duration.ofMillis(300))) {
			assertThatExceptionOfType(IOException.class).isThrownBy(() -> download.run(url));
		}
	}

	private ImageDownload errand(Duration patience) {
		return new ImageDownload(ImageHosts.of(this.host.url()), patience);
	}

}

package dev.earshot.artwork;

import java.io.IOException;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeoutException;

import dev.earshot.core.ImageHosts;
import dev.earshot.core.StrictHttpClient;
import dev.earshot.core.Timeout;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.io.CloseMode;

/**
 * Downloads JPEG or PNG from allowed hosts, without redirects, limited in size and time.
 */
class ImageDownload implements AutoCloseable {

	static final int MAX_BYTES = 2 * 1024 * 1024;

	private static final Set<String> TYPES = Set.of("image/jpeg", "image/png");

	private final ImageHosts hosts;

	private final Timeout timeout;

	private final CloseableHttpClient http;

	ImageDownload(ImageHosts hosts, Duration timeout) {
		this.hosts = hosts;
		this.timeout = new Timeout(timeout);
		this.http = StrictHttpClient.builder(StrictHttpClient.connections(timeout, timeout).build(), timeout)
			.disableContentCompression()
			.build();
	}

	boolean isAllowed(String url) {
		return this.hosts.allow(url);
	}

	DownloadedImage fetch(String url) throws IOException {
		HttpGet request = new HttpGet(url);
		request.setHeader(HttpHeaders.ACCEPT, String.join(", ", TYPES));
		try {
			return this.timeout.call(() -> execute(request));
		}
		catch (TimeoutException ex) {
			throw new IOException("The image did not arrive in time", ex);
		}
		finally {
			request.cancel();
		}
	}

	// Cancelling cuts the connection; closing would first read the rest of the response.
	private DownloadedImage execute(HttpGet request) throws IOException, URISyntaxException {
		try {
			return read(this.http.executeOpen(HttpHost.create(request.getUri()), request, null));
		}
		finally {
			request.cancel();
		}
	}

	private static DownloadedImage read(ClassicHttpResponse response) throws IOException {
		Header header = response.getFirstHeader(HttpHeaders.CONTENT_TYPE);
		String type = (header != null) ? header.getValue().split(";")[0].strip() : "";
		String mediaType = type.toLowerCase(Locale.ROOT);
		HttpEntity entity = response.getEntity();
		if (response.getCode() != 200 || !TYPES.contains(mediaType) || entity == null) {
			throw new IOException("Not an image: status %d, type '%s'".formatted(response.getCode(), mediaType));
		}
		byte[] bytes = entity.getContent().readNBytes(MAX_BYTES + 1);
		if (bytes.length > MAX_BYTES) {
			throw new IOException("The image has more than %d bytes".formatted(MAX_BYTES));
		}
		return new DownloadedImage(mediaType, bytes);
	}

	@Override
	public void close() {
		this.http.close(CloseMode.IMMEDIATE);
	}

	/** A downloaded file. Neither it nor the type that the server claims is trusted. */
	record DownloadedImage(String mediaType, byte[] bytes) {
	}

}

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
 * Fetches a file that says it is a picture: from allowed hosts only, without following
 * redirects, and neither much nor for long.
 */
class ImageDownload implements AutoCloseable {

	static final int MOST_BYTES = 2 * 1024 * 1024;

	private static final Set<String> TYPES = Set.of("image/jpeg", "image/png");

	private final ImageHosts hosts;

	private final Timeout patience;

	private final CloseableHttpClient http;

	ImageDownload(ImageHosts hosts, Duration patience) {
		this.hosts = hosts;
		this.patience = new Timeout(patience);
		this.http = StrictHttpClient.builder(StrictHttpClient.connections(patience, patience).build(), patience)
			.disableContentCompression()
			.build();
	}

	boolean mayGoTo(String url) {
		return this.hosts.allow(url);
	}

	/**
	 * Goes and comes back.
	 * @param url an address that it may go to
	 * @return what the server there says is a picture
	 * @throws IOException if it says anything else, too much or nothing in time
	 */
	DownloadedImage run(String url) throws IOException {
		HttpGet request = new HttpGet(url);
		request.setHeader(HttpHeaders.ACCEPT, String.join(", ", TYPES));
		try {
			return this.patience.call(() -> fetch(request));
		}
		catch (TimeoutException ex) {
			throw new IOException("No picture came in time", ex);
		}
		finally {
			request.cancel();
		}
	}

	// The connection is cut, not closed: closing would first read whatever comes.
	private DownloadedImage fetch(HttpGet request) throws IOException, URISyntaxException {
		try {
			return parcel(this.http.executeOpen(HttpHost.create(request.getUri()), request, null));
		}
		finally {
			request.cancel();
		}
	}

	private static DownloadedImage parcel(ClassicHttpResponse answer) throws IOException {
		Header header = answer.getFirstHeader(HttpHeaders.CONTENT_TYPE);
		String type = (header != null) ? header.getValue().split(";")[0].strip() : "";
		String mediaType = type.toLowerCase(Locale.ROOT);
		HttpEntity entity = answer.getEntity();
		if (answer.getCode() != 200 || !TYPES.contains(mediaType) || entity == null) {
			throw new IOException("No picture but %d %s".formatted(answer.getCode(), mediaType));
		}
		byte[] bytes = entity.getContent().readNBytes(MOST_BYTES + 1);
		if (bytes.length > MOST_BYTES) {
			throw new IOException("A picture of more than %d bytes".formatted(MOST_BYTES));
		}
		return new DownloadedImage(mediaType, bytes);
	}

	@Override
	public void close() {
		this.http.close(CloseMode.IMMEDIATE);
	}

	/**
	 * What was fetched, not to be trusted yet.
	 *
	 * @param mediaType what it is said to be
	 * @param bytes what it is
	 */
	record DownloadedImage(String mediaType, byte[] bytes) {
	}

}

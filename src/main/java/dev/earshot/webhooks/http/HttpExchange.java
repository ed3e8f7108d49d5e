package dev.earshot.webhooks.http;

import java.io.IOException;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeoutException;

import dev.earshot.core.Timeout;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHost;
import org.jspecify.annotations.Nullable;

/**
 * A request and its response. A response counts as soon as there is a status, even if its
 * body does not end.
 */
public class HttpExchange {

	private static final int MAX_BODY_BYTES = 4096;

	private final CloseableHttpClient http;

	private final HttpPost request;

	private final Instant at;

	private volatile @Nullable WebhookResponse response;

	public HttpExchange(CloseableHttpClient http, HttpPost request, Instant at) {
		this.http = http;
		this.request = request;
		this.at = at;
	}

	/**
	 * Sends the request and waits for the response. The client's own timeouts do not
	 * cover name look-ups and bodies that arrive byte by byte.
	 * @throws IOException if there was none
	 * @throws TimeoutException if there was none in time
	 */
	public WebhookResponse await(Duration timeout) throws IOException, TimeoutException {
		try {
			return new Timeout(timeout).call(this::send);
		}
		catch (TimeoutException ex) {
			return responseSoFar(ex);
		}
	}

	private WebhookResponse responseSoFar(TimeoutException ex) throws TimeoutException {
		WebhookResponse received = this.response;
		if (received == null) {
			throw ex;
		}
		return received;
	}

	// Cancelling cuts the connection. Closing the response would read it to the end.
	private WebhookResponse send() throws IOException {
		try {
			ClassicHttpResponse response = this.http.executeOpen(target(), this.request, null);
			WebhookResponse bare = WebhookResponse.of(response, this.at);
			this.response = bare;
			return bare.beginning(beginning(response.getEntity()));
		}
		finally {
			this.request.cancel();
		}
	}

	private HttpHost target() throws IOException {
		try {
			return HttpHost.create(this.request.getUri());
		}
		catch (URISyntaxException ex) {
			throw new IOException(ex);
		}
	}

	private static byte[] beginning(@Nullable HttpEntity entity) {
		if (entity == null) {
			return new byte[0];
		}
		try {
			return entity.getContent().readNBytes(MAX_BODY_BYTES);
		}
		catch (IOException ex) {
			return new byte[0];
		}
	}

}

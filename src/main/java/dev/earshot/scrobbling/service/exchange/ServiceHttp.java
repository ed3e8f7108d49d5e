package dev.earshot.scrobbling.service.exchange;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

import dev.earshot.core.StrictHttpClient;
import dev.earshot.core.Timeout;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.io.CloseMode;
import org.jspecify.annotations.Nullable;

/**
 * Sends requests and reads the whole responses, within limits of time and size.
 */
public final class ServiceHttp implements AutoCloseable {

	/**
	 * How long an exchange may take. A service stores a thousand listens before it
	 * answers.
	 */
	public static final Duration LIMIT = Duration.ofSeconds(30);

	private static final int MAX_BYTES = 4 * 1024 * 1024;

	private final CloseableHttpClient client;

	private final Duration limit;

	/**
	 * Creates the exchanges of a client, which is closed with them.
	 */
	public ServiceHttp(CloseableHttpClient client, Duration limit) {
		this.client = client;
		this.limit = limit;
	}

	/** Opens a client for a service whose address nobody enters. */
	public static ServiceHttp open(Duration limit) {
		return new ServiceHttp(
				StrictHttpClient.builder(StrictHttpClient.connections(limit, limit).build(), limit).build(), limit);
	}

	/**
	 * Sends a request and waits for the whole response.
	 * @throws IOException if there is none in time, or it is too large
	 */
	public ServiceResponse exchange(HttpUriRequestBase request) throws IOException {
		try {
			return new Timeout(this.limit)
				.call(() -> this.client.execute(request, (response) -> read(request, response)));
		}
		catch (TimeoutException ex) {
			request.cancel();
			throw (IOException) new InterruptedIOException("The service took too long").initCause(ex);
		}
	}

	private static ServiceResponse read(HttpUriRequestBase request, ClassicHttpResponse response) throws IOException {
		byte[] body = body(response.getEntity());
		if (body.length > MAX_BYTES) {
			request.cancel();
			throw new IOException("The response is too large");
		}
		return new ServiceResponse(response.getCode(), headers(response), new String(body, StandardCharsets.UTF_8));
	}

	private static byte[] body(@Nullable HttpEntity entity) throws IOException {
		return (entity != null) ? entity.getContent().readNBytes(MAX_BYTES + 1) : new byte[0];
	}

	private static Map<String, String> headers(HttpResponse response) {
		return Arrays.stream(response.getHeaders())
			.collect(Collectors.toMap((header) -> header.getName().toLowerCase(Locale.ROOT), Header::getValue,
					(first, _) -> first));
	}

	@Override
	public void close() {
		this.client.close(CloseMode.GRACEFUL);
	}

}

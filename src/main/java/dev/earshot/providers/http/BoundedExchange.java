package dev.earshot.providers.http;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.concurrent.TimeoutException;

import dev.earshot.core.Timeout;

import org.springframework.http.HttpRequest;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.client.ClientHttpRequestExecution;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.http.client.ClientHttpResponse;

/**
 * Limits an exchange as a whole, from the look-up of the name to the last byte, which the
 * timeouts of a client do not: a provider may send its answer byte by byte.
 */
class BoundedExchange implements ClientHttpRequestInterceptor {

	static final int MAX_BYTES = 256 * 1024;

	private final Timeout timeout;

	BoundedExchange(Duration limit) {
		this.timeout = new Timeout(limit);
	}

	@Override
	public ClientHttpResponse intercept(HttpRequest request, byte[] body, ClientHttpRequestExecution execution)
			throws IOException {
		try {
			return this.timeout.call(() -> read(execution.execute(request, body)));
		}
		catch (TimeoutException ex) {
			throw (IOException) new InterruptedIOException("The provider took too long").initCause(ex);
		}
	}

	private static ClientHttpResponse read(ClientHttpResponse response) throws IOException {
		try (response) {
			HttpStatusCode status = response.getStatusCode();
			if (status.is3xxRedirection()) {
				throw new RedirectedException();
			}
			byte[] content = response.getBody().readNBytes(MAX_BYTES + 1);
			if (content.length > MAX_BYTES) {
				throw new TooLargeException();
			}
			return new ReadResponse(status, response.getStatusText(), response.getHeaders(), content);
		}
	}

	/**
	 * The provider answered with a redirect.
	 */
	static class RedirectedException extends IOException {

	}

	/**
	 * The answer is larger than any that was asked for.
	 */
	static class TooLargeException extends IOException {

	}

}

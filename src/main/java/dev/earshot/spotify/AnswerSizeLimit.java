package dev.earshot.spotify;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Pattern;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpRequest;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.client.ClientHttpRequestExecution;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.util.StreamUtils;

/**
 * Reads no more of an answer than its kind can have, however it is sent: the bytes are
 * counted as they are read, after decompression.
 */
class AnswerSizeLimit implements ClientHttpRequestInterceptor {

	private static final long USUAL = 256 * 1024;

	/**
	 * Lists hold up to 50 items, and episodes their descriptions twice.
	 */
	private static final long OF_LISTS = 2 * 1024 * 1024;

	private static final Pattern LISTS = Pattern
		.compile("/(search|me/player/(queue|recently-played)|(albums|artists|episodes|playlists|shows)/[^/]+)$");

	@Override
	public ClientHttpResponse intercept(HttpRequest request, byte[] body, ClientHttpRequestExecution execution)
			throws IOException {
		boolean isList = LISTS.matcher(request.getURI().getPath()).find();
		return new LimitedResponse(execution.execute(request, body), isList ? OF_LISTS : USUAL);
	}

	private static final class LimitedResponse implements ClientHttpResponse {

		private final ClientHttpResponse response;

		private final InputStream body;

		LimitedResponse(ClientHttpResponse response, long limit) throws IOException {
			AnswerTooLarge excess = new AnswerTooLarge(response.getStatusCode().value(), response.getHeaders(), limit);
			this.response = response;
			this.body = new LimitedStream(response.getBody(), excess);
		}

		@Override
		public HttpStatusCode getStatusCode() throws IOException {
			return this.response.getStatusCode();
		}

		@Override
		public String getStatusText() throws IOException {
			return this.response.getStatusText();
		}

		@Override
		public HttpHeaders getHeaders() {
			return this.response.getHeaders();
		}

		@Override
		public InputStream getBody() {
			return this.body;
		}

		// Reads the rest itself, since the response would do so without a limit.
		@Override
		public void close() {
			try (this.response) {
				StreamUtils.drain(this.body);
			}
			catch (IOException ex) {
				// The connection cannot be used again, that is all.
			}
		}

	}

	private static final class LimitedStream extends FilterInputStream {

		private final AnswerTooLarge excess;

		private long read;

		LimitedStream(InputStream body, AnswerTooLarge excess) {
			super(body);
			this.excess = excess;
		}

		@Override
		public int read() throws IOException {
			int value = super.read();
			count((value >= 0) ? 1 : 0);
			return value;
		}

		@Override
		public int read(byte[] bytes, int offset, int length) throws IOException {
			int count = super.read(bytes, offset, length);
			count(Math.max(0, count));
			return count;
		}

		// Closed at once, because whoever closes the response would read it to its end.
		private void count(int bytes) throws IOException {
			this.read += bytes;
			if (this.read > this.excess.limit()) {
				close();
				throw this.excess;
			}
		}

	}

}

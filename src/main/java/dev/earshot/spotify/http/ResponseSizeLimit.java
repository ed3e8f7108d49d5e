package dev.earshot.spotify.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Arrays;
import java.util.regex.Pattern;

import org.apache.hc.client5.http.classic.ExecChain;
import org.apache.hc.client5.http.classic.ExecChainHandler;
import org.apache.hc.client5.http.classic.ExecRuntime;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.io.entity.HttpEntityWrapper;

import org.springframework.http.HttpHeaders;
import org.springframework.util.StreamUtils;

/**
 * Limits the size of a response after decompression, and the time to read it.
 */
class ResponseSizeLimit implements ExecChainHandler {

	private static final long MAX_BYTES = 256 * 1024;

	// Lists hold up to 50 items, and episodes contain their descriptions twice.
	private static final long MAX_BYTES_OF_LISTS = 2 * 1024 * 1024;

	private static final Pattern LISTS = Pattern.compile(
			"/(search|me/player/(queue|recently-played)|me/top/[a-z]+|(albums|artists|episodes|playlists|shows)/[^/?]+)(\\?|$)");

	private final Duration timeout;

	ResponseSizeLimit(Duration timeout) {
		this.timeout = timeout;
	}

	@Override
	public ClassicHttpResponse execute(ClassicHttpRequest request, ExecChain.Scope scope, ExecChain chain)
			throws IOException, HttpException {
		long deadline = System.nanoTime() + this.timeout.toNanos();
		ClassicHttpResponse response = chain.proceed(request, scope);
		HttpEntity entity = response.getEntity();
		if (entity != null) {
			boolean isList = LISTS.matcher(request.getPath()).find();
			ResponseTooLarge tooLarge = new ResponseTooLarge(response.getCode(), headers(response),
					isList ? MAX_BYTES_OF_LISTS : MAX_BYTES);
			response.setEntity(new LimitedEntity(entity, scope.execRuntime, tooLarge, deadline));
		}
		return response;
	}

	private static HttpHeaders headers(HttpResponse response) {
		HttpHeaders headers = new HttpHeaders();
		Arrays.stream(response.getHeaders()).forEach((header) -> headers.add(header.getName(), header.getValue()));
		return headers;
	}

	private static final class LimitedEntity extends HttpEntityWrapper {

		private final InputStream body;

		LimitedEntity(HttpEntity entity, ExecRuntime connection, ResponseTooLarge tooLarge, long deadline)
				throws IOException {
			super(entity);
			this.body = new LimitedStream(entity.getContent(), connection, tooLarge, deadline);
		}

		@Override
		public InputStream getContent() {
			return this.body;
		}

	}

	private static final class LimitedStream extends FilterInputStream {

		private final ExecRuntime connection;

		private final ResponseTooLarge tooLarge;

		private final long deadline;

		private long read;

		LimitedStream(InputStream body, ExecRuntime connection, ResponseTooLarge tooLarge, long deadline) {
			super(body);
			this.connection = connection;
			this.tooLarge = tooLarge;
			this.deadline = deadline;
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

		private void count(int bytes) throws IOException {
			this.read += bytes;
			if (this.read > this.tooLarge.limit()) {
				this.connection.discardEndpoint();
				throw this.tooLarge;
			}
			if (System.nanoTime() - this.deadline > 0) {
				this.connection.discardEndpoint();
				throw new SocketTimeoutException("Reading the response timed out");
			}
		}

		// The wrapped stream would read the rest without a limit.
		@Override
		public void close() {
			try {
				StreamUtils.drain(this);
				super.close();
			}
			catch (IOException ex) {
				// The connection is discarded; closing must not fail.
				this.connection.discardEndpoint();
			}
		}

	}

}

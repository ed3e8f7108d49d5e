package dev.earshot.scrobbling.service.exchange;

import java.time.Duration;

import dev.earshot.fuzz.Lines;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.CloseableHttpResponse;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.http.message.BasicClassicHttpResponse;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.io.CloseMode;

/**
 * A client without a network, to which every server gives the same answer. The first
 * three lines of its text are the status and two headers, the others are the body.
 */
public final class AnsweringClient extends CloseableHttpClient {

	private static final int[] STATUSES = { 200, 400, 401, 403, 404, 429, 500 };

	private Lines answer = Lines.of(new byte[0], 4);

	/** Returns exchanges with this client. */
	public ServiceHttp http() {
		return new ServiceHttp(this, Duration.ofMinutes(1));
	}

	public void answer(byte[] text) {
		this.answer = Lines.of(text, 4);
	}

	@Override
	protected CloseableHttpResponse doExecute(HttpHost target, ClassicHttpRequest request, HttpContext context) {
		ClassicHttpResponse response = new BasicClassicHttpResponse(status());
		response.setHeader("Retry-After", this.answer.get(1));
		response.setHeader("X-RateLimit-Reset-In", this.answer.get(2));
		response.setHeader("X-RateLimit-Remaining", this.answer.get(2));
		response.setEntity(new StringEntity(this.answer.get(3), ContentType.APPLICATION_JSON));
		return CloseableHttpResponse.adapt(response);
	}

	private int status() {
		return STATUSES[this.answer.get(0).length() % STATUSES.length];
	}

	@Override
	public void close(CloseMode mode) {
	}

	@Override
	public void close() {
	}

}

package dev.earshot.scrobbling.service.listenbrainz;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import dev.earshot.scrobbling.service.ServiceAccount;
import dev.earshot.scrobbling.service.exchange.RequestPace;
import dev.earshot.scrobbling.service.exchange.ServiceHttp;
import dev.earshot.scrobbling.service.exchange.ServiceResponse;
import dev.earshot.scrobbling.service.exchange.SubmissionClient;
import dev.earshot.webhooks.http.TargetPolicy;
import dev.earshot.webhooks.http.WebhookHttpClient;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.StringEntity;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * Requests to servers that people enter, within the limits of webhooks, and as many as
 * the server allows.
 */
@Component
class ListenBrainzServers implements AutoCloseable {

	private static final int MAX_SERVERS = 1000;

	private static final Duration UNUSED = Duration.ofHours(2);

	private static final Duration MAX_WAIT = Duration.ofHours(1);

	private final TargetPolicy policy;

	private final ServiceHttp http;

	private final SubmissionClient client;

	private final Ticker ticker;

	private final RequestPace.Pause pause;

	private final Cache<String, RequestPace> paces = Caffeine.newBuilder()
		.maximumSize(MAX_SERVERS)
		.expireAfterAccess(UNUSED)
		.build();

	@Autowired
	ListenBrainzServers(TargetPolicy policy, SubmissionClient client, Ticker ticker) {
		this(policy, open(policy), client, ticker, Thread::sleep);
	}

	ListenBrainzServers(TargetPolicy policy, ServiceHttp http, SubmissionClient client, Ticker ticker,
			RequestPace.Pause pause) {
		this.policy = policy;
		this.http = http;
		this.client = client;
		this.ticker = ticker;
		this.pause = pause;
	}

	private static ServiceHttp open(TargetPolicy policy) {
		return new ServiceHttp(
				WebhookHttpClient.open(policy, ServiceHttp.LIMIT, DefaultClientTlsStrategy.createDefault()),
				ServiceHttp.LIMIT);
	}

	/** Returns the time by which durations are measured. */
	long nanos() {
		return this.ticker.read();
	}

	ServiceResponse get(URI address, ServiceAccount account) throws IOException {
		return exchange(new HttpGet(address), account);
	}

	ServiceResponse post(URI address, ServiceAccount account, String json) throws IOException {
		HttpPost request = new HttpPost(address);
		request.setEntity(new StringEntity(json, ContentType.APPLICATION_JSON));
		return exchange(request, account);
	}

	private ServiceResponse exchange(HttpUriRequestBase request, ServiceAccount account) throws IOException {
		request.setHeader(HttpHeaders.AUTHORIZATION, "Token " + account.token());
		request.setHeader(HttpHeaders.USER_AGENT, this.client.userAgent());
		RequestPace pace = this.paces.get(permitted(request), (_) -> pace());
		pace.await();
		ServiceResponse response = this.http.exchange(request);
		heed(response, pace);
		return response;
	}

	private RequestPace pace() {
		return new RequestPace(Duration.ZERO, this.ticker, this.pause);
	}

	private String permitted(HttpUriRequestBase request) throws IOException {
		try {
			URI address = request.getUri();
			if (this.policy.refusal(address) != null) {
				throw new TargetPolicy.Refused();
			}
			return address.getRawAuthority();
		}
		catch (URISyntaxException ex) {
			throw new IOException(ex);
		}
	}

	private static void heed(ServiceResponse response, RequestPace pace) {
		boolean isUsedUp = response.number("x-ratelimit-remaining").filter((left) -> left == 0).isPresent();
		if (isUsedUp || response.isRateLimited()) {
			response.seconds("x-ratelimit-reset-in")
				.ifPresent((wait) -> pace.hold((wait.compareTo(MAX_WAIT) < 0) ? wait : MAX_WAIT));
		}
	}

	@Override
	public void close() {
		this.http.close();
	}

}

package dev.earshot.scrobbling.service.lastfm;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

import com.github.benmanes.caffeine.cache.Ticker;
import dev.earshot.scrobbling.service.exchange.RequestPace;
import dev.earshot.scrobbling.service.exchange.ServiceHttp;
import dev.earshot.scrobbling.service.exchange.ServiceResponse;
import dev.earshot.scrobbling.service.exchange.SubmissionClient;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.StringEntity;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * Calls of Last.fm's API: signed, about one a second for the whole server, and with
 * everything in the body, so that no key is part of an address.
 */
@Component
class LastFmApi implements AutoCloseable {

	private static final Duration INTERVAL = Duration.ofSeconds(1);

	private static final ContentType FORM = ContentType.APPLICATION_FORM_URLENCODED.withCharset(StandardCharsets.UTF_8);

	private final LastFmProperties properties;

	private final ServiceHttp http;

	private final SubmissionClient client;

	private final RequestPace pace;

	@Autowired
	LastFmApi(LastFmProperties properties, SubmissionClient client, Ticker ticker) {
		this(properties, ServiceHttp.open(ServiceHttp.LIMIT), client, new RequestPace(INTERVAL, ticker, Thread::sleep));
	}

	LastFmApi(LastFmProperties properties, ServiceHttp http, SubmissionClient client, RequestPace pace) {
		this.properties = properties;
		this.http = http;
		this.client = client;
		this.pace = pace;
	}

	/** Returns the time by which durations are measured. */
	long nanos() {
		return this.pace.nanos();
	}

	/**
	 * Makes a call with the parameters of a method.
	 * @throws IOException if there is no response, or the owner has no registration
	 */
	ServiceResponse call(String method, Map<String, String> parameters) throws IOException {
		if (!this.properties.isComplete()) {
			throw new IOException("This server is not registered at Last.fm");
		}
		Map<String, String> all = new TreeMap<>(parameters);
		all.put("method", method);
		all.put("api_key", this.properties.apiKey());
		HttpPost request = new HttpPost(this.properties.apiUrl());
		request.setHeader(HttpHeaders.USER_AGENT, this.client.userAgent());
		request.setEntity(new StringEntity(new SignedForm(all, this.properties.secret()).encoded(), FORM));
		this.pace.await();
		return this.http.exchange(request);
	}

	@Override
	public void close() {
		this.http.close();
	}

}

package dev.earshot.notifications;

import java.io.IOException;
import java.net.URISyntaxException;
import java.time.InstantSource;
import java.util.concurrent.TimeoutException;

import dev.earshot.core.AccountId;
import dev.earshot.webhooks.http.HttpExchange;
import dev.earshot.webhooks.http.TargetPolicy;
import dev.earshot.webhooks.http.WebhookProperties;
import dev.earshot.webhooks.http.WebhookResponse;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;

import org.springframework.stereotype.Component;

/**
 * Requests to addresses that people have entered, within the limits of webhooks.
 */
@Component
class NotificationHttp {

	private final CloseableHttpClient http;

	private final TargetPolicy policy;

	private final WebhookProperties properties;

	private final InstantSource clock;

	NotificationHttp(CloseableHttpClient http, TargetPolicy policy, WebhookProperties properties, InstantSource clock) {
		this.http = http;
		this.policy = policy;
		this.properties = properties;
		this.clock = clock;
	}

	boolean accepts(String target, AccountId account) {
		return this.policy.refusal(target, account) == null;
	}

	void post(HttpPost request) throws IOException {
		try {
			if (this.policy.refusal(request.getUri()) != null) {
				throw new TargetPolicy.Refused();
			}
			requireSuccess(new HttpExchange(this.http, request, this.clock.instant()).await(this.properties.timeout()));
		}
		catch (URISyntaxException | TimeoutException ex) {
			throw new IOException(ex);
		}
		finally {
			request.cancel();
		}
	}

	private static void requireSuccess(WebhookResponse response) throws IOException {
		if (response.status() / 100 != 2) {
			throw new IOException("Status " + response.status());
		}
	}

}

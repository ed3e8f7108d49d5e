package dev.earshot.webhooks;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.TimeoutException;

import dev.earshot.webhooks.http.Attempt;
import dev.earshot.webhooks.http.DeliveryError;
import dev.earshot.webhooks.http.HttpExchange;
import dev.earshot.webhooks.http.TargetPolicy;
import dev.earshot.webhooks.http.WebhookProperties;
import dev.earshot.webhooks.http.WebhookResponse;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * Makes one attempt at a delivery within the timeout, whatever the target does.
 */
@Component
class WebhookSender {

	private static final Logger logger = LoggerFactory.getLogger(WebhookSender.class);

	private final CloseableHttpClient http;

	private final TargetPolicy policy;

	private final WebhookRepository repository;

	private final Duration timeout;

	private final InstantSource clock;

	WebhookSender(CloseableHttpClient http, TargetPolicy policy, WebhookRepository repository,
			WebhookProperties properties, InstantSource clock) {
		this.http = http;
		this.policy = policy;
		this.repository = repository;
		this.timeout = properties.timeout();
		this.clock = clock;
	}

	Attempt deliver(Delivery delivery, Webhook webhook) {
		Instant at = this.clock.instant();
		long began = System.nanoTime();
		try {
			WebhookResponse response = send(delivery, webhook, at);
			return new Attempt(at, since(began), response.status(), response.beginning(), response.retryAfter(), null);
		}
		catch (IOException | TimeoutException ex) {
			logger.debug("Delivery {} failed", delivery.id(), ex);
			return Attempt.failed(DeliveryError.of(ex), at, since(began));
		}
	}

	private static Duration since(long nanos) {
		return Duration.ofNanos(System.nanoTime() - nanos);
	}

	private WebhookResponse send(Delivery delivery, Webhook webhook, Instant at) throws IOException, TimeoutException {
		if (this.policy.refusal(webhook.url()) != null) {
			throw new TargetPolicy.Refused();
		}
		HttpPost request = request(delivery, webhook, at);
		HttpExchange exchange = new HttpExchange(this.http, request, at);
		try {
			return exchange.await(this.timeout);
		}
		finally {
			request.cancel();
		}
	}

	private HttpPost request(Delivery delivery, Webhook webhook, Instant at) {
		String id = delivery.id();
		String timestamp = Long.toString(at.getEpochSecond());
		String signature = this.repository.sign(webhook, id + "." + timestamp + "." + delivery.body());
		HttpPost request = new HttpPost(webhook.url());
		request.setHeader("webhook-id", id);
		request.setHeader("webhook-timestamp", timestamp);
		request.setHeader("webhook-signature", "v1," + signature);
		request.setEntity(new StringEntity(delivery.body(), ContentType.APPLICATION_JSON));
		return request;
	}

}

package dev.earshot.share.webhook;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.TimeoutException;

import dev.earshot.share.webhook.wire.Answer;
import dev.earshot.share.webhook.wire.Attempt;
import dev.earshot.share.webhook.wire.Exchange;
import dev.earshot.share.webhook.wire.Fault;
import dev.earshot.share.webhook.wire.Gate;
import dev.earshot.share.webhook.wire.WebhookProperties;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * Makes one attempt at a delivery, which takes no longer than it may, whatever the target
 * does: it need not answer, or answer in full.
 */
@Component
class Postman {

	private static final Logger logger = LoggerFactory.getLogger(Postman.class);

	private final CloseableHttpClient http;

	private final Gate gate;

	private final WebhookLedger ledger;

	private final Duration timeout;

	private final InstantSource clock;

	Postman(CloseableHttpClient http, Gate gate, WebhookLedger ledger, WebhookProperties properties,
			InstantSource clock) {
		this.http = http;
		this.gate = gate;
		this.ledger = ledger;
		this.timeout = properties.timeout();
		this.clock = clock;
	}

	Attempt deliver(Delivery delivery, Webhook webhook) {
		Instant at = this.clock.instant();
		long began = System.nanoTime();
		try {
			Answer answer = ask(delivery, webhook, at);
			return new Attempt(at, since(began), answer.status(), answer.beginning(), answer.retryAfter(), null);
		}
		catch (IOException | TimeoutException ex) {
			logger.debug("Delivery {} failed", delivery.id(), ex);
			return Attempt.failed(Fault.of(ex), at, since(began));
		}
	}

	private static Duration since(long nanos) {
		return Duration.ofNanos(System.nanoTime() - nanos);
	}

	private Answer ask(Delivery delivery, Webhook webhook, Instant at) throws IOException, TimeoutException {
		if (this.gate.refusal(webhook.url()) != null) {
			throw new Gate.Refused();
		}
		HttpPost request = request(delivery, webhook, at);
		Exchange exchange = new Exchange(this.http, request, at);
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
		String signature = this.ledger.sign(webhook, id + "." + timestamp + "." + delivery.body());
		HttpPost request = new HttpPost(webhook.url());
		request.setHeader("webhook-id", id);
		request.setHeader("webhook-timestamp", timestamp);
		request.setHeader("webhook-signature", "v1," + signature);
		request.setEntity(new StringEntity(delivery.body(), ContentType.APPLICATION_JSON));
		return request;
	}

}

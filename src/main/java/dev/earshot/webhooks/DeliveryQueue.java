package dev.earshot.webhooks;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import dev.earshot.core.SerialLane;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.stereotype.Component;

/**
 * Runs a lane for each webhook that has deliveries, including those that wait since
 * before a restart.
 */
@Component
public class DeliveryQueue {

	private static final String SUBJECT = "deliveries of a webhook";

	private final Map<String, SerialLane> lanes = new ConcurrentHashMap<>();

	private final Webhooks webhooks;

	private final Deliveries deliveries;

	private final DeliveryAttempts attempts;

	private final TaskScheduler scheduler;

	private final InstantSource clock;

	DeliveryQueue(Webhooks webhooks, Deliveries deliveries, DeliveryAttempts attempts, TaskScheduler scheduler,
			InstantSource clock) {
		this.webhooks = webhooks;
		this.deliveries = deliveries;
		this.attempts = attempts;
		this.scheduler = scheduler;
		this.clock = clock;
	}

	@EventListener(ApplicationReadyEvent.class)
	void start() {
		this.deliveries.limitDueTimes();
		this.deliveries.waitingWebhooks().forEach(this::wake);
	}

	public void add(Delivery delivery) {
		this.deliveries.store(delivery);
		wake(delivery.webhook());
	}

	public void wake(String webhook) {
		lane(webhook).wake();
	}

	/** Makes all waiting deliveries of a webhook due now. */
	public void retryNow(String webhook) {
		this.deliveries.makeAllDue(webhook);
		wake(webhook);
	}

	@EventListener
	void on(WebhookRemoved event) {
		this.lanes.remove(event.id());
	}

	boolean hasLane(String webhook) {
		return this.lanes.containsKey(webhook);
	}

	// One attempt now, for a person who waits for the result.
	public void deliverNow(Delivery delivery, Webhook webhook) {
		SerialLane lane = lane(webhook.id());
		lane.runExclusively(() -> this.attempts.attemptOnce(delivery, webhook));
		lane.wake();
	}

	private SerialLane lane(String webhook) {
		return this.lanes.computeIfAbsent(webhook,
				(id) -> new SerialLane(SUBJECT, () -> processNext(id), this.scheduler, this.clock));
	}

	private Optional<Instant> processNext(String id) {
		try {
			Webhook webhook = this.webhooks.find(id).orElseThrow(WebhookNotFound::new);
			return this.deliveries.next(id).map((delivery) -> this.attempts.process(delivery, webhook));
		}
		catch (WebhookNotFound ex) {
			this.lanes.remove(id);
			return Optional.empty();
		}
	}

}

package dev.earshot.webhooks;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import dev.earshot.core.SerialLane;
import dev.earshot.nodes.LeasedLanes;
import dev.earshot.nodes.LeasesChanged;
import dev.earshot.nodes.NodeMessageListener;
import dev.earshot.nodes.NodeMessages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Runs a lane for each webhook that has deliveries, including those that wait since
 * before a restart.
 */
@Component
public class DeliveryQueue implements NodeMessageListener {

	private static final Logger logger = LoggerFactory.getLogger(DeliveryQueue.class);

	private static final String SUBJECT = "deliveries of a webhook";

	private static final String NAME_PREFIX = "deliveries-";

	private final Map<String, SerialLane> lanes = new ConcurrentHashMap<>();

	private final Webhooks webhooks;

	private final Deliveries deliveries;

	private final DeliveryAttempts attempts;

	private final LeasedLanes leased;

	private final NodeMessages messages;

	DeliveryQueue(Webhooks webhooks, Deliveries deliveries, DeliveryAttempts attempts, LeasedLanes leased,
			NodeMessages messages) {
		this.webhooks = webhooks;
		this.deliveries = deliveries;
		this.attempts = attempts;
		this.leased = leased;
		this.messages = messages;
	}

	@EventListener(ApplicationReadyEvent.class)
	void start() {
		this.deliveries.limitDueTimes();
		wakeAll();
	}

	private void wakeAll() {
		this.deliveries.waitingWebhooks().forEach(this::wakeHere);
	}

	// Without the database nothing can be sent, and its return is told.
	private void tryToWakeAll() {
		try {
			wakeAll();
		}
		catch (DataAccessException ex) {
			logger.debug("Deliveries wait for the database", ex);
		}
	}

	@EventListener
	void on(LeasesChanged event) {
		this.deliveries.flush();
		tryToWakeAll();
	}

	public void add(Delivery delivery) {
		this.deliveries.store(delivery);
		wakeHere(delivery.webhook());
	}

	// While it could not be stored, the webhook may have become another node's work.
	@EventListener
	void on(DeliveryStored event) {
		this.messages.send(topic(), event.webhook());
	}

	/**
	 * Has the deliveries of a webhook made that are due, by the node whose work they are.
	 */
	public void wake(String webhook) {
		wakeHere(webhook);
		this.messages.send(topic(), webhook);
	}

	private void wakeHere(String webhook) {
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
		this.leased.runExclusively(lane, NAME_PREFIX + webhook.id(),
				() -> this.attempts.attemptOnce(delivery, webhook));
		lane.wake();
	}

	private SerialLane lane(String webhook) {
		return this.lanes.computeIfAbsent(webhook, (id) -> this.leased.lane(SUBJECT, NAME_PREFIX + id,
				() -> this.webhooks.find(id).map(Webhook::account), () -> processNext(id)));
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

	@Override
	public String topic() {
		return "deliveries";
	}

	@Override
	public void received(String node, String text) {
		wakeHere(text);
	}

	@Override
	public void missed() {
		Thread.startVirtualThread(this::tryToWakeAll);
	}

}

package dev.earshot.webhooks;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;

import dev.earshot.ManualTime;
import dev.earshot.nodes.NodeMessages;
import dev.earshot.nodes.TestNodes;
import dev.earshot.storage.TestDatabase;
import dev.earshot.storage.TestVault;
import dev.earshot.storage.UnsteadyDatabase;
import dev.earshot.webhooks.Delivery.State;
import dev.earshot.webhooks.WebhookHealth.Reason;
import dev.earshot.webhooks.http.Attempt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.task.TaskRejectedException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.TaskScheduler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.mock;

/**
 * Tests a delivery from the change of a playback to the recorded outcome, with a manual
 * clock.
 */
@ExtendWith(OutputCaptureExtension.class)
class DeliveryQueueTests {

	private static final Duration SOON = Duration.ofSeconds(1);

	private final ManualTime time = new ManualTime(WebhookFixtures.NOON);

	private final TaskScheduler scheduler = this.time.scheduler();

	private final UnsteadyDatabase database = UnsteadyDatabase.of(TestDatabase.SQLITE);

	private final JdbcClient jdbc = installation();

	private final Webhooks webhooks = new Webhooks(
			new WebhookRepository(this.jdbc, TestVault.open(), TestNodes.messages()), (_) -> {
			}, this.time);

	private final Deliveries deliveries = new Deliveries(this.jdbc, TestVault.open(), this.time, (_) -> {
	});

	private final List<String> sent = new ArrayList<>();

	private final WebhookSender sender = sender();

	private final NodeMessages messages = mock(NodeMessages.class);

	private final DeliveryQueue queue = queue();

	private final Webhook webhook = make("Lights");

	private int status = 200;

	private boolean broken;

	private boolean removed;

	@Test
	void deliversInOrder() {
		itemStarts("a");
		itemStarts("b");
		this.time.pass(SOON);
		assertThat(this.sent).containsExactly("a", "b");
		assertThat(log()).extracting(Delivery::state).containsOnly(State.DELIVERED);
	}

	@Test
	void retriesBeforeItDeliversTheNext() {
		this.status = 500;
		itemStarts("a");
		itemStarts("b");
		this.time.pass(Duration.ofSeconds(4));
		assertThat(this.sent).containsExactly("a");
		this.status = 200;
		this.time.pass(Duration.ofSeconds(3));
		assertThat(this.sent).containsExactly("a", "a", "b");
		assertThat(log()).extracting(Delivery::attempts).containsExactly(1, 2);
	}

	@Test
	void goesOnAfterTheClockWasSetBack() {
		this.status = 500;
		itemStarts("a");
		this.time.pass(SOON);
		this.time.correct(Duration.ofHours(-2));
		this.status = 200;
		this.time.pass(Duration.ofMinutes(1));
		assertThat(this.sent).containsExactly("a", "a");
	}

	@Test
	void givesUpWithinAnHour() {
		this.status = 500;
		itemStarts("a");
		this.time.pass(Duration.ofHours(1));
		assertThat(this.sent).hasSize(6);
		assertThat(log()).singleElement().extracting(Delivery::state).isEqualTo(State.GIVEN_UP);
		assertThat(health().givenUp()).isEqualTo(1);
		assertThat(health().failingSince()).isEqualTo(WebhookFixtures.NOON);
	}

	@Test
	void doesNotDeliverWhatIsTooOld() {
		this.status = 500;
		itemStarts("a");
		itemStarts("b");
		this.time.pass(Duration.ofHours(2));
		assertThat(this.sent).containsOnly("a", "b");
		assertThat(log()).extracting(Delivery::state).containsOnly(State.GIVEN_UP);
		this.status = 200;
		itemStarts("c");
		this.time.pass(SOON);
		assertThat(this.sent).endsWith("c");
		assertThat(health()).isEqualTo(WebhookHealth.HEALTHY);
	}

	@Test
	void goesOnAfterARestart() {
		this.status = 500;
		itemStarts("a");
		this.time.pass(Duration.ofSeconds(1));
		this.status = 200;
		this.time.forgetAllPlans();
		queue().start();
		this.time.pass(Duration.ofSeconds(10));
		assertThat(this.sent).containsExactly("a", "a");
	}

	@Test
	void doesNotDeliverAtARestartWhatHasBecomeTooOld() {
		Delivery old = Delivery.of(this.webhook, new Payload("1", WebhookEvent.STARTED, "a", "{}"),
				WebhookFixtures.NOON);
		this.deliveries.store(old);
		this.time.pass(Duration.ofHours(2));
		queue().start();
		this.time.pass(SOON);
		assertThat(this.sent).isEmpty();
		assertThat(health()).isEqualTo(WebhookHealth.HEALTHY);
	}

	@Test
	void turnsAWebhookOffThatIsGone() {
		this.status = 410;
		itemStarts("a");
		itemStarts("b");
		this.time.pass(Duration.ofHours(2));
		assertThat(this.sent).containsExactly("a");
		assertThat(health().off()).isNotNull().extracting(WebhookHealth.Off::reason).isEqualTo(Reason.GONE);
		assertThat(log()).extracting(Delivery::state).containsOnly(State.GIVEN_UP);
		assertThat(this.webhooks.isInTrouble(WebhookFixtures.ACCOUNT)).isTrue();
	}

	@Test
	void turnsAWebhookOffThatFailsForLong() {
		this.status = 500;
		for (int hour = 0; hour < 25; hour++) {
			itemStarts("title" + hour);
			this.time.pass(Duration.ofHours(1));
		}
		assertThat(health().off()).isNotNull().extracting(WebhookHealth.Off::reason).isEqualTo(Reason.FAILING);
		assertThat(log()).hasSize(20);
	}

	@Test
	void turnsAWebhookOffThoughMostGrewTooOldWhileEarshotWasOff() {
		failAndBeOff(25);
		queue().start();
		itemStarts("last");
		this.time.pass(Duration.ofMinutes(30));
		assertThat(health()).returns(25, WebhookHealth::givenUp).returns(null, WebhookHealth::off);
		this.time.pass(Duration.ofMinutes(30));
		assertThat(health().off()).isNotNull().extracting(WebhookHealth.Off::reason).isEqualTo(Reason.FAILING);
	}

	@Test
	void turnsNoWebhookOffForAllThatGrewTooOldWhileEarshotWasOff() {
		failAndBeOff(25);
		this.status = 200;
		queue().start();
		itemStarts("last");
		this.time.pass(Duration.ofMinutes(1));
		assertThat(this.sent).endsWith("last");
		assertThat(health()).isEqualTo(WebhookHealth.HEALTHY);
	}

	private void failAndBeOff(int titles) {
		this.status = 500;
		IntStream.range(0, titles).forEach((number) -> itemStarts("title" + number));
		this.time.pass(Duration.ofMinutes(1));
		this.time.forgetAllPlans();
		this.time.pass(Duration.ofHours(2));
	}

	@Test
	void delaysNoWebhookForAnother() {
		Webhook other = make("Chat");
		this.status = 500;
		itemStarts("a");
		this.time.pass(SOON);
		assertThat(this.deliveries.log(other.id())).singleElement().extracting(Delivery::attempts).isEqualTo(1);
		assertThat(log()).singleElement().extracting(Delivery::attempts).isEqualTo(1);
	}

	@Test
	void triesOnceForAPersonAndThenAllOthers() {
		this.status = 500;
		itemStarts("a");
		this.time.pass(Duration.ofMinutes(5));
		int before = this.sent.size();
		deliverTest();
		this.time.pass(SOON);
		assertThat(this.sent).hasSize(before + 1);
		this.status = 200;
		deliverTest();
		this.time.pass(SOON);
		assertThat(this.sent).hasSize(before + 3).endsWith("Test", "a");
		assertThat(log()).extracting(Delivery::state).containsExactly(State.DELIVERED, State.GIVEN_UP, State.DELIVERED);
	}

	@Test
	void deliversOnlyTestsWhileAWebhookIsOff() {
		this.webhooks.change(this.webhook.id(),
				(on) -> on.with(on.health().turnedOff(Reason.BY_HAND, WebhookFixtures.NOON)));
		itemStarts("a");
		deliverTest();
		this.time.pass(SOON);
		assertThat(this.sent).containsExactly("Test");
		assertThat(health().off()).isNotNull();
	}

	@Test
	void retriesAfterAnInternalError() {
		this.broken = true;
		itemStarts("a");
		this.time.pass(SOON);
		this.broken = false;
		this.time.pass(Duration.ofMinutes(1));
		assertThat(log()).singleElement().extracting(Delivery::state).isEqualTo(State.DELIVERED);
	}

	@Test
	void stopsWhenAWebhookIsRemoved() {
		this.status = 500;
		itemStarts("a");
		this.time.pass(SOON);
		this.webhooks.remove(this.webhook);
		this.time.pass(Duration.ofHours(1));
		assertThat(this.sent).containsExactly("a");
	}

	@Test
	void deliversOnceTheDatabaseIsBack() {
		this.database.goAway();
		itemStarts("a");
		this.time.pass(Duration.ofSeconds(30));
		assertThat(this.sent).isEmpty();
		this.database.comeBack();
		this.time.pass(SOON);
		assertThat(this.sent).containsExactly("a");
		assertThat(log()).extracting(Delivery::state).containsOnly(State.DELIVERED);
	}

	@Test
	void tellsTheOtherNodesOfADeliveryThatMayBeTheirs() {
		this.queue.on(new DeliveryStored("hook"));
		then(this.messages).should().send("deliveries", "hook");
	}

	@Test
	void logsNothingIfAWebhookIsRemovedDuringADelivery(CapturedOutput log) {
		this.removed = true;
		itemStarts("a");
		this.time.pass(Duration.ofMinutes(2));
		assertThat(this.sent).containsExactly("a");
		assertThat(this.queue.hasLane(this.webhook.id())).isFalse();
		assertThat(log).doesNotContain("failed unexpectedly");
	}

	@Test
	void logsNothingIfAWebhookIsRemovedBeforeADelivery(CapturedOutput log) {
		willThrow(new WebhookNotFound()).given(this.sender).deliver(any(), any());
		itemStarts("a");
		this.time.pass(Duration.ofMinutes(2));
		assertThat(this.queue.hasLane(this.webhook.id())).isFalse();
		assertThat(log).doesNotContain("failed unexpectedly");
	}

	@Test
	void letsAPersonRemoveAWebhookWhileItIsTested() {
		this.removed = true;
		deliverTest();
		assertThat(this.sent).containsExactly("Test");
		assertThat(log()).isEmpty();
	}

	@Test
	void dropsTheLaneOfARemovedWebhook() {
		itemStarts("a");
		this.time.pass(SOON);
		assertThat(this.queue.hasLane(this.webhook.id())).isTrue();
		this.webhooks.remove(this.webhook);
		this.queue.on(new WebhookRemoved(this.webhook.id()));
		assertThat(this.queue.hasLane(this.webhook.id())).isFalse();
	}

	@Test
	void keepsForTheNextStartWhatCannotBeScheduled() {
		willThrow(new TaskRejectedException("The end")).given(this.scheduler)
			.schedule(any(Runnable.class), any(Instant.class));
		itemStarts("a");
		assertThat(log()).singleElement().extracting(Delivery::state).isEqualTo(State.WAITING);
	}

	@Test
	void retriesARefusedDeliveryOnlyOnce() {
		this.status = 404;
		itemStarts("a");
		itemStarts("b");
		this.time.pass(Duration.ofSeconds(20));
		assertThat(this.sent).containsExactly("a", "a", "b", "b");
		assertThat(log()).extracting(Delivery::state).containsOnly(State.GIVEN_UP);
	}

	@Test
	void turnsAWebhookOffIfATestFindsItGone() {
		this.status = 410;
		deliverTest();
		assertThat(health().off()).isNotNull().extracting(WebhookHealth.Off::reason).isEqualTo(Reason.GONE);
	}

	@Test
	void retriesAtOnceAtANewAddress() {
		this.status = 500;
		itemStarts("a");
		this.time.pass(Duration.ofMinutes(5));
		this.status = 200;
		this.webhooks.change(this.webhook.id(),
				(before) -> before.with("Lights", URI.create("https://example.org"), WebhookEvent.SELECTABLE));
		assertThat(health()).isEqualTo(WebhookHealth.HEALTHY);
		this.queue.retryNow(this.webhook.id());
		this.time.pass(SOON);
		assertThat(log()).singleElement().extracting(Delivery::state).isEqualTo(State.DELIVERED);
	}

	private void itemStarts(String title) {
		this.webhooks.of(WebhookFixtures.ACCOUNT, WebhookEvent.STARTED)
			.forEach(
					(webhook) -> this.queue.add(Delivery.of(webhook, started(title), this.deliveries.nextCreatedAt())));
	}

	private static Payload started(String title) {
		return new Payload(UUID.randomUUID().toString(), WebhookEvent.STARTED, title, "{}");
	}

	private void deliverTest() {
		Payload payload = new Payload("test" + this.sent.size(), WebhookEvent.TEST, "Test", "{}");
		this.queue.deliverNow(Delivery.of(this.webhook, payload, this.deliveries.nextCreatedAt()), this.webhook);
	}

	private Webhook make(String name) {
		return this.webhooks
			.create(WebhookFixtures.ACCOUNT, name, URI.create("https://example.com"), WebhookEvent.SELECTABLE)
			.webhook();
	}

	private WebhookSender sender() {
		WebhookSender sender = mock(WebhookSender.class);
		given(sender.deliver(any(), any())).willAnswer((call) -> answer(call.getArgument(0)));
		return sender;
	}

	private Attempt answer(Delivery delivery) {
		if (this.broken) {
			throw new IllegalStateException("Not today");
		}
		this.sent.add(String.valueOf(delivery.title()));
		if (this.removed) {
			this.webhooks.remove(this.webhook);
		}
		return WebhookFixtures.answered(this.status);
	}

	private DeliveryQueue queue() {
		DeliveryAttempts attempts = new DeliveryAttempts(this.sender, this.deliveries, this.webhooks,
				new RetryPolicy(new Random(1)), this.time);
		return new DeliveryQueue(this.webhooks, this.deliveries, attempts, TestNodes.lanes(this.scheduler, this.time),
				this.messages);
	}

	private List<Delivery> log() {
		return this.deliveries.log(this.webhook.id());
	}

	private WebhookHealth health() {
		return this.webhooks.find(this.webhook.id()).orElseThrow().health();
	}

	private JdbcClient installation() {
		JdbcClient jdbc = this.database.jdbc();
		jdbc.sql("insert into account (id, spotify_id, role) values ('somebody', 'somebody', 'OWNER')").update();
		return jdbc;
	}

}

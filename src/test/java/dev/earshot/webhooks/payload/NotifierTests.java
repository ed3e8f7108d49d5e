package dev.earshot.webhooks.payload;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import dev.earshot.playback.CurrentPlayback;
import dev.earshot.playback.PlayEnded;
import dev.earshot.presence.FeedItems;
import dev.earshot.presence.PublicPlaybackSeen;
import dev.earshot.webhooks.Deliveries;
import dev.earshot.webhooks.Delivery;
import dev.earshot.webhooks.DeliveryQueue;
import dev.earshot.webhooks.Webhook;
import dev.earshot.webhooks.WebhookEvent;
import dev.earshot.webhooks.WebhookFixtures;
import dev.earshot.webhooks.WebhookHealth;
import dev.earshot.webhooks.Webhooks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.willAnswer;
import static org.mockito.Mockito.mock;

class NotifierTests {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private final Webhooks webhooks = WebhookFixtures.webhooks();

	private final Deliveries deliveries = mock(Deliveries.class);

	private final DeliveryQueue queue = mock(DeliveryQueue.class);

	private final List<Delivery> queued = new ArrayList<>();

	private final CurrentPlayback playback = mock();

	private final Notifier notifier = new Notifier(this.webhooks, new Payloads(mock(FeedItems.class), JSON),
			this.deliveries, this.queue, this.playback);

	@BeforeEach
	void recordDeliveries() {
		given(this.deliveries.nextCreatedAt()).willReturn(WebhookFixtures.NOON);
		given(this.playback.isPolledHere(WebhookFixtures.ACCOUNT)).willReturn(true);
		willAnswer((call) -> this.queued.add(call.getArgument(0))).given(this.queue).add(any());
	}

	@Test
	void reportsAPlayThatEndedToEachWebhookThatWantsIt() {
		Webhook log = make(WebhookEvent.ENDED);
		Webhook chat = make(WebhookEvent.STARTED, WebhookEvent.ENDED);
		this.notifier.on(ended(false));
		assertThat(this.queued).extracting(Delivery::webhook).containsExactlyInAnyOrder(log.id(), chat.id());
		assertThat(this.queued).extracting(Delivery::id).doesNotHaveDuplicates();
		assertThat(this.queued).extracting(Delivery::event).containsOnly(WebhookEvent.ENDED);
	}

	@Test
	void reportsItToNoOtherWebhook() {
		make(WebhookEvent.STARTED, WebhookEvent.PAUSED, WebhookEvent.STOPPED);
		this.notifier.on(ended(false));
		assertThat(this.queued).isEmpty();
	}

	@Test
	void reportsAChangeOnTheNodeThatPollsOnly() {
		make(WebhookEvent.STARTED);
		this.notifier.on(started());
		assertThat(this.queued).hasSize(1);
		given(this.playback.isPolledHere(WebhookFixtures.ACCOUNT)).willReturn(false);
		this.notifier.on(started());
		assertThat(this.queued).hasSize(1);
	}

	private static PublicPlaybackSeen started() {
		return new PublicPlaybackSeen(WebhookFixtures.ACCOUNT, WebhookFixtures.nothing(WebhookFixtures.NOON),
				WebhookFixtures.playing("a", 1, WebhookFixtures.NOON));
	}

	@Test
	void reportsNothingElseToAWebhookForPlaysThatEnd() {
		make(WebhookEvent.ENDED);
		this.notifier.on(new PublicPlaybackSeen(WebhookFixtures.ACCOUNT, WebhookFixtures.nothing(WebhookFixtures.NOON),
				WebhookFixtures.playing("a", 1, WebhookFixtures.NOON)));
		assertThat(this.queued).isEmpty();
	}

	@Test
	void reportsNothingOfAPlayThatWasPrivateAtAnyTime() {
		make(WebhookEvent.ENDED);
		this.notifier.on(ended(true));
		assertThat(this.queued).isEmpty();
	}

	@Test
	void reportsNothingToAWebhookThatIsOff() {
		Webhook webhook = make(WebhookEvent.ENDED);
		this.webhooks.change(webhook.id(),
				(on) -> on.with(WebhookHealth.HEALTHY.turnedOff(WebhookHealth.Reason.BY_HAND, WebhookFixtures.NOON)));
		this.notifier.on(ended(false));
		assertThat(this.queued).isEmpty();
	}

	@Test
	void reportsNothingOfADisconnectedAccount() {
		make(WebhookEvent.ENDED);
		this.webhooks.stop(WebhookFixtures.ACCOUNT);
		this.notifier.on(ended(false));
		assertThat(this.queued).isEmpty();
	}

	@Test
	void reportsAPlayThatEndsAgainAfterACrashUnderItsOwnId() {
		make(WebhookEvent.ENDED);
		this.notifier.on(ended(false));
		this.notifier.on(ended(false));
		assertThat(bodies()).extracting((json) -> json.at("/id").asString()).doesNotHaveDuplicates();
		assertThat(bodies()).extracting((json) -> json.at("/play/id").asString())
			.containsOnly(ended(false).play().id().toString());
	}

	private static PlayEnded ended(boolean isPrivate) {
		return WebhookFixtures.skipped("a", WebhookFixtures.NOON, isPrivate);
	}

	private Webhook make(WebhookEvent... events) {
		return this.webhooks.create(WebhookFixtures.ACCOUNT, "Log", URI.create("https://example.com"), Set.of(events))
			.webhook();
	}

	private List<JsonNode> bodies() {
		return this.queued.stream().map(Delivery::body).map(JSON::readTree).toList();
	}

}

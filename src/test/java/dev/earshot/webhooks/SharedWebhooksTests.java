package dev.earshot.webhooks;

import java.net.URI;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import dev.earshot.core.AccountId;
import dev.earshot.nodes.postgres.ConnectedNodes;
import dev.earshot.playback.DemandChanged;
import dev.earshot.storage.TestVault;
import dev.earshot.webhooks.WebhookHealth.Reason;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.context.ApplicationEventPublisher;

import static org.assertj.core.api.Assertions.assertThat;

class SharedWebhooksTests {

	private static final URI URL = URI.create("https://example.com/hook");

	private static final AccountId ACCOUNT = WebhookFixtures.ACCOUNT;

	private final ConnectedNodes nodes = new ConnectedNodes();

	private final List<Object> events = new ArrayList<>();

	private Webhooks one;

	private Webhooks other;

	private Webhook webhook;

	@BeforeEach
	void start() {
		this.nodes.jdbc()
			.sql("insert into account (id, spotify_id, role) values (:id, 'lanternfox', 'MEMBER')")
			.param("id", ACCOUNT.value())
			.update();
		this.one = node("one", (_) -> {
		});
		this.other = node("other", this.events::add);
		this.webhook = this.one.create(ACCOUNT, "Lights", URL, WebhookEvent.SELECTABLE).webhook();
	}

	private Webhooks node(String name, ApplicationEventPublisher events) {
		Webhooks webhooks = new Webhooks(
				new WebhookRepository(this.nodes.jdbc(), TestVault.open(), this.nodes.messages(name)), events,
				() -> WebhookFixtures.NOON);
		this.nodes.listen(name, webhooks);
		return webhooks;
	}

	@Test
	void areKnownToAllNodesOnceOneHasMadeThem() {
		assertThat(this.other.of(ACCOUNT)).containsExactly(this.webhook);
		assertThat(this.events).containsExactly(new DemandChanged(ACCOUNT));
	}

	@Test
	void areGoneOnAllNodesOnceOneHasRemovedThem() {
		this.events.clear();
		this.one.remove(this.webhook);
		assertThat(this.other.of(ACCOUNT)).isEmpty();
		assertThat(this.events).containsExactly(new WebhookRemoved(this.webhook.id()), new DemandChanged(ACCOUNT));
	}

	@Test
	void areOffOnAllNodesOnceOneHasTurnedThemOff() {
		this.events.clear();
		this.one.updateHealth(this.webhook.id(), (health) -> health.turnedOff(Reason.GONE, WebhookFixtures.NOON));
		assertThat(this.other.isAnyOn(ACCOUNT)).isFalse();
		assertThat(this.events).containsExactly(new DemandChanged(ACCOUNT));
	}

	@Test
	void areAsPeopleChangedThemAndAsHealthyAsTheNodeSaysThatDelivers() {
		this.one.change(this.webhook.id(), (webhook) -> webhook.with("Blinds", URL, Set.of(WebhookEvent.PAUSED)));
		WebhookHealth health = new WebhookHealth(2, WebhookFixtures.NOON, null);
		this.other.updateHealth(this.webhook.id(), (_) -> health);
		assertThat(this.one.of(ACCOUNT)).singleElement()
			.isEqualTo(this.webhook.with("Blinds", URL, Set.of(WebhookEvent.PAUSED)).with(health));
	}

	@Test
	void keepWhatAPersonChangedWhileTheNodeThatDeliversHeardNothing() {
		this.nodes.interrupt("other");
		this.one.change(this.webhook.id(), (webhook) -> webhook.with("Blinds", URL, Set.of(WebhookEvent.PAUSED)));
		this.other.updateHealth(this.webhook.id(), (_) -> new WebhookHealth(2, WebhookFixtures.NOON, null));
		this.nodes.reconnect("other");
		assertThat(this.other.of(ACCOUNT)).extracting(Webhook::name).containsExactly("Blinds");
		assertThat(this.one.of(ACCOUNT)).isEqualTo(this.other.of(ACCOUNT));
	}

	@Test
	void stayOffThoughTheNodeThatDeliversDidNotHearOfIt() {
		this.nodes.interrupt("other");
		this.one.change(this.webhook.id(),
				(webhook) -> webhook.with(webhook.health().turnedOff(Reason.BY_HAND, WebhookFixtures.NOON)));
		this.other.updateHealth(this.webhook.id(), (health) -> health.failed(WebhookFixtures.NOON));
		this.nodes.reconnect("other");
		assertThat(this.other.isAnyOn(ACCOUNT)).isFalse();
		assertThat(this.one.of(ACCOUNT)).isEqualTo(this.other.of(ACCOUNT));
	}

	@Test
	void areGoneOnceANodeHearsAgainThatDidNotHearOfTheirEnd() {
		this.nodes.interrupt("other");
		this.one.erase(ACCOUNT);
		this.nodes.reconnect("other");
		assertThat(this.other.of(ACCOUNT)).isEmpty();
		assertThat(this.events).contains(new WebhookRemoved(this.webhook.id()));
	}

}

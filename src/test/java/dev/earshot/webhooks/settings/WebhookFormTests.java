package dev.earshot.webhooks.settings;

import java.util.List;
import java.util.Set;

import dev.earshot.webhooks.Webhook;
import dev.earshot.webhooks.WebhookEvent;
import dev.earshot.webhooks.WebhookFixtures;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class WebhookFormTests {

	@Test
	void aNewWebhookGetsPlaysThatEndOnlyIfSomebodyWantsThem() {
		assertThat(WebhookForm.empty().selectedEvents()).containsExactlyInAnyOrder(WebhookEvent.STARTED,
				WebhookEvent.PAUSED, WebhookEvent.STOPPED);
	}

	@Test
	void allEventsButTheTestCanBeChosen() {
		assertThat(
				new WebhookForm("Log", "", List.of("started", "paused", "stopped", "ended", "test")).selectedEvents())
			.isEqualTo(WebhookEvent.SELECTABLE)
			.doesNotContain(WebhookEvent.TEST);
	}

	@Test
	void aWebhookThatExistsKeepsItsEvents() {
		Webhook webhook = WebhookFixtures.webhook("https://example.com");
		assertThat(WebhookForm.of(webhook.with("Log", webhook.url(), Set.of(WebhookEvent.PAUSED))).selectedEvents())
			.containsExactly(WebhookEvent.PAUSED);
	}

}

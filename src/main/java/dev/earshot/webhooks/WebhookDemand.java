package dev.earshot.webhooks;

import dev.earshot.core.AccountId;
import dev.earshot.playback.Demand;
import dev.earshot.playback.DemandChanged;
import dev.earshot.playback.DemandLevel;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Requests background polling for accounts with a webhook that is on, also after a
 * restart.
 */
@Component
class WebhookDemand implements Demand {

	private final Webhooks webhooks;

	private final ApplicationEventPublisher events;

	WebhookDemand(Webhooks webhooks, ApplicationEventPublisher events) {
		this.webhooks = webhooks;
		this.events = events;
	}

	@Override
	public DemandLevel of(AccountId account) {
		return this.webhooks.isAnyOn(account) ? DemandLevel.BACKGROUND : DemandLevel.NONE;
	}

	@EventListener(ApplicationReadyEvent.class)
	void start() {
		this.webhooks.accounts().stream().map(DemandChanged::new).forEach(this.events::publishEvent);
	}

}

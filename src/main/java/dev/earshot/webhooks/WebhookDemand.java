package dev.earshot.webhooks;

import java.util.Set;

import dev.earshot.core.AccountId;
import dev.earshot.playback.Demand;
import dev.earshot.playback.DemandLevel;

import org.springframework.stereotype.Component;

/**
 * Requests background polling for accounts with a webhook that is on, also after a
 * restart.
 */
@Component
class WebhookDemand implements Demand {

	private final Webhooks webhooks;

	WebhookDemand(Webhooks webhooks) {
		this.webhooks = webhooks;
	}

	@Override
	public DemandLevel of(AccountId account) {
		return this.webhooks.isAnyOn(account) ? DemandLevel.BACKGROUND : DemandLevel.NONE;
	}

	@Override
	public Set<AccountId> atStart() {
		return this.webhooks.accounts();
	}

	@Override
	public boolean isKnownToAllNodes() {
		return true;
	}

}

package dev.earshot.scrobbling.targets;

import java.util.Set;

import dev.earshot.core.AccountId;
import dev.earshot.playback.Demand;
import dev.earshot.playback.DemandLevel;

import org.springframework.stereotype.Component;

/**
 * Requests background polling for accounts whose plays are sent on, also after a restart.
 */
@Component
class ScrobblingDemand implements Demand {

	private final Targets targets;

	ScrobblingDemand(Targets targets) {
		this.targets = targets;
	}

	@Override
	public DemandLevel of(AccountId account) {
		return this.targets.isAnyOn(account) ? DemandLevel.BACKGROUND : DemandLevel.NONE;
	}

	@Override
	public Set<AccountId> atStart() {
		return this.targets.accounts();
	}

	@Override
	public boolean isKnownToAllNodes() {
		return true;
	}

}

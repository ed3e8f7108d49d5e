package dev.earshot.history.recording;

import java.util.Set;

import dev.earshot.core.AccountId;
import dev.earshot.history.log.Listeners;
import dev.earshot.playback.Demand;
import dev.earshot.playback.DemandLevel;

import org.springframework.stereotype.Component;

/**
 * Requests background polling for accounts whose log is recorded, also after a restart.
 */
@Component
class LogDemand implements Demand {

	private final Listeners listeners;

	LogDemand(Listeners listeners) {
		this.listeners = listeners;
	}

	@Override
	public DemandLevel of(AccountId account) {
		return this.listeners.isRecording(account) ? DemandLevel.BACKGROUND : DemandLevel.NONE;
	}

	@Override
	public Set<AccountId> atStart() {
		return this.listeners.recording();
	}

	@Override
	public boolean isKnownToAllNodes() {
		return true;
	}

}

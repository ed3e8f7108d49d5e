package dev.earshot.history.filling;

import java.util.Set;
import java.util.stream.Collectors;

import dev.earshot.core.AccountId;
import dev.earshot.history.log.Listeners;
import dev.earshot.nodes.Leases;

import org.springframework.stereotype.Component;

/**
 * Those whose log is recorded by this node.
 */
@Component
class LeasedListeners {

	private final Listeners listeners;

	private final Leases leases;

	LeasedListeners(Listeners listeners, Leases leases) {
		this.listeners = listeners;
		this.leases = leases;
	}

	Set<AccountId> recording() {
		return this.listeners.recording().stream().filter(this.leases::isHeld).collect(Collectors.toUnmodifiableSet());
	}

}

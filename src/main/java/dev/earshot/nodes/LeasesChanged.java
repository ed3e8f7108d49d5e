package dev.earshot.nodes;

import java.util.Set;

import dev.earshot.core.AccountId;

/**
 * This node has gained or lost the work of some accounts or tasks. {@link Leases} knows
 * which.
 *
 * @param released the partitions that this node gives up by itself
 */
public record LeasesChanged(Set<Integer> released) {

	/**
	 * Returns whether this node gives up the work for an account by itself: no other one
	 * takes it over before all listeners have returned. A lease that has expired may be
	 * another node's already.
	 */
	public boolean isReleased(AccountId account) {
		return this.released.contains(Partitions.of(account.value()));
	}

}

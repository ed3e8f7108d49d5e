package dev.earshot.nodes;

import dev.earshot.core.AccountId;

/**
 * Which lease is whose, for tests that look it up in the database.
 */
public final class Leasing {

	private Leasing() {
	}

	/** Returns the name of the lease for an account. */
	public static String nameFor(AccountId account) {
		return LeasedPartitions.name(PartitionLeases.partition(account.value()));
	}

}

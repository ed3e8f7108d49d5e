package dev.earshot.nodes.postgres;

import dev.earshot.core.AccountId;
import dev.earshot.nodes.Partitions;

/**
 * Which lease is whose, for tests that look it up in the database.
 */
public final class Leasing {

	private Leasing() {
	}

	/** Returns the name of the lease for an account. */
	public static String nameFor(AccountId account) {
		return LeasedPartitions.name(Partitions.of(account.value()));
	}

}

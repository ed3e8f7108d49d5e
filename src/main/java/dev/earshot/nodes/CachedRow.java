package dev.earshot.nodes;

import dev.earshot.core.AccountId;

/**
 * A row of a table that every node keeps in memory. A person enters most of it; its
 * health, which says how its work goes, changes by itself.
 *
 * @param <R> the type of the row
 */
public interface CachedRow<R> {

	String id();

	AccountId account();

	/** Returns this row with the health of another one. */
	R withHealthOf(R other);

}

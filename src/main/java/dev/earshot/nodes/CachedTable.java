package dev.earshot.nodes;

import java.util.List;
import java.util.Optional;

import dev.earshot.core.AccountId;

/**
 * The table of {@link CachedRows}. Whatever writes to it tells the other nodes.
 *
 * @param <R> the type of a row
 */
public interface CachedTable<R> {

	List<R> all();

	List<R> of(AccountId account);

	Optional<R> find(String id);

	/** Writes all that can change, if the row is there. */
	void change(R row);

	/** Writes the health only, if the row is there. */
	void changeHealth(R row);

	void remove(R row);

	void removeAll(AccountId account);

}

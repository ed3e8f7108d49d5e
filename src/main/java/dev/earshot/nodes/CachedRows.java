package dev.earshot.nodes;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.earshot.core.AccountId;
import dev.earshot.storage.DeferredWrites;
import org.jspecify.annotations.Nullable;

/**
 * A table that every node keeps in memory, because each change of playback asks for its
 * rows. What a person enters is written at once. Health, and the removal of everything of
 * an account, are written later if the database is unavailable.
 *
 * @param <R> the type of a row
 */
public final class CachedRows<R extends CachedRow<R>> {

	private final CachedTable<R> table;

	private final Map<String, R> byId = new ConcurrentHashMap<>();

	private final DeferredWrites<String, R> health;

	private final DeferredWrites<AccountId, AccountId> removals;

	/**
	 * Reads the table.
	 * @param name of the rows, in the plural, for the log
	 */
	public CachedRows(String name, CachedTable<R> table) {
		this.table = table;
		this.health = new DeferredWrites<>("the health of " + name,
				(id, row) -> find(id).ifPresent((_) -> table.changeHealth(row)));
		this.removals = new DeferredWrites<>(name + " of disconnected accounts",
				(account, _) -> table.removeAll(account));
		table.all().forEach((row) -> this.byId.put(row.id(), row));
	}

	public Stream<R> all() {
		return this.byId.values().stream();
	}

	public Stream<R> of(AccountId account) {
		return all().filter((row) -> row.account().equals(account));
	}

	public Optional<R> find(String id) {
		return Optional.ofNullable(this.byId.get(id));
	}

	public Set<AccountId> accounts() {
		return all().map(CachedRow::account).collect(Collectors.toSet());
	}

	/**
	 * Adds a row, after all that is still to be removed.
	 * @param insert writes it to the table
	 */
	public void add(R row, Runnable insert) {
		this.removals.flush();
		insert.run();
		this.byId.put(row.id(), row);
	}

	/**
	 * Changes a row as a person wants.
	 * @return {@code null} if it was removed or stays what it is
	 */
	public @Nullable RowChange<R> change(String id, UnaryOperator<R> change) {
		AtomicReference<@Nullable RowChange<R>> made = new AtomicReference<>();
		this.health.writeInstead(id, () -> made.set(compute(id, (row) -> written(change.apply(row)))));
		return made.get();
	}

	// Also if it stays what it is, because its health may not be written yet.
	private R written(R row) {
		this.table.change(row);
		return row;
	}

	/**
	 * Changes the health of a row, in the table later if the database is unavailable.
	 * @return {@code null} if it was removed or stays what it is
	 */
	public @Nullable RowChange<R> changeHealth(String id, UnaryOperator<R> change) {
		RowChange<R> made = compute(id, (row) -> deferredIfChanged(row, change.apply(row)));
		if (made != null) {
			this.health.tryFlush();
		}
		return made;
	}

	private R deferredIfChanged(R before, R after) {
		if (!after.equals(before)) {
			this.health.defer(after.id(), after);
		}
		return after;
	}

	// Others may change it before and after.
	private @Nullable RowChange<R> compute(String id, UnaryOperator<R> change) {
		AtomicReference<@Nullable RowChange<R>> made = new AtomicReference<>();
		this.byId.computeIfPresent(id, (_, before) -> {
			R after = change.apply(before);
			made.set(after.equals(before) ? null : new RowChange<>(before, after));
			return after;
		});
		return made.get();
	}

	/** Reads the rows of an account again, which another node has changed. */
	public void readAgain(AccountId account, DifferenceListener<R> listener) {
		readAgain(of(account).toList(), this.table.of(account), listener);
	}

	/** Reads all rows again, any of which other nodes may have changed. */
	public void readAllAgain(DifferenceListener<R> listener) {
		readAgain(this.byId.values(), this.table.all(), listener);
	}

	private void readAgain(Collection<R> kept, List<R> stored, DifferenceListener<R> listener) {
		Differences.between(kept, stored, CachedRow::id).forEach((id) -> readAgain(id, listener));
	}

	private void readAgain(String id, DifferenceListener<R> listener) {
		AtomicReference<@Nullable R> known = new AtomicReference<>();
		R now = this.byId.compute(id, (_, before) -> {
			known.set(before);
			return current(id, before);
		});
		listener.read(known.get(), now);
	}

	// What is not written yet is newer than what is stored.
	private @Nullable R current(String id, @Nullable R before) {
		boolean isNewer = this.health.pending(id) != null;
		return this.table.find(id)
			.filter((stored) -> this.removals.pending(stored.account()) == null)
			.map((stored) -> (isNewer && before != null) ? stored.withHealthOf(before) : stored)
			.orElse(null);
	}

	/** Removes a row. */
	public void remove(R row) {
		this.table.remove(row);
		this.byId.remove(row.id());
	}

	/**
	 * Removes the rows of an account from memory only.
	 * @return those that were there
	 */
	public List<R> forget(AccountId account) {
		List<R> gone = of(account).toList();
		gone.forEach((row) -> this.byId.remove(row.id()));
		return gone;
	}

	/**
	 * Removes the rows of an account from the table, later if the database is
	 * unavailable.
	 */
	public void removeAll(AccountId account) {
		this.removals.write(account, account);
	}

	/** Writes what is not written yet, unless the database is unavailable. */
	public void tryFlush() {
		this.removals.tryFlush();
		this.health.tryFlush();
	}

	/**
	 * Hears what a row was in memory and what it is now.
	 *
	 * @param <R> the type of the row
	 */
	@FunctionalInterface
	public interface DifferenceListener<R> {

		/**
		 * Called when a row has been read again.
		 * @param before {@code null} if it was not there
		 * @param after {@code null} if it is gone
		 */
		void read(@Nullable R before, @Nullable R after);

	}

}

package dev.earshot.spotify.budget;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.earshot.core.Interval;
import dev.earshot.nodes.NodeLock;
import org.jspecify.annotations.Nullable;

import org.springframework.dao.DataAccessException;

/**
 * Lets one node at a time find out whether Spotify accepts calls again.
 */
class HalfOpenTrials {

	// Longer than a call may take.
	private static final Duration AT_MOST = Duration.ofSeconds(20);

	private final CallBudgetStore store;

	HalfOpenTrials(CallBudgetStore store) {
		this.store = store;
	}

	/**
	 * Begins a trial call. It may begin without the database: then no other node calls
	 * either.
	 * @return empty if another node makes it
	 */
	Optional<Trial> begin(List<BreakerScope> scopes) {
		List<NodeLock> taken = new ArrayList<>();
		for (BreakerScope scope : scopes) {
			Optional<NodeLock> lock = lock(scope);
			if (lock.isEmpty()) {
				taken.forEach(NodeLock::close);
				return Optional.empty();
			}
			taken.add(lock.get());
		}
		return Optional.of(new Trial(taken, this.store.isShared() ? known() : null));
	}

	private Optional<NodeLock> lock(BreakerScope scope) {
		try {
			return this.store.tryLock(scope, AT_MOST);
		}
		catch (DataAccessException ex) {
			return Optional.of(() -> {
			});
		}
	}

	// Another node may just have made the call.
	private @Nullable Map<BreakerScope, Interval> known() {
		try {
			return this.store.currentBreakers();
		}
		catch (DataAccessException ex) {
			return null;
		}
	}

	/**
	 * A trial call that goes on until it is closed.
	 *
	 * @param known the circuit breakers of all nodes; {@code null} if they need not be or
	 * cannot be found out
	 */
	record Trial(List<NodeLock> locks, @Nullable Map<BreakerScope, Interval> known) implements AutoCloseable {

		static final Trial NONE = new Trial(List.of(), null);

		@Override
		public void close() {
			this.locks.forEach(NodeLock::close);
		}

	}

}

package dev.earshot.nodes.postgres;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.github.benmanes.caffeine.cache.Ticker;
import dev.earshot.nodes.Leases;
import dev.earshot.nodes.Partitions;
import net.javacrumbs.shedlock.core.SimpleLock;
import net.javacrumbs.shedlock.support.LockException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.DataAccessException;

/**
 * Holds a share of the partitions. Each is a lock that is extended again and again. A
 * node that cannot extend its locks stops before another node can take them.
 */
class PartitionLeases implements Leases {

	private static final Logger logger = LoggerFactory.getLogger(PartitionLeases.class);

	// After this time another node may take the partitions of a dead one.
	static final Duration DURATION = Duration.ofSeconds(7);

	// A node that has not extended its locks for this long has stopped.
	static final Duration VALID_FOR = DURATION.minusSeconds(1);

	private static final Duration EXTENDED_EVERY = Duration.ofSeconds(2);

	// Longer than any work takes to end.
	static final Duration ENDS_WITHIN = Duration.ofMinutes(1);

	private final SharedLocks locks;

	private final LeasedPartitions leased;

	private final Ticker ticker;

	private final Map<Integer, Lease> held = new ConcurrentHashMap<>();

	// Given up, while their work ends.
	private final Map<Integer, Ending> ending = new ConcurrentHashMap<>();

	// Then the work goes on while the database is away.
	private volatile boolean isAlone;

	private volatile long renewedAt;

	PartitionLeases(SharedLocks locks, LeasedPartitions leased, Ticker ticker) {
		this.locks = locks;
		this.leased = leased;
		this.ticker = ticker;
		this.renewedAt = ticker.read();
	}

	@Override
	public boolean isHeld(String task) {
		Lease lease = this.held.get(Partitions.of(task));
		return lease != null && (this.isAlone || isValid(lease));
	}

	private boolean isValid(Lease lease) {
		return lease.endsAt() - this.ticker.read() > 0;
	}

	/** Whether all leases have expired, because none could be renewed. */
	boolean areExpired() {
		return this.ticker.read() - this.renewedAt > VALID_FOR.toNanos();
	}

	/**
	 * Extends what this node holds, and takes free partitions up to its share.
	 * @param nodes how many nodes are alive, at least 1
	 * @return whether the work of this node has changed
	 */
	boolean renew(int nodes) {
		long now = this.ticker.read();
		Set<Integer> before = valid();
		List.copyOf(this.held.keySet()).forEach(this::extend);
		extendEnding();
		if (this.held.size() < share(nodes)) {
			takeFree(share(nodes));
		}
		this.isAlone = nodes == 1 && this.held.size() == Partitions.COUNT;
		this.renewedAt = now;
		return !before.equals(valid());
	}

	private Set<Integer> valid() {
		return this.held.entrySet()
			.stream()
			.filter((entry) -> isValid(entry.getValue()))
			.map(Map.Entry::getKey)
			.collect(Collectors.toUnmodifiableSet());
	}

	static int share(int nodes) {
		return Math.ceilDiv(Partitions.COUNT, nodes);
	}

	private void extend(int partition) {
		Lease lease = this.held.get(partition);
		long now = this.ticker.read();
		if (lease != null && isToBeExtended(lease, now)) {
			extended(lease.lock()).ifPresentOrElse((lock) -> this.held.replace(partition, lease, lease(lock, now)),
					() -> takeAgain(partition, lease));
		}
	}

	/** Extends what was given up and is not released yet. */
	void extendEnding() {
		List.copyOf(this.ending.keySet())
			.forEach((partition) -> this.ending.computeIfPresent(partition, (_, ending) -> extended(ending)));
	}

	private @Nullable Ending extended(Ending ending) {
		long now = this.ticker.read();
		if (!isToBeExtended(ending.lease(), now)) {
			return ending;
		}
		if (ending.until() - now < 0) {
			logger.warn("Work that another node is to do does not end here. Both may do it now.");
			return null;
		}
		return extended(ending.lease().lock()).map((lock) -> new Ending(lease(lock, now), ending.until())).orElse(null);
	}

	private static boolean isToBeExtended(Lease lease, long now) {
		return lease.endsAt() - now < VALID_FOR.minus(EXTENDED_EVERY).toNanos();
	}

	// A lock that was not extended cannot be extended later.
	private static Optional<SimpleLock> extended(SimpleLock lock) {
		try {
			return lock.extend(DURATION, Duration.ZERO);
		}
		catch (IllegalStateException ex) {
			return Optional.empty();
		}
	}

	private void takeAgain(int partition, Lease lease) {
		this.held.remove(partition, lease);
		take(partition);
	}

	private static Lease lease(SimpleLock lock, long askedAt) {
		return new Lease(lock, askedAt + VALID_FOR.toNanos());
	}

	private void takeFree(int share) {
		Set<Integer> leased = this.leased.now();
		IntStream.range(0, Partitions.COUNT)
			.filter((partition) -> !leased.contains(partition))
			.takeWhile((_) -> this.held.size() < share)
			.forEach(this::take);
	}

	private void take(int partition) {
		long now = this.ticker.read();
		this.locks.take(LeasedPartitions.name(partition), DURATION)
			.ifPresent((lock) -> this.held.put(partition, lease(lock, now)));
	}

	/**
	 * Holds the partitions above the share of this node no longer. No other node may take
	 * them until they are released.
	 * @param nodes how many nodes are alive; 0 to give up everything
	 * @return these partitions, whose work has to end
	 */
	Set<Integer> giveUp(int nodes) {
		int surplus = this.held.size() - ((nodes > 0) ? share(nodes) : 0);
		long until = this.ticker.read() + ENDS_WITHIN.toNanos();
		Map<Integer, Ending> givenUp = this.held.entrySet()
			.stream()
			.limit(Math.max(surplus, 0))
			.collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, (entry) -> new Ending(entry.getValue(), until)));
		this.ending.putAll(givenUp);
		this.held.keySet().removeAll(givenUp.keySet());
		this.isAlone &= givenUp.isEmpty();
		return givenUp.keySet();
	}

	/** Lets other nodes take partitions that were given up. */
	void release(Set<Integer> partitions) {
		partitions.forEach((partition) -> this.ending.computeIfPresent(partition, (_, ending) -> {
			unlock(ending.lease().lock());
			return null;
		}));
	}

	private static void unlock(SimpleLock lock) {
		try {
			lock.unlock();
		}
		catch (DataAccessException | LockException | IllegalStateException ex) {
			logger.debug("A lease is not released, it will expire", ex);
		}
	}

	private record Lease(SimpleLock lock, long endsAt) {
	}

	private record Ending(Lease lease, long until) {
	}

}

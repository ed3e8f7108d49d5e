package dev.earshot.nodes;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;

import dev.earshot.core.AccountId;
import dev.earshot.core.SerialLane;

import org.springframework.scheduling.TaskScheduler;
import org.springframework.stereotype.Component;

/**
 * Makes lanes whose step runs on the node that holds the lease of an account, and on no
 * two nodes at once, though a lease may go to another node during a step.
 */
@Component
public class LeasedLanes {

	// After the death of a node its running steps wait this long.
	private static final Duration STEP_AT_MOST = Duration.ofSeconds(60);

	private static final Duration RETRY_INTERVAL = Duration.ofSeconds(1);

	private final Leases leases;

	private final NodeLocks locks;

	private final TaskScheduler scheduler;

	private final InstantSource clock;

	LeasedLanes(Leases leases, NodeLocks locks, TaskScheduler scheduler, InstantSource clock) {
		this.leases = leases;
		this.locks = locks;
		this.scheduler = scheduler;
		this.clock = clock;
	}

	/**
	 * Makes a lane whose steps take less than a minute.
	 * @param subject names in the log what the step is about
	 * @param name of the lane, unique among all lanes, up to 64 characters
	 * @param account whose lease counts; empty if any node may run the step
	 * @param step does what is due and returns when to run again
	 */
	public SerialLane lane(String subject, String name, Supplier<Optional<AccountId>> account,
			Supplier<Optional<Instant>> step) {
		return lane(subject, name, account, STEP_AT_MOST, step);
	}

	/**
	 * Makes a lane whose steps may take longer.
	 * @param subject names in the log what the step is about
	 * @param name of the lane, unique among all lanes, up to 64 characters
	 * @param account whose lease counts; empty if any node may run the step
	 * @param atMost the longest time that a step takes: after it, another node may run
	 * the next one, and after the death of a node its step is waited for as long
	 * @param step does what is due and returns when to run again
	 */
	public SerialLane lane(String subject, String name, Supplier<Optional<AccountId>> account, Duration atMost,
			Supplier<Optional<Instant>> step) {
		return new SerialLane(subject, () -> run(name, account, atMost, step), this.scheduler, this.clock);
	}

	private Optional<Instant> run(String name, Supplier<Optional<AccountId>> account, Duration atMost,
			Supplier<Optional<Instant>> step) {
		if (account.get().filter((one) -> !this.leases.isHeld(one)).isPresent()) {
			return Optional.empty();
		}
		Optional<NodeLock> lock = this.locks.tryLock(name, atMost);
		if (lock.isEmpty()) {
			return Optional.of(this.clock.instant().plus(RETRY_INTERVAL));
		}
		try (NodeLock _ = lock.get()) {
			return step.get();
		}
	}

	/**
	 * Runs something while the step of a lane does not, on this node or another one.
	 * @param name of the lane
	 */
	public <T> T runExclusively(SerialLane lane, String name, Supplier<T> work) {
		return lane.runExclusively(() -> {
			try (NodeLock _ = this.locks.lock(name, STEP_AT_MOST)) {
				return work.get();
			}
		});
	}

}

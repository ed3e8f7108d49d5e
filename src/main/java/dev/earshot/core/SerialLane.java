package dev.earshot.core;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.TaskScheduler;

/**
 * Repeats a step as long as it names a time, and never runs it twice at once. Lanes are
 * independent of each other.
 */
public final class SerialLane {

	private static final Logger logger = LoggerFactory.getLogger(SerialLane.class);

	private static final Duration ERROR_DELAY = Duration.ofMinutes(1);

	private static final Duration DATABASE_DELAY = Duration.ofSeconds(1);

	private final String subject;

	private final Supplier<Optional<Instant>> step;

	private final OneTimeScheduler scheduler;

	private final InstantSource clock;

	private final ReentrantLock lock = new ReentrantLock(true);

	private @Nullable Future<?> planned;

	private Instant plannedAt = Instant.MAX;

	/**
	 * Creates a lane.
	 * @param subject names in the log what the step is about
	 * @param step does what is due and returns when to run again
	 */
	public SerialLane(String subject, Supplier<Optional<Instant>> step, TaskScheduler scheduler, InstantSource clock) {
		this.subject = subject;
		this.step = step;
		this.scheduler = new OneTimeScheduler(scheduler);
		this.clock = clock;
	}

	/** Runs the step soon. */
	public void wake() {
		plan(this.clock.instant());
	}

	private synchronized void plan(Instant at) {
		if (this.planned != null && !this.plannedAt.isAfter(at)) {
			return;
		}
		if (this.planned != null) {
			this.planned.cancel(false);
		}
		this.plannedAt = at;
		this.planned = this.scheduler.schedule(this::run, at);
	}

	private void run() {
		clearPlan();
		runExclusively(this::runStep).ifPresent(this::plan);
	}

	// Cleared before the step, so that a wake-up during the step plans another run.
	private synchronized void clearPlan() {
		this.planned = null;
	}

	private Optional<Instant> runStep() {
		try {
			return this.step.get();
		}
		catch (DataAccessException ex) {
			logger.debug("Database outage, a step waits: {}", this.subject, ex);
			return Optional.of(this.clock.instant().plus(DATABASE_DELAY));
		}
		catch (RuntimeException ex) {
			logger.warn("Unexpected failure, another attempt follows in a minute: {}", this.subject, ex);
			return Optional.of(this.clock.instant().plus(ERROR_DELAY));
		}
	}

	/** Runs something while the step does not. */
	public <T> T runExclusively(Supplier<T> work) {
		this.lock.lock();
		try {
			return work.get();
		}
		finally {
			this.lock.unlock();
		}
	}

}

package dev.earshot.webhooks;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

import dev.earshot.core.OneTimeScheduler;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.TaskScheduler;

/**
 * The deliveries of one webhook, one at a time and in order. Lines do not wait for each
 * other.
 */
class DeliveryLane {

	private static final Logger logger = LoggerFactory.getLogger(DeliveryLane.class);

	private static final Duration ERROR_DELAY = Duration.ofMinutes(1);

	private static final Duration DATABASE_DELAY = Duration.ofSeconds(1);

	private final Supplier<Optional<Instant>> step;

	private final OneTimeScheduler scheduler;

	private final InstantSource clock;

	private final ReentrantLock lock = new ReentrantLock(true);

	private @Nullable Future<?> planned;

	private Instant plannedAt = Instant.MAX;

	/**
	 * Makes a line that moves when it is woken.
	 * @param step does what is due, and says when to look next
	 * @param scheduler wakes it again
	 * @param clock the time
	 */
	DeliveryLane(Supplier<Optional<Instant>> step, TaskScheduler scheduler, InstantSource clock) {
		this.step = step;
		this.scheduler = new OneTimeScheduler(scheduler);
		this.clock = clock;
	}

	void wake() {
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

	// Whoever wakes the line from now on may know of something that this run does not
	// see.
	private synchronized void clearPlan() {
		this.planned = null;
	}

	private Optional<Instant> runStep() {
		try {
			return this.step.get();
		}
		catch (DataAccessException ex) {
			logger.debug("A webhook's deliveries wait for the database", ex);
			return Optional.of(this.clock.instant().plus(DATABASE_DELAY));
		}
		catch (RuntimeException ex) {
			logger.warn("A webhook's deliveries wait because something went wrong here", ex);
			return Optional.of(this.clock.instant().plus(ERROR_DELAY));
		}
	}

	/**
	 * Does something while nothing else is delivered.
	 * @param work what to do
	 * @param <T> what comes of it
	 * @return what came of it
	 */
	<T> T runExclusively(Supplier<T> work) {
		this.lock.lock();
		try {
			return work.get();
		}
		finally {
			this.lock.unlock();
		}
	}

}

package dev.earshot.core;

import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.core.task.TaskRejectedException;
import org.springframework.scheduling.TaskScheduler;

/**
 * Schedules tasks that run once, at once if their time is in the past. Tasks that arrive
 * during shutdown are dropped and returned as cancelled, so a task must not be needed
 * after a restart.
 */
public final class OneTimeScheduler {

	private static final Logger logger = LoggerFactory.getLogger(OneTimeScheduler.class);

	private final TaskScheduler scheduler;

	public OneTimeScheduler(TaskScheduler scheduler) {
		this.scheduler = scheduler;
	}

	public Future<?> schedule(Runnable task, Instant at) {
		try {
			return this.scheduler.schedule(task, at);
		}
		catch (TaskRejectedException ex) {
			logger.debug("Dropped a task during shutdown", ex);
			Future<?> dropped = new CompletableFuture<>();
			dropped.cancel(false);
			return dropped;
		}
	}

}
